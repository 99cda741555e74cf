package vn.dondoc.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.WorkingDays;

/**
 * The working days on which deadlines end, kept in step with the calendar. They follow from the day of the deadline
 * alone, so that there is one statement for each day that moves, however many directives are due on it.
 */
@Repository
class LastDays {

    private final JdbcClient jdbc;

    LastDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deadlines on one day, which now end on another working day than before. */
    record Moved(LocalDate dueOn, int directives) {}

    private record Kept(LocalDate dueOn, LocalDate lastDay) {}

    /** @return the deadlines that end on another day now */
    List<Moved> recalculate(WorkingDays workingDays) {
        return jdbc
                .sql("SELECT DISTINCT due_on AS dueOn, last_day AS lastDay FROM directive WHERE due_on IS NOT NULL")
                .query(Kept.class)
                .list()
                .stream()
                .filter(kept -> !workingDays.lastDayOf(kept.dueOn()).equals(kept.lastDay()))
                .map(kept -> move(kept, workingDays.lastDayOf(kept.dueOn())))
                .toList();
    }

    private Moved move(Kept kept, LocalDate lastDay) {
        int directives = jdbc.sql("UPDATE directive SET last_day = ? WHERE due_on = ? AND last_day = ?")
                .params(lastDay, kept.dueOn(), kept.lastDay())
                .update();
        return new Moved(kept.dueOn(), directives);
    }
}
