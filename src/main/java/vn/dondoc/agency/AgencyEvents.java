package vn.dondoc.agency;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;

/** What became of agencies. Rows are only added. */
@Repository
public class AgencyEvents {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    AgencyEvents(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can become of an agency. */
    public enum Kind {
        FOUNDED,
        RENAMED,
        CLOSED,
        REOPENED,
        /** It has gone into another. */
        MERGED,
        /** Another has gone into it. */
        TOOK_OVER,
        /** It belongs to other groups, or has other members, than before. */
        REGROUPED
    }

    /**
     * One of them.
     *
     * @param before and {@code after}: names, as they were and became; null where none has changed
     */
    public record Event(
            Kind kind,
            LocalDate effectiveOn,
            String before,
            String after,
            String document,
            String reason,
            String doneBy,
            OffsetDateTime doneAt) {}

    /** The newest first. */
    public List<Event> of(String agency) {
        return jdbc.sql(
                        "SELECT kind, effective_on AS effectiveOn, before_text AS before, after_text AS after, document,"
                                + " reason, done_by AS doneBy, done_at AS doneAt FROM agency_event WHERE agency_code = ?"
                                + " ORDER BY id DESC")
                .param(agency)
                .query(Event.class)
                .list();
    }

    void add(String agency, Kind kind, String before, String after, AgencyDecision decision, String account) {
        jdbc.sql("INSERT INTO agency_event (agency_code, kind, effective_on, before_text, after_text, document, reason,"
                        + " done_by, done_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        agency,
                        kind.name(),
                        decision.on(),
                        before,
                        after,
                        decision.document(),
                        decision.reason(),
                        account,
                        clock.now())
                .update();
    }
}
