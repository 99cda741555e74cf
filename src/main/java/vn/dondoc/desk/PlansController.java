package vn.dondoc.desk;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Written;
import vn.dondoc.register.Paging;
import vn.dondoc.register.PlanDocuments;

/** The documents behind the plans: read by those who see everything, described by the monitoring unit. */
@PageController
@RequestMapping(PlansController.PATH)
class PlansController {

    static final String PATH = "/plans";

    private static final int LINES = 50;

    private final PlanDocuments plans;
    private final CurrentActor currentActor;

    PlansController(PlanDocuments plans, CurrentActor currentActor) {
        this.plans = plans;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "0") int page) {
        return page(reader(), new Paging(page, LINES), null, Map.of(), List.of());
    }

    @PostMapping("/{code}")
    ModelAndView describe(@PathVariable String code, @RequestParam Map<String, String> sent, RedirectAttributes after) {
        Actor actor = reader();
        actor.require(Role.MONITORING);
        plans.of(code);
        try {
            plans.describe(
                    code,
                    sent.get("title"),
                    sent.get("document"),
                    Written.day("documentedOn", sent.get("documentedOn")),
                    sent.get("basedOn"),
                    actor);
        } catch (Refusal refusal) {
            ModelAndView again = page(actor, new Paging(0, LINES), code, sent, refusal.faults());
            again.setStatus(refusal.status());
            return again;
        }
        after.addFlashAttribute("done", Sentences.of("plans.done", code));
        return new ModelAndView("redirect:" + PATH);
    }

    /** When somebody opens the address of a form again. */
    @GetMapping("/{code}")
    String back() {
        return "redirect:" + PATH;
    }

    private ModelAndView page(
            Actor reader, Paging paging, String refused, Map<String, String> sent, List<Refusal.Fault> faults) {
        ModelAndView page = new ModelAndView("plans");
        page.addObject("list", plans.list(paging));
        page.addObject("mayDescribe", reader.is(Role.MONITORING));
        page.addObject("refused", refused);
        page.addObject("sent", sent);
        page.addObject("faults", faults);
        page.addObject("moments", new Moments());
        return page;
    }

    private Actor reader() {
        Actor reader = currentActor.get();
        if (!reader.oversees()) {
            throw Refusal.forbidden("notYourRole");
        }
        return reader;
    }
}
