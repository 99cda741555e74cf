package vn.dondoc.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.agency.AccountOpening;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.PageController;

/** The form for one new account. */
@PageController
@RequestMapping(NewAccountController.ADDRESS)
class NewAccountController {

    static final String ADDRESS = AdministrationPlace.ADDRESS + "/new-account";

    private final AccountOpening opening;
    private final AccountPages pages;
    private final CurrentActor currentActor;

    NewAccountController(AccountOpening opening, AccountPages pages, CurrentActor currentActor) {
        this.opening = opening;
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @GetMapping
    String page(Model model) {
        administrator();
        return page(Map.of(), List.of(), List.of(), model);
    }

    @PostMapping
    String open(
            @RequestParam Map<String, String> given,
            @RequestParam(required = false) List<String> role,
            Model model,
            HttpServletResponse response) {
        Actor actor = administrator();
        List<String> roles = role == null ? List.of() : role;
        try {
            AccountOpening.Newcomer newcomer = WrittenAccount.newcomer(given, roles);
            model.addAttribute("handedOut", List.of(new HandedOut(newcomer.id(), opening.open(newcomer, actor))));
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            return page(given, roles, refusal.faults(), model);
        }
        return "passwords";
    }

    private String page(Map<String, String> given, List<String> chosen, List<Refusal.Fault> faults, Model model) {
        model.addAttribute("agencies", pages.working());
        model.addAttribute("roles", Role.values());
        model.addAttribute("chosen", chosen);
        model.addAttribute("given", given);
        model.addAttribute("faults", faults);
        return "account-new";
    }

    private Actor administrator() {
        Actor actor = currentActor.get();
        actor.require(Role.ADMINISTRATOR);
        return actor;
    }
}
