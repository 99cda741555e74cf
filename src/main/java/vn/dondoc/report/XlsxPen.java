package vn.dondoc.report;

import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes rows below each other, each as high as its text, and never a formula. */
final class XlsxPen {

    private final Sheet sheet;
    private final TextHeight heights;
    private final XlsxCells cells;
    private int next;

    XlsxPen(SXSSFWorkbook workbook, int firstRow) {
        sheet = workbook.getSheetAt(0);
        cells = new XlsxCells(workbook);
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
                cells.fill(row.createCell(cell.column()), i == 0 ? values.get(cell.column()) : null, cell.style());
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
}
