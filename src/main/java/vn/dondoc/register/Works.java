package vn.dondoc.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.language.Refusal;

/** Finds assignments, and keeps the state of a directive in step with theirs. */
@Component
class Works {

    private final Directives directives;
    private final Assignments assignments;

    Works(Directives directives, Assignments assignments) {
        this.directives = directives;
        this.assignments = assignments;
    }

    /**
     * What a process works on, for a command: the directive is held until the transaction ends. Everything that changes
     * an assignment or ends a round begins with that, so that they neither overlook nor block each other.
     */
    Work hold(BusinessKey key) {
        directives.lock(key.code());
        return get(key);
    }

    /** What a process works on. */
    Work get(BusinessKey key) {
        Directive directive = directives.find(key.code()).orElseThrow(() -> Directives.unknown(key.code()));
        return assignments
                .find(key)
                .map(assignment -> new Work(directive, assignment))
                .orElseThrow(() -> Directives.unknown(key.toString()));
    }

    /** The part that an account leads, preferably one in progress; held as by {@link #hold}. */
    Work ledBy(Actor actor, String code) {
        Directive directive = directives.lock(code);
        return assignments.of(directive.id()).stream()
                .filter(assignment -> actor.isMemberOf(assignment.leadAgency()))
                .min(Comparator.comparing(assignment -> assignment.state() != DirectiveState.IN_PROGRESS))
                .map(assignment -> new Work(directive, assignment))
                .orElseThrow(() -> Refusal.forbidden("notYourDirective", code));
    }

    /** The part that an agency leads, held as by {@link #hold}; empty when it does not lead any more. */
    Optional<Work> partOf(String agency, String code) {
        Directive directive = directives.lock(code);
        return assignments.of(directive.id()).stream()
                .filter(assignment -> agency.equals(assignment.leadAgency()))
                .map(assignment -> new Work(directive, assignment))
                .findFirst();
    }

    List<Work> of(Directive directive) {
        return assignments.of(directive.id()).stream()
                .map(assignment -> new Work(directive, assignment))
                .toList();
    }

    /** Draws the state of a directive from its assignments; of parallel changes the last one to come sees all. */
    void refresh(Directive directive) {
        Directive locked = directives.lock(directive.code());
        List<Assignment> all = assignments.of(directive.id());
        DirectiveState state = stateOf(all);
        var completedOn = state == DirectiveState.COMPLETED
                ? all.stream()
                        .map(Assignment::completedOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null)
                : null;
        CancelReason reason = state == DirectiveState.CANCELLED ? all.get(0).cancelReason() : null;
        directives.setState(
                locked.id(),
                state,
                reason,
                completedOn,
                state == DirectiveState.COMPLETED && locked.deadlineKind() == DeadlineKind.ONGOING);
    }

    private static DirectiveState stateOf(List<Assignment> all) {
        if (all.size() == 1) {
            return all.get(0).state();
        }
        var states = all.stream().map(Assignment::state).collect(Collectors.toSet());
        if (states.stream().noneMatch(DirectiveState::isOpen)) {
            return states.contains(DirectiveState.COMPLETED) ? DirectiveState.COMPLETED : DirectiveState.CANCELLED;
        }
        states.remove(DirectiveState.CANCELLED);
        return states.size() == 1 && states.contains(DirectiveState.ASSIGNED)
                ? DirectiveState.ASSIGNED
                : DirectiveState.IN_PROGRESS;
    }
}
