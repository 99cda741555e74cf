package vn.dondoc.calendar;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The holiday table. */
@Repository
public class Holidays {

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Holiday> all() {
        return jdbc.sql("SELECT day_on AS \"day\", kind, name, source, confirmed FROM holiday ORDER BY day_on")
                .query(Holiday.class)
                .list();
    }

    /** The years with at least one entry. */
    public List<Integer> years() {
        return jdbc.sql("SELECT DISTINCT EXTRACT(YEAR FROM day_on) FROM holiday")
                .query(Integer.class)
                .list();
    }
}
