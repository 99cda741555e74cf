package vn.dondoc.desk;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Written;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.CentralDeadlines;
import vn.dondoc.register.DeadlineChanges;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.Monitoring;
import vn.dondoc.register.Publicity;
import vn.dondoc.register.RequestTexts;

/** What supervisors and the monitoring unit decide on the directive page. */
@PageController
@RequestMapping(RegisterAddress.PATH + "/{code}")
class OverseerActController {

    private final Acting acting;
    private final DeadlineChanges deadlineChanges;
    private final CentralDeadlines centralDeadlines;
    private final Monitoring monitoring;
    private final Publicity publicity;
    private final WrittenAgency writtenAgency;

    OverseerActController(
            Acting acting,
            DeadlineChanges deadlineChanges,
            CentralDeadlines centralDeadlines,
            Monitoring monitoring,
            Publicity publicity,
            WrittenAgency writtenAgency) {
        this.acting = acting;
        this.deadlineChanges = deadlineChanges;
        this.centralDeadlines = centralDeadlines;
        this.monitoring = monitoring;
        this.publicity = publicity;
        this.writtenAgency = writtenAgency;
    }

    @PostMapping("/deadline")
    ModelAndView changeDeadline(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(code, "deadline", sent, after, actor -> {
            Decision decision = Decision.of(sent);
            deadlineChanges.change(
                    code,
                    Written.day("dueOn", sent.getFirst("dueOn")),
                    decision.reason(),
                    Written.text(decision.document()),
                    actor);
        });
    }

    @PostMapping("/central-deadline")
    ModelAndView enterCentralDeadline(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(code, "centralDeadline", sent, after, actor -> {
            Decision decision = Decision.of(sent);
            centralDeadlines.enter(
                    code,
                    Written.day("dueOn", sent.getFirst("dueOn")),
                    Written.text(decision.document()),
                    decision.reason(),
                    actor);
        });
    }

    @PostMapping("/reassignment")
    ModelAndView reassign(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(code, "reassignment", sent, after, actor -> reassign(code, sent, actor));
    }

    private void reassign(String code, MultiValueMap<String, String> sent, Actor actor) {
        ReplaceablePart part = ReplaceablePart.parse(sent.getFirst("part"));
        String newAgency = writtenAgency.code("newAgency", sent.getFirst("newAgency"));
        if (newAgency == null) {
            throw Refusal.invalid("newAgency", "missingAgency");
        }
        String reason = Decision.of(sent).reason();
        if (part.role() == DirectiveFilter.Role.LEAD) {
            monitoring.reassignLead(code, part.agency(), newAgency, reason, actor);
        } else {
            monitoring.reassignCoordinator(code, part.agency(), newAgency, reason, actor);
        }
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(code, "cancellation", sent, after, actor -> {
            CancelReason kind = Written.choice("kind", CancelReason.class, sent.getFirst("kind"));
            monitoring.cancel(code, kind, Decision.of(sent).reason(), actor);
        });
    }

    @PostMapping("/reopening")
    ModelAndView reopen(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(
                code,
                "reopening",
                sent,
                after,
                actor -> monitoring.reopen(
                        code,
                        Written.text(sent.getFirst("agency")),
                        Decision.of(sent).reason(),
                        actor));
    }

    @PostMapping("/publicity")
    ModelAndView decidePublicity(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(code, "publicity", sent, after, actor -> {
            String publish = Written.text(sent.getFirst("publish"));
            if (publish == null) {
                throw Refusal.invalid("publish", "missingChoice", Sentences.of("desk.field.publish"));
            }
            publicity.decide(
                    code, Boolean.parseBoolean(publish), Decision.of(sent).reason(), actor);
        });
    }

    /** What every decision carries. */
    record Decision(String reason, String document) {

        static Decision of(MultiValueMap<String, String> sent) {
            var decision = new Decision(sent.getFirst("reason"), sent.getFirst("document"));
            RequestTexts.check(decision);
            return decision;
        }
    }
}
