package vn.dondoc.periodic;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.OfficeClock;

/** The reports that an agency owes. Whether the reader belongs to the agency has been decided before. */
@Service
@Transactional(readOnly = true)
public class OwedReports {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Periods periods;
    private final OfficeClock clock;

    OwedReports(JdbcClient jdbc, Periods periods, OfficeClock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * A report that is not sent yet.
     *
     * @param title "tháng 11/2025"
     * @param atHead whether the head has it
     * @param late whether the agencies' time is over
     */
    public record Owed(
            String period, String title, OffsetDateTime dueAt, LocalDate dueOn, boolean atHead, boolean late) {}

    private record Row(String code, AgencyReport.State state) {}

    /** Those that the agency can still send, the most urgent first. */
    public List<Owed> of(String agency) {
        return jdbc
                .sql(
                        """
                        SELECT p.code, r.state FROM agency_report r JOIN report_period p ON p.id = r.period_id
                        WHERE r.agency = ? AND r.state IN ('OWED', 'TO_SIGN_OFF') ORDER BY p.due_at, p.id LIMIT ?""")
                .params(agency, MOST)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> owed(periods.get(row.code()), row.state()))
                .toList();
    }

    private Owed owed(Period period, AgencyReport.State state) {
        return new Owed(
                period.code(),
                period.title(),
                period.dueAt(),
                period.dueOn(),
                state == AgencyReport.State.TO_SIGN_OFF,
                clock.now().isAfter(period.dueAt()));
    }
}
