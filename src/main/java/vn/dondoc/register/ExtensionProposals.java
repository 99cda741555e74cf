package vn.dondoc.register;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/**
 * The monitoring unit proposes another deadline by itself, where no agency has asked for one. It is kept as an obstacle
 * of the lead agency, which is told what becomes of it, and goes to the supervisors at once.
 */
@Service
@Transactional
public class ExtensionProposals {

    private final Directives directives;
    private final Works works;
    private final Obstacles obstacles;
    private final NewDueDates newDueDates;
    private final DirectiveProcess process;
    private final AuditLog audit;

    ExtensionProposals(
            Directives directives,
            Works works,
            Obstacles obstacles,
            NewDueDates newDueDates,
            DirectiveProcess process,
            AuditLog audit) {
        this.directives = directives;
        this.works = works;
        this.obstacles = obstacles;
        this.newDueDates = newDueDates;
        this.process = process;
        this.audit = audit;
    }

    /**
     * Proposes a day. Whoever does may not decide on it.
     *
     * @throws Refusal (403) for others than the monitoring unit, (400) for a day that cannot be, (409) where there is no
     *     deadline to move, no single agency leads, or a proposal waits already
     */
    public void propose(String code, LocalDate newDueOn, String reason, Actor actor) {
        actor.require(Role.MONITORING);
        Reasons.require(reason);
        Directive directive = directives.lock(code);
        String lead = lead(directive);
        check(directive, newDueOn);
        String said = reason.strip();
        long id = obstacles.insert(
                directive.id(),
                lead,
                Sentences.in(ReaderLanguage.VIETNAMESE, "proposal.description", said),
                Sentences.in(ReaderLanguage.VIETNAMESE, "proposal.recommendation", Days.write(newDueOn)),
                newDueOn,
                actor.account());
        obstacles.handle(id, ObstacleState.EXTENSION_PROPOSED, said, newDueOn, actor.account());
        audit.add(Change.by(actor.account(), "EXTENSION_PROPOSED", directive.subject())
                .confinedTo(lead)
                .from(null, newDueOn)
                .because(said));
        obstacles.setProcess(id, process.startProposal(new BusinessKey(code, null)));
    }

    private String lead(Directive directive) {
        if (!directive.state().isOpen()) {
            throw Refusal.conflict("alreadyClosed");
        }
        if (directive.isLedByGroup()) {
            throw Refusal.conflict("proposalForGroup");
        }
        String lead = works.of(directive).get(0).assignment().leadAgency();
        if (lead == null) {
            throw Refusal.conflict("proposalWithoutLead");
        }
        return lead;
    }

    private void check(Directive directive, LocalDate newDueOn) {
        if (directive.dueOn() == null) {
            throw Refusal.conflict("noDeadlineToMove");
        }
        boolean waits = obstacles.open(directive.id()).stream()
                .anyMatch(obstacle -> obstacle.state() == ObstacleState.EXTENSION_PROPOSED);
        if (waits) {
            throw Refusal.conflict("alreadyProposed");
        }
        var faults = new Refusal.Collector();
        if (newDueOn == null) {
            faults.add("newDueOn", "missingDate");
        } else {
            newDueDates.checkWithinCentral(faults, "newDueOn", directive, newDueOn);
        }
        faults.refuseIfAny();
    }
}
