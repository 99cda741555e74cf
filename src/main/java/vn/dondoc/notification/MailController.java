package vn.dondoc.notification;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;

/** The mail, for administrators: what waits, what was refused and why. */
@RestController
@RequestMapping("/api/administration/mail")
class MailController {

    private final MailQueries queries;
    private final Resending resending;
    private final CurrentActor currentActor;

    MailController(MailQueries queries, Resending resending, CurrentActor currentActor) {
        this.queries = queries;
        this.resending = resending;
        this.currentActor = currentActor;
    }

    @GetMapping
    MailPage list(
            @RequestParam(required = false) String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        currentActor.get().require(Role.ADMINISTRATOR);
        return queries.list(MailState.read(state), page, size);
    }

    @GetMapping("/summary")
    MailSummary summary() {
        currentActor.get().require(Role.ADMINISTRATOR);
        return queries.summary();
    }

    @PostMapping("/{id}/resending")
    MailLine resend(@PathVariable String id) {
        var actor = currentActor.get();
        actor.require(Role.ADMINISTRATOR);
        resending.resend(id, actor.account());
        return queries.get(id);
    }
}
