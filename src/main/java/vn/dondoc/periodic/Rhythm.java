package vn.dondoc.periodic;

/** How often a report is asked for. */
public enum Rhythm {
    /** Before the year ends; in its month it takes the place of the others. */
    FINAL,
    /** In the last month of a quarter; takes the place of the monthly one. */
    QUARTERLY,
    MONTHLY,
    /** On working days, beside the others. */
    DAILY,
    /** When somebody asks, of some agencies or directives. */
    ON_DEMAND;

    /** Whether work without an end is judged by it. A day, or a question in between, is no measure. */
    boolean judges() {
        return this == FINAL || this == QUARTERLY || this == MONTHLY;
    }
}
