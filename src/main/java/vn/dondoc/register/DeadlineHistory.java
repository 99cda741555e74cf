package vn.dondoc.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.OfficeClock;

/** All deadlines that a directive has had, so that none is lost when another takes its place. */
@Service
@Transactional(readOnly = true)
public class DeadlineHistory {

    private final DirectiveQueries queries;
    private final Directives directives;
    private final DeadlineMoves moves;

    DeadlineHistory(DirectiveQueries queries, Directives directives, DeadlineMoves moves) {
        this.queries = queries;
        this.directives = directives;
        this.moves = moves;
    }

    /** Whose deadline. */
    public enum Which {
        /** The one that the province sets, and by which directives are judged. */
        PROVINCE,
        /** The centre's, up to which the province may move its own. */
        CENTRAL
    }

    /**
     * A deadline.
     *
     * @param original whether it is the one with which the directive was assigned
     * @param from the one before; null for the first
     * @param to null where a deadline without a day took its place
     * @param asWritten the words of the document, where it gives any
     * @param reason null for the original
     * @param decidedBy the account; null for the original
     * @param document by which it was decided, or null
     * @param at of the original the day of assignment
     */
    public record Entry(
            Which which,
            boolean original,
            LocalDate from,
            LocalDate to,
            String asWritten,
            String reason,
            String decidedBy,
            String document,
            OffsetDateTime at) {}

    /**
     * The original, then everything later in the order in which it was decided.
     *
     * @throws vn.dondoc.language.Refusal (404) when the directive is not there, or not for this reader
     */
    public List<Entry> of(String code, Actor reader) {
        queries.requireVisible(code, reader);
        Directive directive = directives.find(code).orElseThrow(() -> Directives.unknown(code));
        List<DeadlineMoves.Move> moved = moves.of(directive.id());
        List<Entry> entries = new ArrayList<>();
        entries.add(original(directive, moved));
        moved.forEach(move -> entries.add(later(move)));
        return entries;
    }

    private static Entry original(Directive directive, List<DeadlineMoves.Move> moved) {
        Optional<DeadlineMoves.Move> first =
                moved.stream().filter(move -> move.which() == Which.PROVINCE).findFirst();
        LocalDate dueOn = first.map(move -> Optional.ofNullable(move.oldDueOn()))
                .orElse(Optional.ofNullable(directive.dueOn()))
                .orElse(null);
        Optional<DeadlineMoves.Move> reworded = moved.stream()
                .filter(move -> move.oldAsWritten() != null || move.newAsWritten() != null)
                .findFirst();
        String asWritten = reworded.isPresent() ? reworded.get().oldAsWritten() : directive.deadlineAsWritten();
        OffsetDateTime at =
                directive.assignedOn().atStartOfDay(OfficeClock.ZONE).toOffsetDateTime();
        return new Entry(Which.PROVINCE, true, null, dueOn, asWritten, null, null, directive.sourceDocument(), at);
    }

    private static Entry later(DeadlineMoves.Move move) {
        return new Entry(
                move.which(),
                false,
                move.oldDueOn(),
                move.newDueOn(),
                move.newAsWritten(),
                move.reason(),
                move.changedBy(),
                move.document(),
                move.changedAt());
    }
}
