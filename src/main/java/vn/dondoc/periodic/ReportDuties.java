package vn.dondoc.periodic;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.OfficeClock;

/** How an agency stands with the reports that are asked from time to time. Whether the reader belongs to it has been decided before. */
@Service
@Transactional(readOnly = true)
public class ReportDuties {

    private final JdbcClient jdbc;
    private final Periods periods;

    ReportDuties(JdbcClient jdbc, Periods periods) {
        this.jdbc = jdbc;
        this.periods = periods;
    }

    /**
     * The report of one period.
     *
     * @param title "tháng 11/2025"
     * @param closed whether nothing can be sent any more
     * @param sentAt null until it is sent
     * @param late whether it was sent after the agencies' time
     */
    public record Duty(
            String period,
            String title,
            LocalDate dueOn,
            OffsetDateTime dueAt,
            boolean closed,
            AgencyReport.State state,
            OffsetDateTime sentAt,
            boolean late) {}

    private record Row(String code, AgencyReport.State state, OffsetDateTime sentAt, boolean late) {}

    /** The latest ones, first those that are due last. */
    public List<Duty> latest(String agency, int limit) {
        return jdbc
                .sql(
                        """
                        SELECT p.code, r.state, r.sent_at AS sentAt, r.late
                        FROM agency_report r JOIN report_period p ON p.id = r.period_id
                        WHERE r.agency = ? ORDER BY p.due_at DESC, p.id DESC LIMIT ?""")
                .params(agency, limit)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> duty(periods.get(row.code()), row))
                .toList();
    }

    private static Duty duty(Period period, Row row) {
        return new Duty(
                period.code(),
                period.title(),
                LocalDate.ofInstant(period.dueAt().toInstant(), OfficeClock.ZONE),
                period.dueAt(),
                period.state() == Period.State.CLOSED,
                row.state(),
                row.sentAt(),
                row.late());
    }
}
