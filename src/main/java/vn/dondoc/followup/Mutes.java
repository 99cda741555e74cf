package vn.dondoc.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.Directive;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.HeldDirectives;

/** Reminders that rest for a while, as where everything hangs on a document that is known to come. */
@Service
@Transactional
public class Mutes {

    private static final int MOST_DAYS = 366;
    private static final String SELECT =
            "SELECT until_on AS untilOn, reason, muted_by AS mutedBy, muted_at AS mutedAt FROM reminder_mute"
                    + " WHERE until_on >= :today AND directive_id = ";

    private final JdbcClient jdbc;
    private final HeldDirectives directives;
    private final DirectiveQueries queries;
    private final OfficeClock clock;
    private final AuditLog audit;

    Mutes(JdbcClient jdbc, HeldDirectives directives, DirectiveQueries queries, OfficeClock clock, AuditLog audit) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.queries = queries;
        this.clock = clock;
        this.audit = audit;
    }

    /** The one in force now. @throws Refusal (404) when the directive is not there, or not for this reader */
    @Transactional(readOnly = true)
    public Optional<Mute> of(String code, Actor reader) {
        queries.requireVisible(code, reader);
        return jdbc.sql(SELECT + "(SELECT COALESCE(d.linked_to, d.id) FROM directive d WHERE d.code = :code)")
                .param("today", clock.today())
                .param("code", code)
                .query(Mute.class)
                .optional();
    }

    /** The same for the ladder, within its transaction. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Mute> of(long directiveId) {
        return jdbc.sql(SELECT + ":id")
                .param("today", clock.today())
                .param("id", directiveId)
                .query(Mute.class)
                .optional();
    }

    /**
     * Lets the reminders of a directive rest; another mute takes the place of the one in force.
     *
     * @param until the last day; not before today, nor more than a year ahead
     * @throws Refusal (403) for others than the monitoring unit, (409) when no reminder can come any more
     */
    public void mute(String code, LocalDate until, String reason, Actor actor) {
        var held = directives.holdOpen(code, actor);
        actor.require(Role.MONITORING);
        Directive directive = held.directive();
        if (!directive.canStillBeRemindedOf(clock.today())) {
            throw Refusal.conflict("noReminders");
        }
        check(until, reason);
        remove(directive);
        jdbc.sql(
                        "INSERT INTO reminder_mute (directive_id, until_on, reason, muted_by, muted_at) VALUES (?, ?, ?, ?, ?)")
                .params(directive.id(), until, reason.strip(), actor.account(), clock.now())
                .update();
        audit.add(Change.by(actor.account(), "REMINDERS_MUTED", directive.subject())
                .from(null, until)
                .because(reason.strip()));
    }

    private void check(LocalDate until, String reason) {
        var faults = new Refusal.Collector();
        LocalDate today = clock.today();
        if (until == null) {
            faults.add("until", "missingDate");
        } else if (until.isBefore(today)) {
            faults.add("until", "muteInPast");
        } else if (until.isAfter(today.plusDays(MOST_DAYS))) {
            faults.add("until", "muteTooLong");
        }
        faults.refuseIfAny();
        Texts.require("reason", reason, "missingReason");
    }

    /** Reminders come again. @throws Refusal (403) for others than the monitoring unit, (409) when none rests */
    public void lift(String code, Actor actor) {
        Directive directive = directives.hold(code, actor).directive();
        actor.require(Role.MONITORING);
        if (of(directive.id()).isEmpty()) {
            throw Refusal.conflict("notMuted");
        }
        remove(directive);
        audit.add(Change.by(actor.account(), "REMINDERS_UNMUTED", directive.subject()));
    }

    private void remove(Directive directive) {
        jdbc.sql("DELETE FROM reminder_mute WHERE directive_id = ?")
                .param(directive.id())
                .update();
    }
}
