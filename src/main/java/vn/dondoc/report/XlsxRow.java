package vn.dondoc.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A row of an Excel template, taken off its sheet to be written again.
 *
 * @param height at least, in points; zero where the text alone decides
 * @param widths how many columns each cell is merged over; one where it is not
 */
record XlsxRow(Template.Kind kind, List<Part> cells, float height, Map<Integer, Integer> widths) {

    /** A cell with its text and looks. */
    record Part(int column, String text, CellStyle style) {}

    static XlsxRow read(XSSFRow row, XSSFSheet sheet) {
        List<Part> cells = new ArrayList<>();
        if (row == null) {
            return new XlsxRow(Template.Kind.FIXED, cells, 0, Map.of());
        }
        StringBuilder whole = new StringBuilder();
        for (Cell cell : row) {
            String text = text(cell);
            whole.append(text).append('\n');
            cells.add(new Part(cell.getColumnIndex(), text, cell.getCellStyle()));
        }
        Map<Integer, Integer> widths = new HashMap<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            if (region.getFirstRow() == row.getRowNum()) {
                widths.put(region.getFirstColumn(), region.getLastColumn() - region.getFirstColumn() + 1);
            }
        }
        float height = row.getCTRow().isSetHt() ? row.getHeightInPoints() : 0;
        return new XlsxRow(Template.Kind.of(whole.toString()), cells, height, widths);
    }

    /** Fills a row that stays where it is. */
    static void fillInPlace(Row row, Facts facts) {
        List<Cell> cells = new ArrayList<>();
        row.forEach(cells::add);
        for (Cell cell : cells) {
            String text = text(cell);
            if (!Placeholders.in(text).isEmpty()) {
                replace(cell, CleanText.ofCell(Placeholders.fill(text, facts::text)));
            }
        }
    }

    /** A new cell: one whose text stands inline would keep it beside the new one. */
    private static void replace(Cell cell, String text) {
        CellStyle style = cell.getCellStyle();
        Cell fresh = cell.getRow().createCell(cell.getColumnIndex());
        fresh.setCellStyle(style);
        fresh.setCellValue(text);
    }

    /** @throws UnknownPlaceholder when something is named that is not known here */
    void check(Facts facts) {
        for (Part cell : cells) {
            for (String name : Placeholders.in(cell.text())) {
                switch (kind) {
                    case FIXED -> facts.text(name);
                    case SECTION -> require(name, Line.Section.NAMES);
                    case DIRECTIVE -> require(name, Line.Row.NAMES);
                }
            }
        }
    }

    private static void require(String name, Set<String> known) {
        if (!known.contains(name)) {
            throw new UnknownPlaceholder(name);
        }
    }

    void write(Function<String, Object> values, XlsxPen pen) {
        Map<Integer, Object> written = new HashMap<>();
        for (Part cell : cells) {
            written.put(cell.column(), value(cell.text(), values));
        }
        pen.write(this, written);
    }

    /** A cell that is nothing but a placeholder takes the value as it is, so that days stay days. */
    private static Object value(String text, Function<String, Object> values) {
        var names = Placeholders.in(text);
        if (names.size() == 1 && Placeholders.PATTERN.matcher(text.strip()).matches()) {
            return values.apply(names.iterator().next());
        }
        return Placeholders.fill(text, name -> {
            Object value = values.apply(name);
            return value == null ? "" : value.toString();
        });
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }
}
