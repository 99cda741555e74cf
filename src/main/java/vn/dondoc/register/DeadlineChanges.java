package vn.dondoc.register;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Term;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.Refusal;

/** The one way in which a deadline moves: register, open tasks and record together. */
@Service
@Transactional
public class DeadlineChanges {

    /** No deadline is written with more than four digits, and no clock of the engine counts as far as days can. */
    private static final int LAST_YEAR = 9999;

    private final JdbcClient jdbc;
    private final Directives directives;
    private final WorkingDays workingDays;
    private final OfficeClock clock;
    private final DirectiveProcess process;
    private final Escalations escalations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    DeadlineChanges(
            JdbcClient jdbc,
            Directives directives,
            WorkingDays workingDays,
            OfficeClock clock,
            DirectiveProcess process,
            Escalations escalations,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.workingDays = workingDays;
        this.clock = clock;
        this.process = process;
        this.escalations = escalations;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Moves the province's deadline.
     *
     * @param document the document that decides it; may be null
     */
    public void change(String code, LocalDate dueOn, String reason, String document, Actor actor) {
        actor.require(Role.SUPERVISOR);
        Directive directive = directives.lock(code);
        check(directive, dueOn, reason);
        directives.setTerm(directive.id(), DeadlineKind.FIXED, Term.of(directive.assignedOn(), dueOn, workingDays));
        jdbc.sql("INSERT INTO deadline_change (directive_id, changed_at, changed_by, old_due_on, new_due_on, reason,"
                        + " document) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(directive.id(), clock.now(), actor.account(), directive.dueOn(), dueOn, reason, document)
                .update();
        audit.add(Change.by(actor.account(), "DEADLINE_CHANGED", directive.subject())
                .from(directive.dueOn(), dueOn)
                .because(document == null ? reason : reason + " (" + document + ")"));
        escalations.restart(directive, actor.account());
        process.factsChanged(code);
        events.publishEvent(new Decided(Decided.What.DEADLINE_CHANGED, code, null, reason, actor.account()));
    }

    private void check(Directive directive, LocalDate dueOn, String reason) {
        if (!directive.state().isOpen()) {
            throw Refusal.conflict("alreadyClosed");
        }
        var faults = new Refusal.Collector();
        faults.requireText("reason", reason, "missingReason");
        if (dueOn == null) {
            faults.add("dueOn", "missingDate");
        } else if (dueOn.getYear() > LAST_YEAR) {
            faults.add("dueOn", "impossibleDay", dueOn);
        } else if (directive.dueOn() != null && !dueOn.isAfter(directive.dueOn())) {
            faults.add("dueOn", "deadlineNotLater");
        } else if (dueOn.isBefore(clock.today())) {
            faults.add("dueOn", "deadlineInPast");
        } else if (directive.centralDueOn() != null && dueOn.isAfter(directive.centralDueOn())) {
            faults.add("dueOn", "deadlineAfterCentral", Days.write(directive.centralDueOn()));
        }
        faults.refuseIfAny();
    }
}
