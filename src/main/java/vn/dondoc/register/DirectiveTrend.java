package vn.dondoc.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.Lateness;

/**
 * How it went week by week, drawn from the days that the register holds and so from the deadlines of today: what was
 * cancelled has left no day and is not counted as overdue.
 */
@Service
@Transactional(readOnly = true)
public class DirectiveTrend {

    private static final int WEEKS = 12;

    private final JdbcClient jdbc;
    private final DirectiveSelection selection;

    DirectiveTrend(JdbcClient jdbc, DirectiveSelection selection) {
        this.jdbc = jdbc;
        this.selection = selection;
    }

    /**
     * One week, Monday to Sunday, or until today.
     *
     * @param completed by their day of completion; {@code completedOnTime} and {@code completedLate} of them, the rest
     *     cannot be judged
     * @param openOverdue how many were open and overdue at the end of {@code last}
     */
    public record Week(
            LocalDate first,
            LocalDate last,
            long assigned,
            long completed,
            long completedOnTime,
            long completedLate,
            long openOverdue) {}

    /** The last twelve weeks with the present one, the earliest first, of what matches and this reader may see. */
    public List<Week> weeks(DirectiveFilter filter, Actor reader) {
        LocalDate today = selection.today();
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        var criteria = selection.of(filter, reader);
        var query = jdbc.sql("SELECT w.first_day AS first, w.last_day AS last, "
                        + count("d.assigned_on BETWEEN w.first_day AND w.last_day", "assigned") + ", "
                        + count(completed("TRUE"), "completed") + ", "
                        + count(completed(LatenessSql.of(Lateness.COMPLETED_ON_TIME)), "completedOnTime") + ", "
                        + count(completed(LatenessSql.of(Lateness.COMPLETED_LATE)), "completedLate") + ", "
                        + count(LatenessSql.overdueOn("w.last_day"), "openOverdue")
                        + " FROM (VALUES " + weeks() + ") AS w (first_day, last_day) LEFT JOIN (SELECT d.assigned_on,"
                        + " d.completed_on, d.last_day, d.state FROM directive d" + criteria.where() + ") AS d ON TRUE"
                        + " GROUP BY w.first_day, w.last_day ORDER BY w.first_day")
                .params(criteria.parameters());
        for (int i = 0; i < WEEKS; i++) {
            LocalDate first = monday.minusWeeks(WEEKS - 1L - i);
            LocalDate sunday = first.plusDays(6);
            query = query.param("first" + i, first).param("last" + i, sunday.isAfter(today) ? today : sunday);
        }
        return query.query(Week.class).list();
    }

    private static String weeks() {
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> "(CAST(:first" + i + " AS DATE), CAST(:last" + i + " AS DATE))")
                .collect(Collectors.joining(", "));
    }

    private static String completed(String condition) {
        return "d.completed_on BETWEEN w.first_day AND w.last_day AND " + condition;
    }

    private static String count(String condition, String name) {
        return "COUNT(CASE WHEN " + condition + " THEN 1 END) AS " + name;
    }
}
