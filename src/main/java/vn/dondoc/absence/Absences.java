package vn.dondoc.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;

/** The table of absences. */
@Repository
class Absences {

    private static final String SELECT =
            "SELECT id, account, deputy, first_day AS firstDay, last_day AS lastDay FROM absence"
                    + " WHERE ended_at IS NULL AND ";

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Absences(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(String account, String deputy, LocalDate firstDay, LocalDate lastDay, String namedBy) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO absence (account, deputy, first_day, last_day, named_by) VALUES (?, ?, ?, ?, ?)")
                .params(account, deputy, firstDay, lastDay, namedBy)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    Optional<Absence> find(long id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(Absence.class).optional();
    }

    /** Those that are not over, the next first. */
    List<Absence> of(Collection<String> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "account IN (:accounts) AND last_day >= :today ORDER BY first_day, id")
                .param("accounts", accounts)
                .param("today", clock.today())
                .query(Absence.class)
                .list();
    }

    boolean isAway(String account, LocalDate firstDay, LocalDate lastDay) {
        return jdbc.sql("SELECT COUNT(*) FROM absence WHERE ended_at IS NULL AND account = ? AND last_day >= ?"
                                + " AND first_day <= ?")
                        .params(account, firstDay, lastDay)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Those whose first day has come and whose tasks nobody has handed on. */
    List<Absence> toBegin() {
        return jdbc.sql(SELECT + "begun_at IS NULL AND first_day <= :today AND last_day >= :today ORDER BY id")
                .param("today", clock.today())
                .query(Absence.class)
                .list();
    }

    /** @return whether it was not noted before, here or by another node */
    boolean noteBegun(long id) {
        return jdbc.sql("UPDATE absence SET begun_at = ? WHERE id = ? AND begun_at IS NULL AND ended_at IS NULL")
                        .params(clock.now(), id)
                        .update()
                > 0;
    }

    /** Of whoever is away, or stands in for somebody. */
    void endAllOf(String account) {
        jdbc.sql("UPDATE absence SET ended_at = :now WHERE ended_at IS NULL AND last_day >= :today"
                        + " AND (account = :account OR deputy = :account)")
                .param("now", clock.now())
                .param("today", clock.today())
                .param("account", account)
                .update();
    }

    void end(long id) {
        jdbc.sql("UPDATE absence SET ended_at = ? WHERE id = ?")
                .params(clock.now(), id)
                .update();
    }
}
