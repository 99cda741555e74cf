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
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Term;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

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
        move(directive, new Deadline(null, DeadlineKind.FIXED, dueOn), reason, document, actor);
    }

    /**
     * Sets the deadline that a revised plan gives. Before anybody has accepted, the monitoring unit may; what is being
     * worked on keeps the deadline that the supervisors decide. An earlier day, or none, is possible.
     *
     * @param document the revised plan
     */
    public void revise(String code, Deadline deadline, String document, Actor actor) {
        Directive directive = directives.lockFacts(code);
        if (!mayRevise(directive.state(), directive.linkedTo() != null, actor)) {
            throw Refusal.conflict("deadlineBySupervisors", code);
        }
        directives.setDeadlineAsWritten(directive.id(), deadline.asWritten());
        String reason = Sentences.in(ReaderLanguage.VIETNAMESE, "revision.reason");
        move(directive, deadline, reason, document, actor);
    }

    /** Whether a revised plan moves the deadline of a directive that has come so far. */
    static boolean mayRevise(DirectiveState state, boolean follows, Actor actor) {
        return actor.is(Role.MONITORING) && (state == DirectiveState.ASSIGNED || follows)
                || actor.is(Role.SUPERVISOR) && state.isOpen();
    }

    private void move(Directive directive, Deadline deadline, String reason, String document, Actor actor) {
        LocalDate dueOn = deadline.dueOn();
        directives.setTerm(directive.id(), deadline.kind(), Term.of(directive.assignedOn(), dueOn, workingDays));
        if (dueOn != null) {
            jdbc.sql(
                            "INSERT INTO deadline_change (directive_id, changed_at, changed_by, old_due_on, new_due_on, reason,"
                                    + " document) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(directive.id(), clock.now(), actor.account(), directive.dueOn(), dueOn, reason, document)
                    .update();
        }
        audit.add(Change.by(actor.account(), "DEADLINE_CHANGED", directive.subject())
                .from(directive.dueOn(), dueOn == null ? deadline.asWritten() : dueOn)
                .because(document == null ? reason : reason + " (" + document + ")"));
        escalations.restart(directive, actor.account());
        process.factsChanged(directive.code());
        events.publishEvent(
                new Decided(Decided.What.DEADLINE_CHANGED, directive.code(), null, reason, actor.account()));
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
