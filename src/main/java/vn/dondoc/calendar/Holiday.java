package vn.dondoc.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param source the announcement it was taken from
 * @param confirmed whether it is final; an unconfirmed entry is shown, and not yet counted
 */
public record Holiday(LocalDate day, Kind kind, String name, String source, boolean confirmed) {

    public enum Kind {
        /** A weekday off. */
        HOLIDAY,
        /** A Saturday or Sunday worked in exchange. */
        WORKDAY
    }
}
