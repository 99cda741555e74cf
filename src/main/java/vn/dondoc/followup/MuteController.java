package vn.dondoc.followup;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;

/** Reminders of a directive that rest. */
@RestController
@RequestMapping("/api/directives/{code}/mute")
class MuteController {

    private final Mutes mutes;
    private final CurrentActor currentActor;

    MuteController(Mutes mutes, CurrentActor currentActor) {
        this.mutes = mutes;
        this.currentActor = currentActor;
    }

    record NewMute(LocalDate until, String reason) {}

    /** 204 while reminders come. */
    @GetMapping
    ResponseEntity<Mute> get(@PathVariable String code) {
        return mutes.of(code, currentActor.get()).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent()
                .build());
    }

    @PostMapping
    Mute mute(@PathVariable String code, @RequestBody NewMute request) {
        Actor actor = currentActor.get();
        mutes.mute(code, request.until(), request.reason(), actor);
        return mutes.of(code, actor).orElseThrow();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable String code) {
        mutes.lift(code, currentActor.get());
    }
}
