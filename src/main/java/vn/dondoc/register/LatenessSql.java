package vn.dondoc.register;

import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.Lateness;

/**
 * {@link vn.dondoc.calendar.Term} in the words of the database; tests hold the two together. A directive is judged as a
 * whole ({@code d}), or one agency's part of it ({@code a}), which has a state and a completion date of its own.
 */
final class LatenessSql {

    static final String WHOLE = "d";
    static final String PART = "a";

    private static final String OPEN = "%1$s.state NOT IN ('COMPLETED', 'CANCELLED')";
    private static final String KNOWN =
            "%1$s.state = 'COMPLETED' AND %1$s.completed_on IS NOT NULL AND d.last_day IS NOT NULL";
    private static final String OVERDUE = OPEN + " AND d.last_day < :today";
    private static final String REPORT_MISSED =
            "%1$s.report_missed_since IS NOT NULL AND (d.deadline_kind = 'ONGOING' AND " + OPEN
                    + " OR d.continuing AND %1$s.state = 'COMPLETED')";
    private static final String RED = "(" + OVERDUE + " OR " + REPORT_MISSED + ")";
    private static final String AMBER =
            OPEN + " AND d.last_day >= :today AND d.amber_from <= :today AND d.due_on <= :amberUntil";

    private LatenessSql() {}

    /** What was open and overdue at the end of a day, by its present deadline; what was cancelled has left no day. */
    static String overdueOn(String day) {
        return "d.assigned_on <= %1$s AND d.last_day < %1$s AND (d.state NOT IN ('COMPLETED', 'CANCELLED') OR d.completed_on > %1$s)"
                .formatted(day);
    }

    static String of(Lateness lateness) {
        return of(lateness, WHOLE);
    }

    static String of(Lateness lateness, String judged) {
        String condition =
                switch (lateness) {
                    case OPEN_OVERDUE -> OVERDUE;
                    case OPEN_WITHIN_DEADLINE -> OPEN + " AND d.last_day >= :today";
                    case COMPLETED_ON_TIME -> KNOWN + " AND %1$s.completed_on <= d.last_day";
                    case COMPLETED_LATE -> KNOWN + " AND %1$s.completed_on > d.last_day";
                    case NOT_APPLICABLE ->
                        "%1$s.state = 'CANCELLED' OR d.last_day IS NULL"
                                + " OR (%1$s.state = 'COMPLETED' AND %1$s.completed_on IS NULL)";
                };
        return condition.formatted(judged);
    }

    static String of(Colour colour, String judged) {
        String condition =
                switch (colour) {
                    case RED -> RED;
                    case AMBER -> AMBER;
                    case GREEN -> "NOT COALESCE(" + RED + " OR " + AMBER + ", FALSE)";
                };
        return condition.formatted(judged);
    }
}
