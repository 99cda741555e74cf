package vn.dondoc.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;

/** What can be done to a directive beside working its tasks; each answers with the directive as it then is. */
@RestController
@RequestMapping("/api/directives/{code}")
class DirectiveCommandController {

    private final DeadlineChanges deadlineChanges;
    private final CentralDeadlines centralDeadlines;
    private final Monitoring monitoring;
    private final Coordinating coordinating;
    private final Reporting reporting;
    private final Publicity publicity;
    private final DirectiveQueries queries;
    private final CurrentActor currentActor;

    DirectiveCommandController(
            DeadlineChanges deadlineChanges,
            CentralDeadlines centralDeadlines,
            Monitoring monitoring,
            Coordinating coordinating,
            Reporting reporting,
            Publicity publicity,
            DirectiveQueries queries,
            CurrentActor currentActor) {
        this.deadlineChanges = deadlineChanges;
        this.centralDeadlines = centralDeadlines;
        this.monitoring = monitoring;
        this.coordinating = coordinating;
        this.reporting = reporting;
        this.publicity = publicity;
        this.queries = queries;
        this.currentActor = currentActor;
    }

    @PostMapping("/deadline")
    DirectiveView changeDeadline(@PathVariable String code, @RequestBody NewDeadline request) {
        Actor actor = reader(code, request);
        deadlineChanges.change(code, request.dueOn(), request.reason(), request.document(), actor);
        return queries.get(code, actor);
    }

    @PostMapping("/central-deadline")
    DirectiveView enterCentralDeadline(@PathVariable String code, @RequestBody CentralDeadline request) {
        Actor actor = reader(code, request);
        centralDeadlines.enter(code, request.dueOn(), request.document(), request.reason(), actor);
        return queries.get(code, actor);
    }

    @PostMapping("/reassignment")
    DirectiveView reassign(@PathVariable String code, @RequestBody Reassignment request) {
        Actor actor = reader(code, request);
        if (request.role() == null) {
            throw Refusal.invalid("role", "missingChoice", "LEAD, COORDINATING");
        }
        switch (request.role()) {
            case LEAD -> monitoring.reassignLead(code, request.agency(), request.newAgency(), request.reason(), actor);
            case COORDINATING ->
                monitoring.reassignCoordinator(code, request.agency(), request.newAgency(), request.reason(), actor);
        }
        return queries.get(code, actor);
    }

    @PostMapping("/cancellation")
    DirectiveView cancel(@PathVariable String code, @RequestBody Cancellation request) {
        Actor actor = reader(code, request);
        monitoring.cancel(code, request.kind(), request.reason(), actor);
        return queries.get(code, actor);
    }

    @PostMapping("/reopening")
    DirectiveView reopen(@PathVariable String code, @RequestBody Reopening request) {
        Actor actor = reader(code, request);
        monitoring.reopen(code, request.agency(), request.reason(), actor);
        return queries.get(code, actor);
    }

    @PostMapping("/coordination")
    DirectiveView addCoordinators(@PathVariable String code, @RequestBody MoreAgencies request) {
        Actor actor = reader(code, request);
        coordinating.add(code, request.agencies(), actor);
        return queries.get(code, actor);
    }

    @PostMapping("/coordination/end")
    DirectiveView endCoordination(@PathVariable String code) {
        Actor actor = currentActor.get();
        queries.requireVisible(code, actor);
        coordinating.end(code, actor);
        return queries.get(code, actor);
    }

    @PostMapping("/progress")
    DirectiveView reportProgress(@PathVariable String code, @RequestBody Progress request) {
        Actor actor = reader(code, request);
        reporting.progress(code, request.percent(), request.description(), actor);
        return queries.get(code, actor);
    }

    @PostMapping("/publicity")
    DirectiveView decidePublicity(@PathVariable String code, @RequestBody PublicityDecision request) {
        Actor actor = reader(code, request);
        if (request.publish() == null) {
            throw Refusal.invalid("publish", "missingChoice", "true, false");
        }
        publicity.decide(code, request.publish(), request.reason(), actor);
        return queries.get(code, actor);
    }

    private Actor reader(String code, Record request) {
        return queries.visibleTo(currentActor.get(), code, request);
    }

    record NewDeadline(LocalDate dueOn, String reason, String document) {}

    /** @param document the centre's, which gives this deadline */
    record CentralDeadline(LocalDate dueOn, String document, String reason) {}

    record Reassignment(DirectiveFilter.Role role, String agency, String newAgency, String reason) {}

    record Cancellation(CancelReason kind, String reason) {}

    /** @param agency the member whose part it is, where a group leads */
    record Reopening(String agency, String reason) {}

    record MoreAgencies(List<String> agencies) {}

    record Progress(Integer percent, String description) {}

    record PublicityDecision(Boolean publish, String reason) {}
}
