package vn.dondoc.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Passwords;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.PageController;

/** Gives an account a password for once, and shows it for once: it stands in no session and no address. */
@PageController
@RequestMapping(AccountsController.ADDRESS + "/{account}/password")
class PasswordResetController {

    private final Passwords passwords;
    private final AccountPages pages;
    private final CurrentActor currentActor;

    PasswordResetController(Passwords passwords, AccountPages pages, CurrentActor currentActor) {
        this.passwords = passwords;
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @PostMapping
    String reset(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletResponse response) {
        Actor actor = currentActor.get();
        actor.require(Role.ADMINISTRATOR);
        try {
            String given = passwords.reset(account, password, actor);
            model.addAttribute("handedOut", List.of(new HandedOut(account, given)));
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            return pages.page(account, "password", Map.of(), refusal.faults(), model);
        }
        return "passwords";
    }
}
