package vn.dondoc.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
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

    private record Counted(LocalDate day, long n, long onTime, long late) {}

    /** The last twelve weeks with the present one, the earliest first, of what matches and this reader may see. */
    public List<Week> weeks(DirectiveFilter filter, Actor reader) {
        LocalDate today = selection.today();
        LocalDate first = today.with(DayOfWeek.MONDAY).minusWeeks(WEEKS - 1L);
        var criteria = selection.of(filter, reader);
        List<Counted> assigned = days(criteria, "d.assigned_on", first);
        List<Counted> completed = days(criteria, "d.completed_on", first);
        Map<LocalDate, Long> overdue = overdue(criteria, first, today);
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> {
                    LocalDate monday = first.plusWeeks(week);
                    LocalDate last = end(monday, today);
                    return new Week(
                            monday,
                            last,
                            sum(assigned, Counted::n, monday, last),
                            sum(completed, Counted::n, monday, last),
                            sum(completed, Counted::onTime, monday, last),
                            sum(completed, Counted::late, monday, last),
                            overdue.getOrDefault(last, 0L));
                })
                .toList();
    }

    /** How many happened on each day. */
    private List<Counted> days(DirectiveCriteria criteria, String day, LocalDate first) {
        return jdbc.sql("SELECT " + day + " AS \"day\", COUNT(*) AS n, "
                        + count(Lateness.COMPLETED_ON_TIME, "onTime") + ", " + count(Lateness.COMPLETED_LATE, "late")
                        + " FROM directive d" + criteria.whereAlso(day + " >= :firstDay") + " GROUP BY " + day)
                .params(criteria.parameters())
                .param("firstDay", first)
                .query(Counted.class)
                .list();
    }

    /** How many were overdue at the end of each week: only what has been so since the first week is looked at week by week. */
    private Map<LocalDate, Long> overdue(DirectiveCriteria criteria, LocalDate first, LocalDate today) {
        String weeks = IntStream.range(0, WEEKS)
                .mapToObj(i -> "(CAST(:end" + i + " AS DATE))")
                .collect(Collectors.joining(", "));
        var query = jdbc.sql("SELECT w.last_day AS \"last\", COUNT(*) AS n FROM (VALUES " + weeks + ") AS w (last_day)"
                        + " JOIN (SELECT d.assigned_on, d.completed_on, d.last_day, d.state FROM directive d"
                        + criteria.whereAlso("d.last_day < :lastDay AND (d.state NOT IN ('COMPLETED', 'CANCELLED')"
                                + " OR d.completed_on > :firstDay AND d.completed_on > d.last_day)")
                        + ") AS d ON " + LatenessSql.overdueOn("w.last_day") + " GROUP BY w.last_day")
                .params(criteria.parameters())
                .param("firstDay", first)
                .param("lastDay", today);
        for (int i = 0; i < WEEKS; i++) {
            query = query.param("end" + i, end(first.plusWeeks(i), today));
        }
        Map<LocalDate, Long> overdue = new HashMap<>();
        query.query(row -> {
            overdue.put(row.getObject("last", LocalDate.class), row.getLong("n"));
        });
        return overdue;
    }

    private static LocalDate end(LocalDate monday, LocalDate today) {
        LocalDate sunday = monday.plusDays(6);
        return sunday.isAfter(today) ? today : sunday;
    }

    private static long sum(List<Counted> days, ToLongFunction<Counted> value, LocalDate first, LocalDate last) {
        return days.stream()
                .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
                .mapToLong(value)
                .sum();
    }

    private static String count(Lateness lateness, String name) {
        return "COUNT(CASE WHEN " + LatenessSql.of(lateness) + " THEN 1 END) AS " + name;
    }
}
