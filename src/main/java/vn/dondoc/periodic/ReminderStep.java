package vn.dondoc.periodic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;

/** What is told of a period, one after the other; all before the morning's mail. */
enum ReminderStep {
    /** Three working days are left. */
    SOON,
    DUE_TODAY,
    /** The heads of late agencies are told, on the working day after. */
    LATE,
    /** The supervisors are told who is missing, before consolidation ends. */
    MISSING;

    private static final int WORKING_DAYS_LEFT = 3;
    private static final LocalTime TIME_OF_DAY = LocalTime.of(7, 0);

    boolean isBeforeTheEnd() {
        return this == SOON || this == DUE_TODAY;
    }

    Instant of(LocalDate dueOn, LocalDate closesOn, WorkingDays workingDays) {
        LocalDate day =
                switch (this) {
                    case SOON -> workingDays.plus(dueOn, -WORKING_DAYS_LEFT);
                    case DUE_TODAY -> dueOn;
                    case LATE -> workingDays.plus(dueOn, 1);
                    case MISSING -> closesOn.isAfter(dueOn) ? closesOn : workingDays.plus(dueOn, 1);
                };
        return day.atTime(TIME_OF_DAY).atZone(OfficeClock.ZONE).toInstant();
    }

    /** How many lie in the past when a period is opened: those are not made up for. */
    static int pastOn(Instant now, LocalDate dueOn, LocalDate closesOn, WorkingDays workingDays) {
        return (int) Arrays.stream(values())
                .filter(step -> !step.of(dueOn, closesOn, workingDays).isAfter(now))
                .count();
    }
}
