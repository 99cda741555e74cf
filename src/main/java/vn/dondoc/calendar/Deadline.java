package vn.dondoc.calendar;

import java.time.LocalDate;

/**
 * A deadline as it was written and as it is read.
 *
 * @param dueOn the day read from it, not moved to a working day; null for {@code ONGOING} and {@code NONE}
 */
public record Deadline(String asWritten, DeadlineKind kind, LocalDate dueOn) {

    public static final Deadline NONE = new Deadline(null, DeadlineKind.NONE, null);

    /** The same deadline on another day, as when demonstration data is moved to the present. */
    public Deadline on(LocalDate day) {
        return new Deadline(asWritten, kind, day);
    }
}
