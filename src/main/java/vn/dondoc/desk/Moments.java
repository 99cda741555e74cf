package vn.dondoc.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.Days;

/** Days and times as people write them here, in code and in templates. */
final class Moments {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    public static String write(OffsetDateTime moment) {
        return moment == null
                ? null
                : moment.atZoneSameInstant(OfficeClock.ZONE).format(FORMAT);
    }

    public static String write(LocalDate day) {
        return day == null ? null : Days.write(day);
    }

    /** A day of an address; what is none stays as it is. */
    public static String day(String written) {
        try {
            return Days.write(LocalDate.parse(written));
        } catch (DateTimeException noDay) {
            return written;
        }
    }
}
