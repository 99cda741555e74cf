package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The holiday table. Who may change it, and what has to follow, is decided by those who do. */
@Repository
public class Holidays {

    private static final String SELECT = "SELECT day_on AS \"day\", kind, name, source, confirmed FROM holiday";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Holidays(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Published with every change; what is remembered of the table is forgotten after the commit. */
    record Changed(int version) {}

    public List<Holiday> all() {
        return jdbc.sql(SELECT + " ORDER BY day_on").query(Holiday.class).list();
    }

    public Optional<Holiday> find(LocalDate day) {
        return jdbc.sql(SELECT + " WHERE day_on = ?")
                .param(day)
                .query(Holiday.class)
                .optional();
    }

    /** The years with at least one entry. */
    public List<Integer> years() {
        return jdbc.sql("SELECT DISTINCT EXTRACT(YEAR FROM day_on) FROM holiday")
                .query(Integer.class)
                .list();
    }

    /** How often the table has been changed. */
    public int version() {
        return jdbc.sql("SELECT version FROM calendar_version")
                .query(Integer.class)
                .single();
    }

    /**
     * Begins a change: whoever else changes the table waits until the transaction ends.
     *
     * @return the version that this change makes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int beginChange() {
        jdbc.sql("UPDATE calendar_version SET version = version + 1").update();
        int version = version();
        events.publishEvent(new Changed(version));
        return version;
    }

    /** Enters a day, in the place of what stood there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Holiday entry) {
        remove(entry.day());
        jdbc.sql("INSERT INTO holiday (day_on, kind, name, source, confirmed) VALUES (?, ?, ?, ?, ?)")
                .params(entry.day(), entry.kind().name(), entry.name(), entry.source(), entry.confirmed())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(LocalDate day) {
        jdbc.sql("DELETE FROM holiday WHERE day_on = ?").param(day).update();
    }
}
