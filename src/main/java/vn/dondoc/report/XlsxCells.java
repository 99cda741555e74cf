package vn.dondoc.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Fills the cells of a workbook with days, numbers and text, never with a formula. */
final class XlsxCells {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");
    /** Excel reads it as the character with this number, unless its underscore is written that way itself. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final SXSSFWorkbook workbook;
    private final Map<CellStyle, CellStyle> days = new HashMap<>();
    private final Map<CellStyle, CellStyle> literal = new HashMap<>();

    XlsxCells(SXSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    void fill(Cell cell, Object value, CellStyle style) {
        cell.setCellStyle(style);
        if (value instanceof LocalDate day) {
            cell.setCellStyle(days.computeIfAbsent(style, this::dayStyle));
            cell.setCellValue(day);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
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
