package vn.dondoc.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyFounding;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** The form for an agency or group that is new. */
@PageController
class NewAgencyController {

    static final String ADDRESS = AdministrationPlace.ADDRESS + "/new-agency";

    private final AgencyFounding founding;
    private final Agencies agencies;
    private final OfficeClock clock;
    private final CurrentActor currentActor;

    NewAgencyController(AgencyFounding founding, Agencies agencies, OfficeClock clock, CurrentActor currentActor) {
        this.founding = founding;
        this.agencies = agencies;
        this.clock = clock;
        this.currentActor = currentActor;
    }

    @GetMapping(ADDRESS)
    String page(Model model) {
        administrator();
        return page(Map.of(), List.of(), List.of(), model);
    }

    @PostMapping(ADDRESS)
    String found(
            @RequestParam Map<String, String> given,
            @RequestParam(required = false) List<String> memberOf,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Actor actor = administrator();
        List<String> groups = memberOf == null ? List.of() : memberOf;
        Agency agency =
                Agency.working(given.get("code"), given.get("name"), kind(given.get("kind")), given.get("nsoCode"));
        try {
            founding.found(agency, groups, WrittenDecision.of(given), actor);
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            return page(given, groups, refusal.faults(), model);
        }
        after.addFlashAttribute("done", Sentences.of("agencies.done.founded", agency.name()));
        return "redirect:" + AgenciesController.ADDRESS + "/" + agency.code();
    }

    private String page(Map<String, String> given, List<String> memberOf, List<Refusal.Fault> faults, Model model) {
        model.addAttribute("kinds", AgencyKind.values());
        model.addAttribute(
                "groups", agencies.working().stream().filter(Agency::isGroup).toList());
        model.addAttribute("memberOf", memberOf);
        model.addAttribute("given", given);
        model.addAttribute("faults", faults);
        model.addAttribute("today", clock.today());
        return "agency-new";
    }

    /** Null for what is none. */
    private static AgencyKind kind(String written) {
        return Arrays.stream(AgencyKind.values())
                .filter(kind -> kind.name().equals(written))
                .findFirst()
                .orElse(null);
    }

    private Actor administrator() {
        Actor actor = currentActor.get();
        actor.require(Role.ADMINISTRATOR);
        return actor;
    }
}
