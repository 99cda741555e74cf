package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that decide lateness and colour, derived from a deadline and the calendar; kept beside the deadline so that
 * lists can be filtered by them, and derived anew with it.
 *
 * @param lastDay the last day on which the deadline is kept
 * @param amberFrom the first day on which at most a fifth of the calendar days from assignment is left
 */
public record Term(LocalDate dueOn, LocalDate lastDay, LocalDate amberFrom) {

    private static final Term OPEN_ENDED = new Term(null, null, null);
    private static final int AMBER_WORKING_DAYS = 10;
    private static final int AMBER_SHARE = 5;

    public static Term of(LocalDate assignedOn, LocalDate dueOn, WorkingDays workingDays) {
        if (dueOn == null) {
            return OPEN_ENDED;
        }
        long days = ChronoUnit.DAYS.between(assignedOn, dueOn);
        return new Term(dueOn, workingDays.lastDayOf(dueOn), dueOn.minusDays(Math.floorDiv(days, AMBER_SHARE)));
    }

    /** The last day of a deadline for which at most ten working days are left today. */
    public static LocalDate amberHorizon(LocalDate today, WorkingDays workingDays) {
        return workingDays.plus(today, AMBER_WORKING_DAYS + 1).minusDays(1);
    }

    /** The last deadline that is overdue today: all up to it ended on an earlier working day. */
    public static LocalDate overdueHorizon(LocalDate today, WorkingDays workingDays) {
        return workingDays.plus(today, -1);
    }

    /** Judges work that is still open. */
    public Lateness latenessOfOpen(LocalDate today) {
        if (dueOn == null) {
            return Lateness.NOT_APPLICABLE;
        }
        return today.isAfter(lastDay) ? Lateness.OPEN_OVERDUE : Lateness.OPEN_WITHIN_DEADLINE;
    }

    /** Judges completed work; the date is null when it is not known. */
    public Lateness latenessOfCompleted(LocalDate completedOn) {
        if (dueOn == null || completedOn == null) {
            return Lateness.NOT_APPLICABLE;
        }
        return completedOn.isAfter(lastDay) ? Lateness.COMPLETED_LATE : Lateness.COMPLETED_ON_TIME;
    }

    /** The colour of what is judged by its periodic reports: work without an end, and what goes on after completion. */
    public static Colour colourByReports(boolean missed) {
        return missed ? Colour.RED : Colour.GREEN;
    }

    /** The colour of work that is still open; whatever is closed is green. */
    public Colour colourOfOpen(LocalDate today, LocalDate amberHorizon) {
        if (dueOn == null) {
            return Colour.GREEN;
        }
        if (today.isAfter(lastDay)) {
            return Colour.RED;
        }
        boolean amber = !today.isBefore(amberFrom) && !dueOn.isAfter(amberHorizon);
        return amber ? Colour.AMBER : Colour.GREEN;
    }
}
