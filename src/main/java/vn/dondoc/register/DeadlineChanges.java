package vn.dondoc.register;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
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
import vn.dondoc.language.GivenText;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/**
 * The one way in which the province's deadline moves: register, days until which answers are awaited, open tasks, ladder,
 * record and notices together, or not at all. Whoever decides elsewhere, as in a task of another process, calls it with
 * the actor of that decision.
 */
@Service
@Transactional
public class DeadlineChanges {

    private final Directives directives;
    private final DeadlineMoves moves;
    private final RoundDates roundDates;
    private final WorkingDays workingDays;
    private final OfficeClock clock;
    private final DirectiveProcess process;
    private final Escalations escalations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    DeadlineChanges(
            Directives directives,
            DeadlineMoves moves,
            RoundDates roundDates,
            WorkingDays workingDays,
            OfficeClock clock,
            DirectiveProcess process,
            Escalations escalations,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.moves = moves;
        this.roundDates = roundDates;
        this.workingDays = workingDays;
        this.clock = clock;
        this.process = process;
        this.escalations = escalations;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Moves the province's deadline. It only moves on, never beyond the centre's; where the centre's lies before it, it
     * can be taken back up to that.
     *
     * @param dueOn the new day, as the decision gives it; on a day off the next working day is the last one
     * @param document number of the document that decides it; may be null
     * @param actor who decides; a supervisor
     * @throws Refusal (403) for anybody else, (404) when there is no such directive, (409) when it is closed or only
     *     follows another, (400) naming everything that is missing or impossible in what was decided
     */
    public void change(String code, LocalDate dueOn, String reason, String document, Actor actor) {
        actor.require(Role.SUPERVISOR);
        Directive directive = directives.lock(code);
        check(directive, dueOn, reason);
        var decision = new DeadlineMoves.Decision(actor.account(), reason, GivenText.orNull(document));
        move(directive, new Deadline(null, DeadlineKind.FIXED, dueOn), DeadlineMoves.Words.SAME, decision);
    }

    /**
     * Sets the deadline that a revised plan gives. Before anybody has accepted, the monitoring unit may; what is being
     * worked on keeps the deadline that the supervisors decide. An earlier day, or none, is possible.
     *
     * @param document the revised plan
     * @throws Refusal (409) when it is not for this actor to decide, (400) when it lies beyond the centre's deadline
     */
    public void revise(String code, Deadline deadline, String document, Actor actor) {
        Directive directive = directives.lockFacts(code);
        if (!mayRevise(directive.state(), directive.linkedTo() != null, actor)) {
            throw Refusal.conflict("deadlineBySupervisors", code);
        }
        if (isBeyondCentral(directive, deadline.dueOn())) {
            throw Refusal.invalid("dueOn", "revisedAfterCentral", code, Days.write(directive.centralDueOn()));
        }
        directives.setDeadlineAsWritten(directive.id(), deadline.asWritten());
        String reason = Sentences.in(ReaderLanguage.VIETNAMESE, "revision.reason");
        var words = new DeadlineMoves.Words(directive.deadlineAsWritten(), deadline.asWritten());
        move(directive, deadline, words, new DeadlineMoves.Decision(actor.account(), reason, document));
    }

    /** Whether only the centre can decide on such a day; null is no day at all. */
    public static boolean isBeyondCentral(Directive directive, LocalDate dueOn) {
        LocalDate central = directive.centralDueOn();
        return central != null && (dueOn == null || dueOn.isAfter(central));
    }

    /** Whether a revised plan moves the deadline of a directive that has come so far. */
    static boolean mayRevise(DirectiveState state, boolean follows, Actor actor) {
        return actor.is(Role.MONITORING) && (state == DirectiveState.ASSIGNED || follows)
                || actor.is(Role.SUPERVISOR) && state.isOpen();
    }

    private void move(
            Directive directive, Deadline deadline, DeadlineMoves.Words words, DeadlineMoves.Decision decision) {
        LocalDate dueOn = deadline.dueOn();
        directives.setTerm(directive.id(), deadline.kind(), Term.of(directive.assignedOn(), dueOn, workingDays));
        moves.add(directive, DeadlineHistory.Which.PROVINCE, directive.dueOn(), dueOn, words, decision);
        audit.add(Change.by(decision.account(), "DEADLINE_CHANGED", directive.subject())
                .from(directive.dueOn(), dueOn == null ? deadline.asWritten() : dueOn)
                .because(decision.text()));
        roundDates.recalculate(directive.id(), dueOn);
        escalations.restart(directive, decision.account());
        process.factsChanged(directive.code());
        events.publishEvent(new Decided(
                Decided.What.DEADLINE_CHANGED, directive.code(), null, decision.reason(), decision.account()));
    }

    private void check(Directive directive, LocalDate dueOn, String reason) {
        if (!directive.state().isOpen()) {
            throw Refusal.conflict("alreadyClosed");
        }
        var faults = new Refusal.Collector();
        faults.requireText("reason", reason, "missingReason");
        if (dueOn == null) {
            faults.add("dueOn", "missingDate");
        } else if (Days.isImpossible(dueOn)) {
            faults.add("dueOn", "impossibleDay", dueOn);
        } else if (!movesOn(directive, dueOn) && !comesBackToCentral(directive, dueOn)) {
            faults.add("dueOn", "deadlineNotLater");
        } else if (dueOn.isBefore(clock.today())) {
            faults.add("dueOn", "deadlineInPast");
        } else if (isBeyondCentral(directive, dueOn)) {
            faults.add("dueOn", "deadlineAfterCentral", Days.write(directive.centralDueOn()));
        }
        faults.refuseIfAny();
    }

    private static boolean movesOn(Directive directive, LocalDate dueOn) {
        return directive.dueOn() == null || dueOn.isAfter(directive.dueOn());
    }

    /** A deadline behind the centre's should never have been, and can only be put right by going back. */
    private static boolean comesBackToCentral(Directive directive, LocalDate dueOn) {
        LocalDate central = directive.centralDueOn();
        return central != null && directive.dueOn().isAfter(central) && !dueOn.equals(directive.dueOn());
    }
}
