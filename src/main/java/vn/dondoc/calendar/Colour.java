package vn.dondoc.calendar;

/** The traffic light of a directive. Always computed, never stored. */
public enum Colour {
    /** Done, ongoing, without deadline, or on track. */
    GREEN,
    /** At most ten working days and at most a fifth of the calendar days from assignment are left. */
    AMBER,
    /** Overdue. */
    RED
}
