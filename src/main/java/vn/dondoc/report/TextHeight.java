package vn.dondoc.report;

import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * How high a row has to be. Excel fits single cells by itself; what is merged, or higher than a row can be, has to be
 * told. Reckoned from the usual width of Vietnamese text in Times New Roman, rather too high than too low.
 */
final class TextHeight {

    /** What Excel allows, in points. */
    static final float HIGHEST = 409;

    /** Average width of a letter, and height of a line, in parts of the font's size. */
    private static final double LETTER = 0.47;

    private static final double BOLD_LETTER = 0.52;
    private static final double LINE = 1.2;
    private static final double POINTS_A_PIXEL = 0.75;
    private static final double PADDING = 6;

    private final SXSSFWorkbook workbook;
    private final Sheet sheet;

    TextHeight(SXSSFWorkbook workbook, Sheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /** In points; at least one line. */
    float of(XlsxRow pattern, Map<Integer, Object> values) {
        double highest = 0;
        for (XlsxRow.Part cell : pattern.cells()) {
            Object value = values.get(cell.column());
            String text = value == null ? "" : value.toString();
            highest = Math.max(highest, height(text, cell.style(), width(pattern, cell.column())));
        }
        return (float) highest;
    }

    private double width(XlsxRow pattern, int column) {
        double width = 0;
        for (int i = 0; i < pattern.widths().getOrDefault(column, 1); i++) {
            width += sheet.getColumnWidthInPixels(column + i) * POINTS_A_PIXEL;
        }
        return width;
    }

    private double height(String text, CellStyle style, double width) {
        Font font = workbook.getFontAt(style.getFontIndex());
        double size = font.getFontHeightInPoints();
        double letters = Math.max(1, (width - PADDING) / (size * (font.getBold() ? BOLD_LETTER : LETTER)));
        return text.isEmpty() ? 0 : lines(text, letters) * size * LINE + 2;
    }

    /** Breaks between words, as Excel does. */
    private static int lines(String text, double letters) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines++;
            double used = 0;
            for (String word : paragraph.split(" ")) {
                if (used > 0 && used + word.length() > letters) {
                    lines++;
                    used = 0;
                }
                used += word.length() + 1;
            }
        }
        return lines;
    }
}
