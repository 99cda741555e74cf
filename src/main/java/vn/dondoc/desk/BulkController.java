package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Written;

/** Bulk acts of the monitoring unit: choose rows, look at what would happen, confirm once, and see what has happened. */
@PageController
@RequestMapping(BulkController.PATH)
class BulkController {

    static final String PATH = RegisterAddress.PATH + "/bulk";

    private static final int LONGEST_REASON = 2000;

    private final BulkRuns runs;
    private final BulkChoice choice;
    private final BulkPages bulkPages;
    private final BulkWork work;
    private final RegisterPages registerPages;
    private final WrittenAgency writtenAgency;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    BulkController(
            BulkRuns runs,
            BulkChoice choice,
            BulkPages bulkPages,
            BulkWork work,
            RegisterPages registerPages,
            WrittenAgency writtenAgency,
            Agencies agencies,
            CurrentActor currentActor) {
        this.runs = runs;
        this.choice = choice;
        this.bulkPages = bulkPages;
        this.work = work;
        this.registerPages = registerPages;
        this.writtenAgency = writtenAgency;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    @PostMapping
    ModelAndView choose(RegisterQuery query, @RequestParam MultiValueMap<String, String> sent) {
        Actor actor = monitoring();
        try {
            BulkAct act = Written.choice("act", BulkAct.class, sent.getFirst("act"));
            List<String> codes = choice.of(query, sent, actor);
            if (act == null || codes.isEmpty()) {
                throw Refusal.invalid("codes", "nothingChosen");
            }
            return redirect(runs.add(act, codes, actor));
        } catch (Refusal refusal) {
            ModelAndView page = registerPages.page(query, actor, new ActForm("bulk", sent, refusal.faults()));
            page.setStatus(refusal.status());
            return page;
        }
    }

    @GetMapping("/{id}")
    ModelAndView page(
            @PathVariable String id,
            @RequestParam(defaultValue = "all") String only,
            @RequestParam(defaultValue = "0") int page) {
        Actor actor = monitoring();
        return bulkPages.page(runs.get(id, actor), only, page, ActForm.NONE, actor);
    }

    /** What decides what happens: whom it is given to, or until when. */
    @PostMapping("/{id}")
    ModelAndView enter(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return act(id, "enter", sent, (run, actor) -> {
            requireOpen(run);
            runs.enter(
                    id,
                    run.act() == BulkAct.REASSIGN ? agency(sent.getFirst("newAgency")) : null,
                    run.act() == BulkAct.EXTEND ? day(sent.getFirst("newDueOn")) : null);
        });
    }

    @PostMapping("/{id}/confirmation")
    ModelAndView confirm(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return act(id, "confirm", sent, (run, actor) -> {
            if (!run.isConfirmed()) {
                requireShown(run, sent);
                runs.confirm(id, reason(sent.getFirst("reason")));
            }
            work.goOn(runs.get(id, actor), actor);
        });
    }

    /** The rest of what one request could not do. */
    @PostMapping("/{id}/continuation")
    ModelAndView goOn(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return act(id, "confirm", sent, (run, actor) -> {
            if (!run.isConfirmed()) {
                throw Refusal.conflict("bulkNotConfirmed");
            }
            work.goOn(run, actor);
        });
    }

    private interface Command {
        void run(BulkRun run, Actor actor);
    }

    private ModelAndView act(String id, String act, MultiValueMap<String, String> sent, Command command) {
        Actor actor = monitoring();
        BulkRun run = runs.get(id, actor);
        try {
            command.run(run, actor);
        } catch (Refusal refusal) {
            ModelAndView page =
                    bulkPages.page(runs.get(id, actor), "all", 0, new ActForm(act, sent, refusal.faults()), actor);
            page.setStatus(refusal.status());
            return page;
        }
        return redirect(id);
    }

    private static ModelAndView redirect(String id) {
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    private Actor monitoring() {
        Actor actor = currentActor.get();
        actor.require(Role.MONITORING);
        return actor;
    }

    private String agency(String written) {
        String code = writtenAgency.code("newAgency", written);
        if (code == null) {
            throw Refusal.invalid("newAgency", "missingAgency");
        }
        if (agencies.get("newAgency", code).isGroup()) {
            throw Refusal.invalid("newAgency", "leadIsGroup", agencies.nameOf(code));
        }
        return code;
    }

    private LocalDate day(String written) {
        LocalDate day = Written.day("dueOn", written);
        if (day == null) {
            throw Refusal.invalid("newDueOn", "missingDate");
        }
        bulkPages.refusePast(day);
        return day;
    }

    private static String reason(String written) {
        var faults = new Refusal.Collector();
        faults.requireText("reason", written, "missingReason");
        if (written != null && written.length() > LONGEST_REASON) {
            faults.add("reason", "textTooLong", Sentences.of("bulk.reason"), LONGEST_REASON);
        }
        if (written != null && written.indexOf('\0') >= 0) {
            faults.add("reason", "controlCharacter", Sentences.of("bulk.reason"));
        }
        faults.refuseIfAny();
        return written.strip();
    }

    private static void requireOpen(BulkRun run) {
        if (run.isConfirmed()) {
            throw Refusal.conflict("bulkConfirmed");
        }
    }

    /** What is confirmed is what was looked at, and not what another window has made of it since. */
    private static void requireShown(BulkRun run, MultiValueMap<String, String> sent) {
        boolean shown = Objects.equals(Written.text(sent.getFirst("newAgency")), run.newAgency())
                && Objects.equals(
                        Written.text(sent.getFirst("newDueOn")),
                        run.newDueOn() == null ? null : run.newDueOn().toString());
        if (!run.isComplete() || !shown) {
            throw Refusal.of(HttpStatus.CONFLICT, null, "bulkNotShown");
        }
    }
}
