package vn.dondoc.register;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/**
 * The deadline that the centre sets. Nobody here decides it: it is entered as a document of the centre gives it, the
 * first time and whenever an answer to a recommendation ("kiến nghị Trung ương") moves it. The province's own deadline
 * stays where it is; up to this day it can be moved.
 */
@Service
@Transactional
public class CentralDeadlines {

    private final Directives directives;
    private final DeadlineMoves moves;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    CentralDeadlines(Directives directives, DeadlineMoves moves, AuditLog audit, ApplicationEventPublisher events) {
        this.directives = directives;
        this.moves = moves;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Enters the deadline that the centre gives; it may be earlier or later than the one before, and even lie before the
     * province's, which is then shown.
     *
     * @param document number of the centre's document that gives it
     * @throws Refusal (403) unless the monitoring unit or a supervisor enters it, (400) when something is missing or it
     *     is the present one, (409) when the directive is closed
     */
    public void enter(String code, LocalDate dueOn, String document, String reason, Actor actor) {
        if (!mayEnter(actor)) {
            throw Refusal.forbidden("notYourRole");
        }
        Directive directive = directives.lock(code);
        check(directive, dueOn, document, reason);
        directives.setCentralDueOn(directive.id(), dueOn);
        var decision = new DeadlineMoves.Decision(actor.account(), reason.strip(), document.strip());
        moves.add(
                directive,
                DeadlineHistory.Which.CENTRAL,
                directive.centralDueOn(),
                dueOn,
                DeadlineMoves.Words.SAME,
                decision);
        audit.add(Change.by(actor.account(), "CENTRAL_DEADLINE_CHANGED", directive.subject())
                .from(directive.centralDueOn(), dueOn)
                .because(decision.text()));
        events.publishEvent(
                new Decided(Decided.What.CENTRAL_DEADLINE_CHANGED, code, null, Days.write(dueOn), actor.account()));
    }

    static boolean mayEnter(Actor actor) {
        return actor.is(Role.MONITORING) || actor.is(Role.SUPERVISOR);
    }

    private static void check(Directive directive, LocalDate dueOn, String document, String reason) {
        if (!directive.state().isOpen()) {
            throw Refusal.conflict("alreadyClosed");
        }
        var faults = new Refusal.Collector();
        faults.requireText("document", document, "missingCentralDocument");
        faults.requireText("reason", reason, "missingReason");
        if (dueOn == null) {
            faults.add("dueOn", "missingCentralDate");
        } else if (Days.isImpossible(dueOn)) {
            faults.add("dueOn", "impossibleDay", dueOn);
        } else if (dueOn.equals(directive.centralDueOn())) {
            faults.add("dueOn", "centralDeadlineSame", Days.write(dueOn));
        }
        faults.refuseIfAny();
    }
}
