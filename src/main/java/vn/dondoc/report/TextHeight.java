package vn.dondoc.report;

import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * How high a row has to be for its text. Not every program finds that out by itself when it opens a file, and none does
 * for merged cells. Rather too high than too low.
 */
final class TextHeight {

    /** What Excel allows, in points. */
    static final float HIGHEST = 409;

    /** A line, in parts of the font's size. */
    private static final double LINE = 1.32;

    private static final double POINTS_A_PIXEL = 0.75;
    /** Free at both sides, in points. */
    private static final double PADDING = 5;
    /** Screens round letters to whole pixels. */
    private static final double ROUNDING = 1.04;

    private static final String SOME_DAY = "00/00/0000";

    /** A column's width is counted in digits of the usual font, and those in parts. */
    private static final double WIDTH_UNITS = 256;

    private static final double DIGIT = 0.5;

    private final SXSSFWorkbook workbook;
    private final Sheet sheet;
    private final double digit;

    TextHeight(SXSSFWorkbook workbook, Sheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
        int usualSize = workbook.getFontAt(0).getFontHeightInPoints();
        digit = Math.round(usualSize * DIGIT / POINTS_A_PIXEL) * POINTS_A_PIXEL;
    }

    /** In points. */
    float of(XlsxRow pattern, Map<Integer, Object> values) {
        double highest = 0;
        for (XlsxRow.Part cell : pattern.cells()) {
            String text = text(values.get(cell.column()));
            if (!text.isEmpty()) {
                highest = Math.max(highest, height(text, cell.style(), width(pattern, cell.column())));
            }
        }
        return (float) highest;
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof LocalDate ? SOME_DAY : value.toString();
    }

    private double width(XlsxRow pattern, int column) {
        double width = 0;
        for (int i = 0; i < pattern.widths().getOrDefault(column, 1); i++) {
            width += sheet.getColumnWidth(column + i) / WIDTH_UNITS * digit;
        }
        return width - PADDING;
    }

    private double height(String text, CellStyle style, double width) {
        Font font = workbook.getFontAt(style.getFontIndex());
        double size = font.getFontHeightInPoints();
        return lines(text, font.getBold(), width / (size * ROUNDING)) * size * LINE + 1;
    }

    /** Breaks between words, and within those that are longer than a line. */
    private static int lines(String text, boolean bold, double width) {
        double space = TimesNewRoman.width(" ", bold);
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines++;
            double used = 0;
            for (String word : paragraph.split(" ")) {
                double wide = TimesNewRoman.width(word, bold);
                if (used > 0 && used + wide > width) {
                    lines++;
                    used = 0;
                }
                lines += (int) (wide / width);
                used = used + wide % width + space;
            }
        }
        return lines;
    }
}
