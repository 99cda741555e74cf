package vn.dondoc.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.AccountDirectory;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Merging;
import vn.dondoc.agency.Role;
import vn.dondoc.agency.WantedAccounts;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** An agency goes into another: first a look at what that moves, then the order. */
@PageController
@RequestMapping(AgenciesController.ADDRESS + "/{code}/merger")
class MergerController {

    private static final String FORM = "merge";

    private final Merging merging;
    private final AgencyPages pages;
    private final Agencies agencies;
    private final AccountDirectory accounts;
    private final OfficeClock clock;
    private final CurrentActor currentActor;

    MergerController(
            Merging merging,
            AgencyPages pages,
            Agencies agencies,
            AccountDirectory accounts,
            OfficeClock clock,
            CurrentActor currentActor) {
        this.merging = merging;
        this.pages = pages;
        this.agencies = agencies;
        this.accounts = accounts;
        this.clock = clock;
        this.currentActor = currentActor;
    }

    /** Changes nothing. */
    @PostMapping("/preview")
    String preview(
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Actor actor = administrator();
        try {
            Merging.Order order = order(code, given);
            merging.check(order, actor);
            model.addAttribute("order", order);
            model.addAttribute("version", WrittenDecision.version(given));
        } catch (Refusal refusal) {
            return refused(code, given, refusal, model, response);
        }
        model.addAttribute("agencyName", agencies.nameOf(code));
        model.addAttribute("successorName", agencies.nameOf(given.get("successor")));
        model.addAttribute("open", merging.openWork(code));
        model.addAttribute("accounts", accounts.count(WantedAccounts.workingFor(code)));
        model.addAttribute("today", clock.today());
        return "agency-merger";
    }

    @PostMapping
    String order(
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Actor actor = administrator();
        try {
            Merging.Order order = order(code, given);
            merging.order(order, WrittenDecision.version(given), actor);
            after.addFlashAttribute("done", done(order));
        } catch (Refusal refusal) {
            return refused(code, given, refusal, model, response);
        }
        return back(code);
    }

    @PostMapping("/revocation")
    String revoke(
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Actor actor = administrator();
        try {
            merging.revoke(code, WrittenDecision.version(given), actor);
        } catch (Refusal refusal) {
            return refused(code, given, refusal, model, response);
        }
        after.addFlashAttribute("done", Sentences.of("agencies.done.revoked"));
        return back(code);
    }

    @GetMapping({"", "/preview", "/revocation"})
    String back(@PathVariable String code) {
        return "redirect:" + AgenciesController.ADDRESS + "/" + code;
    }

    private static Merging.Order order(String code, Map<String, String> given) {
        return new Merging.Order(
                code,
                given.get("successor"),
                WrittenDecision.of(given),
                "true".equals(given.get("movesAccounts")),
                "true".equals(given.get("keepsHeads")));
    }

    private String done(Merging.Order order) {
        boolean now = !order.decision().on().isAfter(clock.today());
        return Sentences.of(
                now ? "agencies.done.merged" : "agencies.done.planned",
                agencies.nameOf(order.agency()),
                agencies.nameOf(order.successor()),
                order.decision().on().format(AgencyPages.DAY));
    }

    private String refused(
            String code, Map<String, String> given, Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status().value());
        List<Refusal.Fault> faults = refusal.faults();
        return pages.page(code, FORM, given, faults, model);
    }

    private Actor administrator() {
        Actor actor = currentActor.get();
        actor.require(Role.ADMINISTRATOR);
        return actor;
    }
}
