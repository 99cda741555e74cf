package vn.dondoc.register;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/** Which day can take the place of a present deadline, while it is only asked for or proposed. */
@Component
class NewDueDates {

    /** No deadline is written with more than four digits. */
    private static final int LAST_YEAR = 9999;

    private final OfficeClock clock;

    NewDueDates(OfficeClock clock) {
        this.clock = clock;
    }

    /** A day after the present deadline, and not past. */
    void check(Refusal.Collector faults, String field, Directive directive, LocalDate day) {
        if (day.getYear() > LAST_YEAR) {
            faults.add(field, "impossibleDay", day);
        } else if (directive.dueOn() != null && !day.isAfter(directive.dueOn())) {
            faults.add(field, "deadlineNotLater");
        } else if (day.isBefore(clock.today())) {
            faults.add(field, "deadlineInPast");
        }
    }

    /** The same within what the province can decide by itself. */
    void checkWithinCentral(Refusal.Collector faults, String field, Directive directive, LocalDate day) {
        check(faults, field, directive, day);
        if (directive.centralDueOn() != null && day.isAfter(directive.centralDueOn())) {
            faults.add(field, "deadlineAfterCentral", Days.write(directive.centralDueOn()));
        }
    }
}
