package vn.dondoc.calendar;

/** How a deadline is given in its document. */
public enum DeadlineKind {
    /** A date. */
    FIXED,
    /** "Tháng 9/2025": the last day of the month. */
    MONTH,
    /** "Quý II/2025": the last day of the quarter. */
    QUARTER,
    /** "2025": the last day of the year. */
    YEAR,
    /** "Thường xuyên": judged by its periodic reports, never overdue. */
    ONGOING,
    /** No deadline is written. */
    NONE
}
