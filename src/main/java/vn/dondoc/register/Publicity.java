package vn.dondoc.register;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/** The monitoring unit decides whether a directive stands on the public page; words about secrets make it wait for that. */
@Service
@Transactional
public class Publicity {

    private static final String ALLOWED = "ALLOWED";
    private static final String REFUSED = "REFUSED";

    private final JdbcClient jdbc;
    private final Directives directives;
    private final AuditLog audit;

    private final ApplicationEventPublisher events;

    Publicity(JdbcClient jdbc, Directives directives, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Puts a directive on the public page, and its content into mail, or keeps it off.
     *
     * @throws Refusal (403) for everybody else, (409) for one that is internal
     */
    public void decide(String code, boolean publish, String reason, Actor actor) {
        actor.require(Role.MONITORING);
        Reasons.require(reason);
        Directive directive = directives.lock(code);
        if (directive.classification() != Classification.PUBLIC) {
            throw Refusal.conflict("internalNotPublic", code);
        }
        jdbc.sql("UPDATE directive SET publicity = ?, on_public_page = ? WHERE id = ?")
                .params(publish ? ALLOWED : REFUSED, publish, directive.id())
                .update();
        audit.add(Change.by(actor.account(), publish ? "PUBLISHED" : "KEPT_UNPUBLISHED", directive.subject())
                .because(reason));
        events.publishEvent(new PublicationChanged(code));
    }

    private record Row(Classification classification, boolean shown, String publicity) {}

    /** Whether whoever asks may see the directive has been decided before. */
    @Transactional(readOnly = true)
    public Publication of(String code) {
        Row row = jdbc.sql("SELECT classification, on_public_page AS shown, publicity FROM directive WHERE code = ?")
                .param(code)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> Directives.unknown(code));
        if (row.classification() != Classification.PUBLIC) {
            return Publication.INTERNAL;
        }
        if (row.shown()) {
            return Publication.PUBLISHED;
        }
        return REFUSED.equals(row.publicity()) ? Publication.REFUSED : Publication.WAITING;
    }
}
