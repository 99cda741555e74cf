package vn.dondoc.register;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.DeadlineReader;
import vn.dondoc.calendar.OfficeClock;

/** Directives: list, one, and new ones. */
@RestController
@RequestMapping("/api/directives")
class DirectiveController {

    private final DirectiveQueries queries;
    private final Issuing issuing;
    private final CurrentActor currentActor;
    private final OfficeClock clock;

    DirectiveController(DirectiveQueries queries, Issuing issuing, CurrentActor currentActor, OfficeClock clock) {
        this.queries = queries;
        this.issuing = issuing;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    Paging.Page<DirectiveView> list(
            @ParameterObject DirectiveFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(defaultValue = DirectiveSort.USUAL) String sort) {
        return queries.list(filter.checked(), new Paging(page, size), sort, currentActor.get());
    }

    @GetMapping("/{code}")
    DirectiveView get(@PathVariable String code) {
        return queries.get(code, currentActor.get());
    }

    @PostMapping
    ResponseEntity<DirectiveView> issue(@RequestBody Issue issue) {
        Actor actor = currentActor.get();
        actor.require(Role.MONITORING);
        String code = issuing.issue(issue.directive(clock.today()), actor.account());
        return ResponseEntity.created(URI.create("/api/directives/" + code)).body(queries.get(code, actor));
    }

    /** A new directive as it is sent; agencies are codes, the deadline is text as written. */
    record Issue(
            String number,
            String section,
            String content,
            String sourceDocument,
            String plan,
            String leadAgency,
            List<String> coordinatingAgencies,
            String deadline,
            String requiredResult,
            String classification) {

        NewDirective directive(LocalDate today) {
            RequestTexts.check(this);
            return new NewDirective(
                    plan,
                    number,
                    section,
                    content,
                    sourceDocument,
                    leadAgency,
                    null,
                    coordinatingAgencies,
                    null,
                    DeadlineReader.read(deadline),
                    today,
                    requiredResult,
                    null,
                    Classification.read(classification),
                    NewDirective.Standing.NEW);
        }
    }
}
