package vn.dondoc.register;

import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;

/** What the monitoring unit decides at any time, always with a reason: reassign, cancel, reopen. */
@Service
@Transactional
public class Monitoring {

    private final Directives directives;
    private final Works works;
    private final Assignments assignments;
    private final Acceptance acceptance;
    private final Coordinating coordinating;
    private final Agencies agencies;
    private final DirectiveProcess process;
    private final Explanations explanations;
    private final ObstacleEnding obstacles;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Monitoring(
            Directives directives,
            Works works,
            Assignments assignments,
            Acceptance acceptance,
            Coordinating coordinating,
            Agencies agencies,
            DirectiveProcess process,
            Explanations explanations,
            ObstacleEnding obstacles,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.works = works;
        this.assignments = assignments;
        this.acceptance = acceptance;
        this.coordinating = coordinating;
        this.agencies = agencies;
        this.process = process;
        this.explanations = explanations;
        this.obstacles = obstacles;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Puts another agency in charge; it has to accept first.
     *
     * @param agency the present lead; null where none is known
     */
    public void reassignLead(String code, String agency, String newAgency, String reason, Actor actor) {
        actor.require(Role.MONITORING);
        Reasons.require(reason);
        Directive directive = directives.lock(code);
        Work work = works.of(directive).stream()
                .filter(candidate -> Objects.equals(
                        GivenText.orNull(agency), candidate.assignment().leadAgency()))
                .findFirst()
                .orElseThrow(() -> GivenText.orNull(agency) == null
                        ? Refusal.invalid("agency", "missingAgency")
                        : Refusal.invalid("agency", "notLeading", agencies.nameOf(agency)));
        if (!work.assignment().state().isOpen()) {
            throw Refusal.conflict("alreadyClosed");
        }
        acceptance.setLead(work, "newAgency", newAgency, actor.account(), reason);
        process.end(work.assignment().processInstanceId(), reason);
        restart(directive, work.assignment().id(), DirectiveProcess.Step.ACCEPT);
        process.factsChanged(code);
    }

    /** Puts one coordinating agency in the place of another; what the old one has answered stays. */
    public void reassignCoordinator(String code, String agency, String newAgency, String reason, Actor actor) {
        actor.require(Role.MONITORING);
        Reasons.require(reason);
        Directive directive = directives.lock(code);
        requireOpen(directive);
        if (GivenText.orNull(agency) == null) {
            throw Refusal.invalid("agency", "missingAgency");
        }
        if (agencies.choose("newAgency", newAgency).isGroup()) {
            throw Refusal.invalid("newAgency", "leadIsGroup", agencies.nameOf(newAgency));
        }
        boolean leads = works.of(directive).stream()
                .anyMatch(work -> newAgency.equals(work.assignment().leadAgency()));
        if (leads) {
            throw Refusal.conflict("alreadyLeading", agencies.nameOf(newAgency));
        }
        coordinating.replace(directive, agency, newAgency, actor.account());
        obstacles.leave(directive, agency);
        audit.add(Change.by(actor.account(), "COORDINATOR_CHANGED", directive.subject())
                .of(newAgency)
                .from(agency, newAgency)
                .because(reason));
        events.publishEvent(new Decided(Decided.What.REASSIGNED, code, agency, reason, actor.account()));
    }

    /** Stops following a directive. */
    public void cancel(String code, CancelReason kind, String reason, Actor actor) {
        actor.require(Role.MONITORING);
        Reasons.require(reason);
        if (kind == null) {
            throw Refusal.invalid("kind", "missingCancelReason");
        }
        Directive directive = directives.lock(code);
        requireOpen(directive);
        for (Work work : works.of(directive)) {
            if (work.assignment().state().isOpen()) {
                assignments.cancel(work.assignment().id(), kind);
                process.end(work.assignment().processInstanceId(), reason);
                explanations.giveUp(work);
                obstacles.with(work);
            }
        }
        coordinating.abandon(directive, actor.account(), reason);
        works.refresh(directive);
        audit.add(Change.by(actor.account(), "CANCELLED", directive.subject())
                .from(directive.state(), kind)
                .because(reason));
        events.publishEvent(new Decided(Decided.What.CANCELLED, code, null, reason, actor.account()));
    }

    /**
     * Takes up again what was closed by mistake: with the work, or with acceptance where nobody had accepted.
     *
     * @param agency whose part; null for all that was cancelled together, or the one that leads alone. What a member of
     *     a group has completed is only reopened by name.
     */
    public void reopen(String code, String agency, String reason, Actor actor) {
        actor.require(Role.MONITORING);
        Reasons.require(reason);
        Directive directive = directives.lock(code);
        List<Work> closed = closedParts(directive, GivenText.orNull(agency));
        for (Work work : closed) {
            boolean accepted = work.assignment().isAccepted();
            assignments.reopen(work.assignment().id(), accepted ? DirectiveState.IN_PROGRESS : DirectiveState.ASSIGNED);
            if (accepted) {
                coordinating.open(directive, CoordinationRequest.USUAL);
            }
            restart(directive, work.assignment().id(), firstStep(work.assignment()));
        }
        works.refresh(directive);
        audit.add(Change.by(actor.account(), "REOPENED", directive.subject())
                .of(agency)
                .from(directive.state(), null)
                .because(reason));
        events.publishEvent(
                new Decided(Decided.What.REOPENED, code, GivenText.orNull(agency), reason, actor.account()));
    }

    private List<Work> closedParts(Directive directive, String agency) {
        List<Work> closed = works.of(directive).stream()
                .filter(work -> !work.assignment().state().isOpen())
                .filter(work ->
                        agency == null || agency.equals(work.assignment().leadAgency()))
                .toList();
        if (closed.isEmpty()) {
            throw Refusal.conflict("notClosed");
        }
        if (agency == null && directive.isLedByGroup() && directive.state() != DirectiveState.CANCELLED) {
            throw Refusal.invalid("agency", "missingMember");
        }
        return closed;
    }

    private void restart(Directive directive, long assignmentId, DirectiveProcess.Step step) {
        Work work = works.of(directive).stream()
                .filter(candidate -> candidate.assignment().id() == assignmentId)
                .findFirst()
                .orElseThrow();
        assignments.setProcess(assignmentId, process.start(work.key(), step));
    }

    private static DirectiveProcess.Step firstStep(Assignment assignment) {
        if (assignment.leadAgency() == null) {
            return DirectiveProcess.Step.NAME_LEAD;
        }
        return assignment.isAccepted() ? DirectiveProcess.Step.WORK : DirectiveProcess.Step.ACCEPT;
    }

    private static void requireOpen(Directive directive) {
        if (!directive.state().isOpen()) {
            throw Refusal.conflict("alreadyClosed");
        }
    }
}
