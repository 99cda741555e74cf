package vn.dondoc.register;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.language.Refusal;

/**
 * Holds a directive for what other rooms add to it, until the transaction ends: nobody closes it or gives it to another
 * agency meanwhile.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HeldDirectives {

    private final DirectiveQueries queries;
    private final Directives directives;
    private final Assignments assignments;
    private final Roster roster;

    HeldDirectives(DirectiveQueries queries, Directives directives, Assignments assignments, Roster roster) {
        this.queries = queries;
        this.directives = directives;
        this.assignments = assignments;
        this.roster = roster;
    }

    /**
     * What is held.
     *
     * @param parts what each lead agency does
     * @param awaited the coordinating agencies that have been asked and have not answered
     */
    public record Held(Directive directive, List<Assignment> parts, List<String> awaited) {

        public List<Assignment> openParts() {
            return parts.stream().filter(part -> part.state().isOpen()).toList();
        }
    }

    /** @throws Refusal (404) when it is not there, or not for this account, (409) when it only follows another */
    public Held hold(String code, Actor actor) {
        queries.requireVisible(code, actor);
        Directive directive = directives.lock(code);
        return new Held(directive, assignments.of(directive.id()), roster.pending(directive.id()));
    }

    /** @throws Refusal the same, and (409) when it is closed */
    public Held holdOpen(String code, Actor actor) {
        Held held = hold(code, actor);
        if (!held.directive().state().isOpen()) {
            throw Refusal.conflict("alreadyClosed");
        }
        return held;
    }
}
