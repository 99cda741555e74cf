package vn.dondoc.register;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;

/** Reads who answers for a directive. */
@Service
@Transactional(readOnly = true)
public class Dossiers {

    private final DirectiveQueries queries;
    private final Directives directives;
    private final Assignments assignments;
    private final Roster roster;
    private final Participations participations;

    Dossiers(
            DirectiveQueries queries,
            Directives directives,
            Assignments assignments,
            Roster roster,
            Participations participations) {
        this.queries = queries;
        this.directives = directives;
        this.assignments = assignments;
        this.roster = roster;
        this.participations = participations;
    }

    /** @throws vn.dondoc.language.Refusal (404) when the directive is not there, or not for this reader */
    public Dossier of(String code, Actor reader) {
        queries.requireVisible(code, reader);
        Directive directive = directives.find(code).orElseThrow(() -> Directives.unknown(code));
        Directive worked = directive.linkedTo() == null
                ? directive
                : directives.find(directive.linkedTo()).orElseThrow(() -> Directives.unknown(code));
        Optional<Roster.Round> round = roster.round(worked.id());
        return new Dossier(
                directive.lastDay(),
                directive.leadGroup(),
                parts(worked, reader),
                round.map(asked -> new CoordinationRequest(asked.kind(), asked.request(), asked.dueOn()))
                        .orElse(null),
                round.map(Roster.Round::isOpen).orElse(false));
    }

    /** Members of a group do not look at each other's work. */
    private List<Assignment> parts(Directive directive, Actor reader) {
        boolean readsEverything = participations.readsEverything(directive.code(), reader);
        return assignments.of(directive.id()).stream()
                .filter(part ->
                        !directive.isLedByGroup() || reader.seesEverything() || reader.isMemberOf(part.leadAgency()))
                // What comes back to an agency may be the word of its own head.
                .map(part -> readsEverything || reader.isMemberOf(part.leadAgency()) ? part : part.withoutComment())
                .toList();
    }
}
