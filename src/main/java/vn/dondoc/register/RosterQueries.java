package vn.dondoc.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;

/** Reads who was asked and who answered. */
@Service
@Transactional(readOnly = true)
public class RosterQueries {

    private final DirectiveQueries queries;
    private final Directives directives;
    private final Participations participations;
    private final Roster roster;
    private final Agencies agencies;

    RosterQueries(
            DirectiveQueries queries,
            Directives directives,
            Participations participations,
            Roster roster,
            Agencies agencies) {
        this.queries = queries;
        this.directives = directives;
        this.participations = participations;
        this.roster = roster;
        this.agencies = agencies;
    }

    /**
     * One agency on the roster.
     *
     * @param answer {@code PENDING} also for those who will be asked once the directive is accepted
     * @param late whether the answer came, or is missing, after its due date
     * @param text null unless the reader may know it
     */
    public record Line(
            String agency,
            String name,
            Answer answer,
            LocalDate dueOn,
            OffsetDateTime answeredAt,
            boolean late,
            String text) {}

    /** Who was never asked is not listed once the directive is closed. Everybody who takes part sees who answered; what was answered is for the lead and those who see everything. */
    public List<Line> of(String code, Actor reader) {
        queries.requireVisible(code, reader);
        boolean whole = participations.readsEverything(code, reader);
        Directive directive = directives.find(code).orElseThrow();
        boolean closed = !directive.state().isOpen();
        return roster.of(directive.id()).stream()
                .filter(line -> !closed || line.answer() != Answer.WAITING)
                .map(line -> line(line, whole || reader.isMemberOf(line.agency())))
                .toList();
    }

    private Line line(Coordination line, boolean readable) {
        return new Line(
                line.agency(),
                agencies.nameOf(line.agency()),
                line.answer() == Answer.WAITING ? Answer.PENDING : line.answer(),
                line.dueOn(),
                line.answeredAt(),
                roster.isLate(line),
                readable ? line.contribution() : null);
    }
}
