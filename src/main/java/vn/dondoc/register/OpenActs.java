package vn.dondoc.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.OfficeClock;

/**
 * Tells which acts on a directive are open to somebody in its present state, so that a page offers no others. The
 * commands check for themselves: they are the rule, this is the same rule read beforehand.
 */
@Service
@Transactional(readOnly = true)
public class OpenActs {

    private final DirectiveQueries queries;
    private final Directives directives;
    private final Assignments assignments;
    private final Roster roster;
    private final Confirmation confirmation;
    private final OfficeClock clock;
    private final ObstacleRaising obstacleRaising;
    private final CentralGuidance guidance;
    private final CentralConfirmations central;

    OpenActs(
            DirectiveQueries queries,
            Directives directives,
            Assignments assignments,
            Roster roster,
            Confirmation confirmation,
            ObstacleRaising obstacleRaising,
            CentralGuidance guidance,
            CentralConfirmations central,
            OfficeClock clock) {
        this.queries = queries;
        this.directives = directives;
        this.assignments = assignments;
        this.roster = roster;
        this.confirmation = confirmation;
        this.clock = clock;
        this.obstacleRaising = obstacleRaising;
        this.guidance = guidance;
        this.central = central;
    }

    /** @throws vn.dondoc.language.Refusal (404) when the directive is not there, or not for this account */
    public Set<Act> of(String code, Actor actor) {
        queries.requireVisible(code, actor);
        Directive directive = directives.find(code).orElseThrow(() -> Directives.unknown(code));
        if (directive.linkedTo() != null) {
            return Set.of();
        }
        List<Assignment> parts = assignments.of(directive.id());
        Set<Act> acts = EnumSet.noneOf(Act.class);
        parts.forEach(part -> addLeadActs(acts, directive, part, actor));
        addOverseersActs(acts, directive, parts, actor);
        if (directive.state().isOpen() && actor.is(Role.MONITORING)) {
            acts.add(guidance.isWaiting(directive.id()) ? Act.END_WAITING : Act.MARK_WAITING);
        }
        if (actor.is(Role.MONITORING)) {
            acts.add(Act.PLACE);
        }
        if (CentralConfirmations.mayRecord(actor) && !central.next(directive).isEmpty()) {
            acts.add(Act.RECORD_CENTRAL);
        }
        if (obstacleRaising.mayRaise(directive, actor)) {
            acts.add(Act.RAISE_OBSTACLE);
        }
        if (parts.stream().anyMatch(part -> hasTask(part, actor)) || isAsked(directive, actor)) {
            acts.add(Act.WORK);
        }
        return acts;
    }

    private void addLeadActs(Set<Act> acts, Directive directive, Assignment part, Actor actor) {
        if (!actor.isMemberOf(part.leadAgency()) || part.state() != DirectiveState.IN_PROGRESS) {
            return;
        }
        if (!part.waitsForSignOff()) {
            acts.add(Act.REPORT_PROGRESS);
        }
        if (!directive.isLedByGroup()) {
            acts.add(Act.ADD_AGENCIES);
        }
        if (roster.round(directive.id()).map(Roster.Round::isOpen).orElse(false)) {
            acts.add(Act.END_ROUND);
        }
    }

    private void addOverseersActs(Set<Act> acts, Directive directive, List<Assignment> parts, Actor actor) {
        boolean open = directive.state().isOpen();
        if (open) {
            addUrgingActs(acts, directive, parts, actor);
        }
        if (open && actor.is(Role.SUPERVISOR)) {
            acts.add(Act.CHANGE_DEADLINE);
        }
        if (open && CentralDeadlines.mayEnter(actor)) {
            acts.add(Act.ENTER_CENTRAL_DEADLINE);
        }
        if (open && actor.is(Role.MONITORING)) {
            acts.add(Act.REASSIGN);
            acts.add(Act.CANCEL);
        }
        boolean closedPart = parts.stream().anyMatch(part -> !part.state().isOpen());
        if (closedPart && actor.is(Role.MONITORING)) {
            acts.add(Act.REOPEN);
        }
        if (directive.classification() == Classification.PUBLIC && actor.is(Role.MONITORING)) {
            acts.add(Act.DECIDE_PUBLICITY);
        }
    }

    private void addUrgingActs(Set<Act> acts, Directive directive, List<Assignment> parts, Actor actor) {
        boolean follows = actor.is(Role.MONITORING) || actor.is(Role.SUPERVISOR);
        if (actor.is(Role.LEADERSHIP)) {
            acts.add(Act.INSTRUCT);
        }
        if (actor.oversees() && isAnybodyAwaited(directive, parts)) {
            acts.add(Act.URGE);
        }
        if (follows && parts.stream().anyMatch(part -> part.leadAgency() != null)) {
            acts.add(Act.NOTE_CALL);
        }
        if (actor.is(Role.MONITORING) && directive.canStillBeRemindedOf(clock.today())) {
            acts.add(Act.MUTE_REMINDERS);
        }
    }

    private boolean isAnybodyAwaited(Directive directive, List<Assignment> parts) {
        return parts.stream().anyMatch(Assignment::isAwaited)
                || !roster.pending(directive.id()).isEmpty();
    }

    private boolean hasTask(Assignment part, Actor actor) {
        return switch (part.state()) {
            case ASSIGNED ->
                part.leadAgency() == null || part.declineReason() != null
                        ? actor.is(Role.MONITORING)
                        : actor.isMemberOf(part.leadAgency());
            case IN_PROGRESS ->
                part.waitsForSignOff() ? actor.isHeadOf(part.leadAgency()) : actor.isMemberOf(part.leadAgency());
            case SUBMITTED -> actor.is(confirmation.confirmerOf(part.leadAgency())) && !actor.is(Role.ADMINISTRATOR);
            case COMPLETED, CANCELLED -> false;
        };
    }

    private boolean isAsked(Directive directive, Actor actor) {
        return actor.agencies().stream()
                .flatMap(agency -> roster.of(directive.id(), agency).stream())
                .anyMatch(line -> line.answer() == Answer.PENDING);
    }
}
