package vn.dondoc.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Turns a stored number into the text that a sheet shows: a day reads dd/MM/yyyy, whatever the sheet's language. */
final class CellValue {

    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int PHANTOM_LEAP_DAY = 60;
    private static final int LAST_DAY = 2_958_465;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Beyond this no sheet shows digits, and writing them out could fill the memory. */
    private static final int MOST_DIGITS = 40;

    /** As many digits as a sheet keeps. */
    private static final MathContext PRECISION = new MathContext(15);

    private final SheetStyles styles;
    private final boolean from1904;

    CellValue(SheetStyles styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    String number(String stored, int style) {
        BigDecimal value;
        try {
            value = new BigDecimal(stored.strip());
        } catch (NumberFormatException noNumber) {
            return stored;
        }
        if (value.precision() - value.scale() > MOST_DIGITS || value.scale() > MOST_DIGITS) {
            return stored;
        }
        if (styles.isDate(style) && value.signum() > 0 && value.intValue() <= LAST_DAY) {
            return day(value.intValue(), style);
        }
        if (styles.isPercent(style)) {
            return plain(value.movePointRight(2)) + "%";
        }
        return plain(value);
    }

    /** A month stays a month: a cell that shows 09/2025 does not say the first of September. */
    private String day(int serial, int style) {
        LocalDate day = from1904
                ? ZERO_OF_1904.plusDays(serial)
                : ZERO.plusDays(serial < PHANTOM_LEAP_DAY ? serial + 1 : serial);
        String code = styles.code(style).toLowerCase(Locale.ROOT);
        if (code.contains("d") || !code.contains("y")) {
            return day.format(DAY);
        }
        return code.contains("m") ? "Tháng %d/%d".formatted(day.getMonthValue(), day.getYear()) : "" + day.getYear();
    }

    /** A day stored as text by ISO 8601, as strict workbooks do. */
    static String isoDay(String stored) {
        try {
            return LocalDate.parse(stored.strip().substring(0, 10)).format(DAY);
        } catch (RuntimeException noDay) {
            return stored;
        }
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.round(PRECISION).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
