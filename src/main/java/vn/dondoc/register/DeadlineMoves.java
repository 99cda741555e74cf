package vn.dondoc.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;

/** The table of all moves of deadlines. Rows are only ever added. */
@Repository
class DeadlineMoves {

    private static final int AT_MOST = 200;

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    DeadlineMoves(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The words of a document, where it gives others; both null otherwise. */
    record Words(String before, String after) {

        static final Words SAME = new Words(null, null);
    }

    record Move(
            DeadlineHistory.Which which,
            OffsetDateTime changedAt,
            String changedBy,
            LocalDate oldDueOn,
            LocalDate newDueOn,
            String oldAsWritten,
            String newAsWritten,
            String reason,
            String document) {}

    void add(
            Directive directive,
            DeadlineHistory.Which which,
            LocalDate from,
            LocalDate to,
            Words words,
            Decision decision) {
        jdbc.sql("INSERT INTO deadline_change (directive_id, which, changed_at, changed_by, old_due_on, new_due_on,"
                        + " old_as_written, new_as_written, reason, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        directive.id(),
                        which.name(),
                        clock.now(),
                        decision.account(),
                        from,
                        to,
                        words.before(),
                        words.after(),
                        decision.reason(),
                        decision.document())
                .update();
    }

    /** Who decides, why, and by which document; that may be null. */
    record Decision(String account, String reason, String document) {

        /** As it is recorded. */
        String text() {
            return document == null ? reason : reason + " (" + document + ")";
        }
    }

    /** In the order in which they happened. */
    List<Move> of(long directiveId) {
        return jdbc.sql(
                        """
                        SELECT which, changed_at AS changedAt, changed_by AS changedBy, old_due_on AS oldDueOn,
                            new_due_on AS newDueOn, old_as_written AS oldAsWritten, new_as_written AS newAsWritten,
                            reason, document
                        FROM deadline_change WHERE directive_id = ? ORDER BY id LIMIT ?""")
                .params(directiveId, AT_MOST)
                .query(Move.class)
                .list();
    }
}
