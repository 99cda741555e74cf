package vn.dondoc.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.Sentences;

/** How much time is left, in words. Counted in calendar days to the last day, as the forms in Tasklist do. */
@Component
class TimeLeft {

    private final OfficeClock clock;
    private final WorkingDays workingDays;

    TimeLeft(OfficeClock clock, WorkingDays workingDays) {
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /** Empty for what is not due at any day. */
    String until(LocalDate dueOn) {
        if (dueOn == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(clock.today(), workingDays.lastDayOf(dueOn));
        if (days == 0) {
            return Sentences.of("timeLeft.today");
        }
        return Sentences.of(days > 0 ? "timeLeft.days" : "timeLeft.over", Math.abs(days));
    }
}
