package vn.dondoc.calendar;

/** What somebody has to look at before a deadline is taken as it was read. */
public enum DeadlineRemark {
    /** It is no deadline and no day of the calendar; nothing was read. */
    IMPOSSIBLE_DATE,
    /** The deadline read is only the likeliest: two digits of a year, a bare serial number, several days in one cell. */
    AMBIGUOUS_DATE,
    /** The cell calls the work ongoing and gives a day, too; the day was read. */
    CONFLICTING_DEADLINE_KIND,
    /** "Trước ngày 30/9/2025": read as that day itself, as offices mean it. */
    BEFORE_A_DAY
}
