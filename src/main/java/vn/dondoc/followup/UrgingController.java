package vn.dondoc.followup;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.register.Paging;

/** Urging by people: in writing and by telephone; each call answers with the latest of a directive. */
@RestController
@RequestMapping("/api/directives/{code}")
class UrgingController {

    private static final Paging LATEST = new Paging(0, 20);

    private final Urgings urgings;
    private final UrgingQueries queries;
    private final CurrentActor currentActor;

    UrgingController(Urgings urgings, UrgingQueries queries, CurrentActor currentActor) {
        this.urgings = urgings;
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** @param agencies lead agencies, or coordinating ones that have not answered; empty or null for all who lead */
    record NewUrging(String text, List<String> agencies) {}

    /** @param agency whose person was called; null for the only one that leads */
    record PhoneNote(OffsetDateTime calledAt, String receiver, String note, String agency) {}

    @GetMapping("/urging")
    Paging.Page<Urging> list(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return queries.of(code, new Paging(page, size), currentActor.get());
    }

    @PostMapping("/urging")
    @ResponseStatus(HttpStatus.CREATED)
    Paging.Page<Urging> urge(@PathVariable String code, @RequestBody NewUrging request) {
        Actor actor = currentActor.get();
        urgings.urge(code, request.text(), request.agencies(), actor);
        return queries.of(code, LATEST, actor);
    }

    @PostMapping("/phone-notes")
    @ResponseStatus(HttpStatus.CREATED)
    Paging.Page<Urging> noteCall(@PathVariable String code, @RequestBody PhoneNote request) {
        Actor actor = currentActor.get();
        urgings.noteCall(code, request.calledAt(), request.receiver(), request.note(), request.agency(), actor);
        return queries.of(code, LATEST, actor);
    }
}
