package vn.dondoc.register;

import vn.dondoc.calendar.Lateness;

/** {@link vn.dondoc.calendar.Term} in the words of the database; a test holds the two together. */
final class LatenessSql {

    private static final String OPEN = "d.state NOT IN ('COMPLETED', 'CANCELLED')";
    private static final String KNOWN =
            "d.state = 'COMPLETED' AND d.completed_on IS NOT NULL AND d.last_day IS NOT NULL";

    private LatenessSql() {}

    static String of(Lateness lateness) {
        return switch (lateness) {
            case OPEN_OVERDUE -> OPEN + " AND d.last_day < :today";
            case OPEN_WITHIN_DEADLINE -> OPEN + " AND d.last_day >= :today";
            case COMPLETED_ON_TIME -> KNOWN + " AND d.completed_on <= d.last_day";
            case COMPLETED_LATE -> KNOWN + " AND d.completed_on > d.last_day";
            case NOT_APPLICABLE ->
                "d.state = 'CANCELLED' OR d.last_day IS NULL OR (d.state = 'COMPLETED' AND d.completed_on IS NULL)";
        };
    }
}
