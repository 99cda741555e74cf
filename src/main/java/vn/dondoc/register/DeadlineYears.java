package vn.dondoc.register;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;

/** The years whose working days matter now. */
@Repository
public class DeadlineYears {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    DeadlineYears(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** This year, and every year in which an open directive is still due, in order. */
    public List<Integer> inUse() {
        List<Integer> due = jdbc.sql("SELECT DISTINCT EXTRACT(YEAR FROM d.due_on) FROM directive d"
                        + " WHERE d.due_on >= ? AND d.state NOT IN ('COMPLETED', 'CANCELLED')")
                .param(clock.today())
                .query(Integer.class)
                .list();
        return Stream.concat(Stream.of(clock.today().getYear()), due.stream())
                .distinct()
                .sorted()
                .toList();
    }
}
