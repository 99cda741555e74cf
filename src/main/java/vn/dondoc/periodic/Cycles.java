package vn.dondoc.periodic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.WorkingDays;

/** The table of rhythms. */
@Repository
class Cycles {

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    Cycles(JdbcClient jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    /** In the order of {@link Rhythm}: the first that has a period in a month takes the place of those behind it. */
    List<Cycle> all() {
        return jdbc
                .sql("SELECT rhythm, active, in_month AS inMonth, opens_day AS opensDay, due_day AS dueDay,"
                        + " due_time AS dueTime, closes_day AS closesDay FROM report_cycle")
                .query(Cycle.class)
                .stream()
                .sorted((one, other) -> one.rhythm().compareTo(other.rhythm()))
                .toList();
    }

    void change(Cycle cycle) {
        jdbc.sql("UPDATE report_cycle SET active = ?, in_month = ?, opens_day = ?, due_day = ?, due_time = ?,"
                        + " closes_day = ? WHERE rhythm = ?")
                .params(
                        cycle.active(),
                        cycle.inMonth(),
                        cycle.opensDay(),
                        cycle.dueDay(),
                        cycle.dueTime(),
                        cycle.closesDay(),
                        cycle.rhythm().name())
                .update();
    }

    /** The periods that are to be open on a day: at most one of a month, and that of the day. */
    List<PeriodDays> openOn(LocalDate day) {
        List<Cycle> active = all().stream().filter(Cycle::active).toList();
        Optional<PeriodDays> ofMonth = active.stream()
                .filter(cycle -> cycle.rhythm() != Rhythm.DAILY)
                .flatMap(cycle -> days(cycle, day).stream())
                .findFirst();
        Optional<PeriodDays> ofDay = active.stream()
                .filter(cycle -> cycle.rhythm() == Rhythm.DAILY)
                .flatMap(cycle -> days(cycle, day).stream())
                .findFirst();
        return Stream.of(ofMonth, ofDay)
                .flatMap(Optional::stream)
                .filter(days -> days.isOpenOn(day))
                .toList();
    }

    private Optional<PeriodDays> days(Cycle cycle, LocalDate day) {
        return PeriodDays.of(cycle, day, workingDays::isWorkingDay);
    }
}
