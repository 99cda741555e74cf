package vn.dondoc.workflow;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Term;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.register.Heading;

/** How urgent a task is: more with its lateness, and more still with each step of the ladder. */
@Component
class TaskPriority {

    static final int NORMAL = 50;
    /** At most ten working days are left, as for the colour amber. */
    static final int DUE_SOON = 60;

    static final int OVERDUE = 70;

    /** From here on the ladder decides, and the days no longer do. */
    static final int ESCALATED = 80;

    private static final int PER_LEVEL = 10;
    private static final int HIGHEST_LEVEL = 3;

    private final OfficeClock clock;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;

    TaskPriority(OfficeClock clock, WorkingDays workingDays, JdbcClient jdbc) {
        this.clock = clock;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
    }

    int of(Heading heading) {
        return Math.max(today().of(heading.dueOn()), ofLevel(heading.escalationLevel()));
    }

    /**
     * Shows a new level of escalation on the open tasks under a business key; lower ones change nothing. The revision of
     * a task stays as it is, so that whoever is completing it at this moment does not fail.
     */
    void raise(String businessKey, int escalationLevel) {
        int raised = ofLevel(escalationLevel);
        jdbc.sql("UPDATE ACT_RU_TASK SET PRIORITY_ = :raised WHERE PRIORITY_ < :raised AND PROC_INST_ID_ IN"
                        + " (SELECT ID_ FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = :key)")
                .param("raised", raised)
                .param("key", businessKey)
                .update();
    }

    Boundaries today() {
        LocalDate today = clock.today();
        return new Boundaries(Term.overdueHorizon(today, workingDays), Term.amberHorizon(today, workingDays));
    }

    private static int ofLevel(int escalationLevel) {
        return escalationLevel <= 0 ? NORMAL : ESCALATED + PER_LEVEL * (Math.min(escalationLevel, HIGHEST_LEVEL) - 1);
    }

    /**
     * The due dates that part the priorities on one day.
     *
     * @param overdue the last one that is overdue
     * @param soon the last one for which the time is short
     */
    record Boundaries(LocalDate overdue, LocalDate soon) {

        int of(LocalDate dueOn) {
            if (dueOn == null || dueOn.isAfter(soon)) {
                return NORMAL;
            }
            return dueOn.isAfter(overdue) ? DUE_SOON : OVERDUE;
        }
    }
}
