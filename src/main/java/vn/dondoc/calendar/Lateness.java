package vn.dondoc.calendar;

/** Whether the deadline was, or still can be, kept. Always computed, never stored. */
public enum Lateness {
    COMPLETED_ON_TIME,
    COMPLETED_LATE,
    OPEN_WITHIN_DEADLINE,
    OPEN_OVERDUE,
    /** Ongoing, cancelled, without deadline, or completed on an unknown date. */
    NOT_APPLICABLE
}
