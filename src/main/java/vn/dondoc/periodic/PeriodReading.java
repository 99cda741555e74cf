package vn.dondoc.periodic;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.Paging;

/** Shows periods to those who see everything: who has reported when, who is late, who is missing. */
@Service
@Transactional(readOnly = true)
public class PeriodReading {

    private final Periods periods;
    private final AgencyReports reports;
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    PeriodReading(Periods periods, AgencyReports reports, JdbcClient jdbc, OfficeClock clock) {
        this.periods = periods;
        this.reports = reports;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which agencies are wanted. */
    public enum Which {
        ALL,
        SENT,
        /** Sent within the agencies' time. */
        ON_TIME,
        /** Sent after it. */
        SENT_LATE,
        /** The same, and those that have not sent although it is over. */
        LATE,
        OUTSTANDING,
        MISSED
    }

    /**
     * Where one agency stands.
     *
     * @param late sent after the agencies' time, or not sent although that is over
     */
    public record Line(
            String agency,
            String name,
            AgencyReport.State state,
            OffsetDateTime savedAt,
            OffsetDateTime sentAt,
            String sentBy,
            boolean late) {}

    public Paging.Page<PeriodView> list(Paging paging, Actor reader) {
        requireReader(reader);
        Paging.Page<Period> page = periods.list(paging);
        return new Paging.Page<>(page.content().stream().map(PeriodView::of).toList(), page.page());
    }

    /** The one of a rhythm that was opened last; empty while none has been. */
    public Optional<PeriodView> latest(Rhythm rhythm, Actor reader) {
        requireReader(reader);
        return periods.latest(rhythm).map(PeriodView::of);
    }

    /** @throws Refusal (404) when there is none, (403) for agencies */
    public PeriodView get(String code, Actor reader) {
        requireReader(reader);
        return PeriodView.of(periods.get(code));
    }

    /** @throws Refusal as {@link #get} */
    public PeriodStanding standing(String code, Actor reader) {
        requireReader(reader);
        return standing(code);
    }

    /** For tasks, whose reader has been checked. */
    public PeriodStanding standing(String code) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) AS asked, COUNT(CASE WHEN state = 'SENT' THEN 1 END) AS sent,
                            COUNT(CASE WHEN state = 'SENT' AND late THEN 1 END) AS sentLate,
                            COUNT(CASE WHEN state = 'TO_SIGN_OFF' THEN 1 END) AS atHead,
                            COUNT(CASE WHEN state IN ('OWED', 'TO_SIGN_OFF') THEN 1 END) AS outstanding,
                            COUNT(CASE WHEN state = 'MISSED' THEN 1 END) AS missed
                        FROM agency_report WHERE period_id = ?""")
                .param(periods.get(code).id())
                .query(PeriodStanding.class)
                .single();
    }

    /** Codes of the agencies that can still send: for tasks, whose reader has been checked. */
    public List<String> outstanding(String code) {
        return reports.agencies(
                periods.get(code).id(), Set.of(AgencyReport.State.OWED, AgencyReport.State.TO_SIGN_OFF));
    }

    /** A page of the agencies, in the order of their list. */
    public Paging.Page<Line> agencies(String code, Which which, Paging paging, Actor reader) {
        requireReader(reader);
        Period period = periods.get(code);
        boolean over = clock.now().isAfter(period.dueAt());
        String condition = " FROM agency_report r JOIN agency g ON g.code = r.agency WHERE r.period_id = :period"
                + condition(which);
        List<Line> content = of(
                        """
                        SELECT r.agency, g.name, r.state, r.saved_at AS savedAt, r.sent_at AS sentAt, r.sent_by AS sentBy,
                            (r.late OR :over AND r.state IN ('OWED', 'TO_SIGN_OFF')) AS late"""
                                + condition + " ORDER BY g.position, g.code LIMIT :limit OFFSET :offset",
                        period,
                        over)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(Line.class)
                .list();
        long total = of("SELECT COUNT(*)" + condition, period, over)
                .query(Long.class)
                .single();
        return paging.page(content, total);
    }

    private StatementSpec of(String sql, Period period, boolean over) {
        return jdbc.sql(sql).param("period", period.id()).param("over", over);
    }

    private static String condition(Which which) {
        return switch (which) {
            case ALL -> "";
            case SENT -> " AND r.state = 'SENT'";
            case ON_TIME -> " AND r.state = 'SENT' AND NOT r.late";
            case SENT_LATE -> " AND r.state = 'SENT' AND r.late";
            case LATE -> " AND (r.late OR :over AND r.state IN ('OWED', 'TO_SIGN_OFF'))";
            case OUTSTANDING -> " AND r.state IN ('OWED', 'TO_SIGN_OFF')";
            case MISSED -> " AND r.state = 'MISSED'";
        };
    }

    private static void requireReader(Actor reader) {
        if (!reader.oversees() && !reader.is(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("reportFilesNotYours");
        }
    }
}
