package vn.dondoc.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;

/**
 * Until when coordinating agencies are asked where nobody gives a day: the earlier of ten working days and half of the
 * time to the deadline. While the answer is awaited that day moves with deadline and calendar.
 */
@Component
class RoundDates {

    private static final int USUAL_WORKING_DAYS = 10;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    RoundDates(JdbcClient jdbc, WorkingDays workingDays, OfficeClock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    private record Awaited(LocalDate askedOn, LocalDate dueOn) {}

    /** The usual day for whoever is asked on a day. */
    LocalDate usual(LocalDate askedOn, LocalDate deadline) {
        LocalDate usual = workingDays.plus(askedOn, USUAL_WORKING_DAYS);
        if (deadline == null || !deadline.isAfter(askedOn)) {
            return usual;
        }
        LocalDate half = askedOn.plusDays(ChronoUnit.DAYS.between(askedOn, deadline) / 2);
        return half.isBefore(usual) ? half : usual;
    }

    /**
     * Draws the days of a directive anew that are still to come; none moves before today. A day that the lead has given
     * stays, unless the deadline now lies before it.
     *
     * @param deadline as it now is; null where there is none
     * @return how many answers are awaited until another day now
     */
    int recalculate(long directiveId, LocalDate deadline) {
        LocalDate today = clock.today();
        int moved = 0;
        for (Awaited awaited : usual(directiveId, today)) {
            LocalDate usual = usual(awaited.askedOn(), deadline);
            LocalDate dueOn = usual.isBefore(today) ? today : usual;
            if (!dueOn.equals(awaited.dueOn())) {
                moved += move(directiveId, awaited, dueOn);
            }
        }
        return deadline == null || deadline.isBefore(today) ? moved : moved + cut(directiveId, deadline);
    }

    private List<Awaited> usual(long directiveId, LocalDate today) {
        return jdbc.sql("SELECT DISTINCT asked_on AS askedOn, due_on AS dueOn FROM coordination"
                        + " WHERE directive_id = ? AND answer = 'PENDING' AND due_usual AND due_on >= ?")
                .params(directiveId, today)
                .query(Awaited.class)
                .list();
    }

    private int move(long directiveId, Awaited awaited, LocalDate dueOn) {
        int moved = jdbc.sql("UPDATE coordination SET due_on = ? WHERE directive_id = ? AND answer = 'PENDING'"
                        + " AND due_usual AND asked_on = ? AND due_on = ?")
                .params(dueOn, directiveId, awaited.askedOn(), awaited.dueOn())
                .update();
        jdbc.sql("UPDATE coordination_round SET due_on = ? WHERE directive_id = ? AND state = 'OPEN' AND due_on = ?")
                .params(dueOn, directiveId, awaited.dueOn())
                .update();
        return moved;
    }

    private int cut(long directiveId, LocalDate deadline) {
        int cut = jdbc.sql("UPDATE coordination SET due_on = ? WHERE directive_id = ? AND answer = 'PENDING'"
                        + " AND NOT due_usual AND due_on > ?")
                .params(deadline, directiveId, deadline)
                .update();
        jdbc.sql("UPDATE coordination_round SET due_on = ? WHERE directive_id = ? AND state = 'OPEN' AND due_on > ?")
                .params(deadline, directiveId, deadline)
                .update();
        return cut;
    }
}
