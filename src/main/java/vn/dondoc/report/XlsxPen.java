package vn.dondoc.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes rows below each other, each as high as its text, and never a formula. */
final class XlsxPen {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");
    /** Excel reads it as the character with this number, unless its underscore is written that way itself. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final SXSSFWorkbook workbook;
    private final Sheet sheet;
    private final TextHeight heights;
    private final Map<CellStyle, CellStyle> days = new HashMap<>();
    private final Map<CellStyle, CellStyle> literal = new HashMap<>();
    private int next;

    XlsxPen(SXSSFWorkbook workbook, int firstRow) {
        this.workbook = workbook;
        sheet = workbook.getSheetAt(0);
        heights = new TextHeight(workbook, sheet);
        next = firstRow;
    }

    void write(XlsxRow pattern, Map<Integer, Object> values) {
        float height = Math.max(heights.of(pattern, values), pattern.height());
        int rows = Math.max(1, (int) Math.ceil(height / TextHeight.HIGHEST));
        for (int i = 0; i < rows; i++) {
            Row row = sheet.createRow(next + i);
            if (height > 0) {
                row.setHeightInPoints(height / rows);
            }
            for (XlsxRow.Part cell : pattern.cells()) {
                fill(row.createCell(cell.column()), i == 0 ? values.get(cell.column()) : null, cell.style());
            }
        }
        merge(pattern, rows);
        next += rows;
    }

    /** No row is higher than 409 points: what needs more runs over several rows that look like one. */
    private void merge(XlsxRow pattern, int rows) {
        for (XlsxRow.Part cell : pattern.cells()) {
            int columns = pattern.widths().getOrDefault(cell.column(), 1);
            boolean covered = pattern.widths().entrySet().stream()
                    .anyMatch(wide -> cell.column() > wide.getKey() && cell.column() < wide.getKey() + wide.getValue());
            if (!covered && (columns > 1 || rows > 1)) {
                sheet.addMergedRegionUnsafe(
                        new CellRangeAddress(next, next + rows - 1, cell.column(), cell.column() + columns - 1));
            }
        }
    }

    private void fill(Cell cell, Object value, CellStyle style) {
        cell.setCellStyle(style);
        if (value instanceof LocalDate day) {
            cell.setCellStyle(days.computeIfAbsent(style, this::dayStyle));
            cell.setCellValue(day);
        } else if (value != null) {
            String text = CleanText.ofCell(value.toString());
            if (NUMBER.matcher(text).matches()) {
                cell.setCellValue(Double.parseDouble(text));
            } else if (!text.isEmpty()) {
                if (CleanText.looksLikeFormula(text)) {
                    cell.setCellStyle(literal.computeIfAbsent(style, this::literalStyle));
                }
                cell.setCellValue(LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_"));
            }
        }
    }

    private CellStyle dayStyle(CellStyle style) {
        CellStyle day = copy(style);
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        return day;
    }

    private CellStyle literalStyle(CellStyle style) {
        CellStyle text = copy(style);
        text.setQuotePrefixed(true);
        return text;
    }

    private CellStyle copy(CellStyle style) {
        CellStyle copy = workbook.createCellStyle();
        copy.cloneStyleFrom(style);
        return copy;
    }
}
