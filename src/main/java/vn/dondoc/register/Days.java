package vn.dondoc.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as people write them here. */
public final class Days {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Nobody writes earlier or later deadlines, and no clock of the engine counts as far as days can. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9999;

    private Days() {}

    static boolean isImpossible(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR;
    }

    public static String write(LocalDate day) {
        return day == null ? "" : day.format(FORMAT);
    }
}
