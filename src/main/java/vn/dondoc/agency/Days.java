package vn.dondoc.agency;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as they stand in sentences. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    static String write(LocalDate day) {
        return day.format(DAY);
    }
}
