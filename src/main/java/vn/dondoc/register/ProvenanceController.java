package vn.dondoc.register;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;

/** Where a directive comes from, what it is a part of, and what the centre says of its result. */
@RestController
@RequestMapping("/api/directives/{code}")
class ProvenanceController {

    private final Provenances provenances;
    private final SubDirectives subDirectives;
    private final CentralConfirmations central;
    private final DirectiveQueries queries;
    private final CurrentActor currentActor;

    ProvenanceController(
            Provenances provenances,
            SubDirectives subDirectives,
            CentralConfirmations central,
            DirectiveQueries queries,
            CurrentActor currentActor) {
        this.provenances = provenances;
        this.subDirectives = subDirectives;
        this.central = central;
        this.queries = queries;
        this.currentActor = currentActor;
    }

    @GetMapping("/provenance")
    Provenance provenance(@PathVariable String code) {
        return provenances.of(code, currentActor.get());
    }

    /** @param parent code of the larger directive; null takes this one out of it */
    record Parent(String parent, String reason) {}

    @PostMapping("/parent")
    Provenance place(@PathVariable String code, @RequestBody Parent request) {
        Actor actor = reader(code, request);
        subDirectives.place(code, request.parent(), request.reason(), actor);
        return provenances.of(code, actor);
    }

    record CentralConfirmation(CentralStep step, LocalDate day, String document, String note) {}

    @PostMapping("/central-confirmation")
    Provenance recordCentral(@PathVariable String code, @RequestBody CentralConfirmation request) {
        Actor actor = reader(code, request);
        central.record(
                code,
                new CentralConfirmations.NewEntry(request.step(), request.day(), request.document(), request.note()),
                actor);
        return provenances.of(code, actor);
    }

    private Actor reader(String code, Record request) {
        return queries.visibleTo(currentActor.get(), code, request);
    }
}
