package vn.dondoc.workflow;

import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.register.LadderStanding;

/** Puts the present table and the calendar to one agency's standing. */
@Component
class Climbs {

    private final EscalationTable table;
    private final WorkingDays workingDays;

    Climbs(EscalationTable table, WorkingDays workingDays) {
        this.table = table;
        this.workingDays = workingDays;
    }

    Climb of(LadderStanding standing) {
        return new Climb(table.steps(standing.isOutsideAuthority()), standing, workingDays);
    }
}
