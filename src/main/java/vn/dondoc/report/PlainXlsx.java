package vn.dondoc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A plain table as a spreadsheet: the headings stay in sight, and every column can be filtered. */
final class PlainXlsx implements PlainTable {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH_UNITS = 256;

    @Override
    public void write(String name, List<Heading> headings, Consumer<Consumer<List<Object>>> lines, OutputStream target)
            throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
            for (int i = 0; i < headings.size(); i++) {
                sheet.setColumnWidth(i, headings.get(i).width() * WIDTH_UNITS);
            }
            sheet.createFreezePane(1, 1);
            Lines written = new Lines(workbook, sheet, headings.size());
            written.add(headings.stream().<Object>map(Heading::text).toList(), headingStyle(workbook));
            CellStyle style = style(workbook);
            lines.accept(line -> written.add(line, style));
            sheet.setAutoFilter(new CellRangeAddress(0, written.next - 1, 0, headings.size() - 1));
            workbook.write(target);
        }
    }

    private static CellStyle style(SXSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static CellStyle headingStyle(SXSSFWorkbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = style(workbook);
        style.setFont(bold);
        return style;
    }

    /** Writes lines below each other; one is never more than one row, or it could not be sorted. */
    private static final class Lines {

        private final SXSSFSheet sheet;
        private final XlsxCells cells;
        private final TextHeight heights;
        private final int columns;
        private int next;

        Lines(SXSSFWorkbook workbook, SXSSFSheet sheet, int columns) {
            this.sheet = sheet;
            this.columns = columns;
            cells = new XlsxCells(workbook);
            heights = new TextHeight(workbook, sheet);
        }

        void add(List<Object> line, CellStyle style) {
            Row row = sheet.createRow(next++);
            Map<Integer, Object> values = new HashMap<>();
            for (int i = 0; i < columns; i++) {
                values.put(i, line.get(i));
                cells.fill(row.createCell(i), line.get(i), style);
            }
            row.setHeightInPoints(Math.min(heights.of(pattern(style), values), TextHeight.HIGHEST));
        }

        private XlsxRow pattern(CellStyle style) {
            List<XlsxRow.Part> parts = IntStream.range(0, columns)
                    .mapToObj(column -> new XlsxRow.Part(column, "", style))
                    .toList();
            return new XlsxRow(Template.Kind.DIRECTIVE, parts, 0, Map.of());
        }
    }
}
