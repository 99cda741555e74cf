package vn.dondoc.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as people write them here. */
public final class Days {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    public static String write(LocalDate day) {
        return day == null ? "" : day.format(FORMAT);
    }
}
