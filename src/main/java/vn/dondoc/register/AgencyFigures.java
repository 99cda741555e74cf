package vn.dondoc.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.calendar.OfficeClock;

/**
 * An agency in figures. Directives are counted as the register lists them, so that each figure is the number of rows
 * behind its link. Whether the reader belongs to the agency has been decided before.
 */
@Service
@Transactional(readOnly = true)
public class AgencyFigures {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    AgencyFigures(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The directives that it leads.
     *
     * @param onTime completed by the deadline, out of {@code onTime + completedLate}: of others nobody can say
     */
    public record Led(int all, int open, int overdue, int completed, int onTime, int completedLate) {

        /** Those of which it can be said whether they kept their deadline. */
        public int judged() {
            return onTime + completedLate;
        }
    }

    /**
     * The directives that it coordinates.
     *
     * @param asked those in which it has been asked to say something
     * @param answered with a contribution or with "nothing"
     * @param silent not answered when the round ended
     */
    public record Coordinated(int all, int asked, int answered, int pending, int silent) {}

    public Led led(String agency) {
        return jdbc.sql("SELECT COUNT(*) AS \"all\", " + count("d.state NOT IN ('COMPLETED', 'CANCELLED')", "open")
                        + ", " + count(LatenessSql.of(Lateness.OPEN_OVERDUE), "overdue")
                        + ", " + count("d.state = 'COMPLETED'", "completed")
                        + ", " + count(LatenessSql.of(Lateness.COMPLETED_ON_TIME), "onTime")
                        + ", " + count(LatenessSql.of(Lateness.COMPLETED_LATE), "completedLate")
                        + " FROM assignment a JOIN directive d ON d.id = a.directive_id OR d.linked_to = a.directive_id"
                        + " WHERE a.lead_agency = :agency")
                .param("agency", agency)
                .param("today", clock.today())
                .query(Led.class)
                .single();
    }

    public Coordinated coordinated(String agency) {
        return jdbc.sql("SELECT COUNT(*) AS \"all\", " + count("c.answer <> 'WAITING'", "asked")
                        + ", " + count("c.answer IN ('CONTRIBUTED', 'NOTHING')", "answered")
                        + ", " + count("c.answer = 'PENDING'", "pending")
                        + ", " + count("c.answer = 'NO_RESPONSE'", "silent")
                        + " FROM coordination c WHERE c.agency = :agency")
                .param("agency", agency)
                .query(Coordinated.class)
                .single();
    }

    private static String count(String condition, String name) {
        return "COALESCE(SUM(CASE WHEN " + condition + " THEN 1 ELSE 0 END), 0) AS " + name;
    }
}
