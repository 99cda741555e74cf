package vn.dondoc.security;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Term;
import vn.dondoc.calendar.WorkingDays;

/** The moments that part overdue tasks from those due soon, and these from the others; they move with the day. */
@Component
class DueDates {

    private final OfficeClock clock;
    private final WorkingDays workingDays;

    DueDates(OfficeClock clock, WorkingDays workingDays) {
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /** The value of one of the {@link AllowedExpressions}; empty when that is not a moment. */
    Optional<Date> valueOf(String expression) {
        return switch (expression) {
            case AllowedExpressions.OVERDUE_BEFORE ->
                Optional.of(after(Term.overdueHorizon(clock.today(), workingDays)));
            case AllowedExpressions.SOON_BEFORE -> Optional.of(after(Term.amberHorizon(clock.today(), workingDays)));
            default -> Optional.empty();
        };
    }

    private static Date after(LocalDate lastDay) {
        return Date.from(lastDay.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant());
    }
}
