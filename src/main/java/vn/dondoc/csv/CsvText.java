package vn.dondoc.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;

/** A file that grows line by line: in UTF-8 with a byte order mark, which spreadsheets need to read Vietnamese. */
public final class CsvText {

    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** Adds a line; nothing stands for null, and no cell is a formula. */
    public CsvText line(Object... values) {
        text.append(lineOf(values));
        return this;
    }

    /** The same for a file that is too large to be held: a line with its end. */
    public static String lineOf(Object... values) {
        return CSVFormat.DEFAULT.format(
                        Arrays.stream(values).map(CsvText::harmless).toArray())
                + "\r\n";
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static Object harmless(Object value) {
        return value instanceof String cell && looksLikeFormula(cell, 0) ? "'" + cell : value;
    }

    /** A cell as it was before it was made harmless. */
    public static String plain(String cell) {
        return cell.startsWith("'") && looksLikeFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean looksLikeFormula(String cell, int from) {
        return cell.length() > from && FORMULA.indexOf(cell.charAt(from)) >= 0;
    }
}
