package vn.dondoc.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An Excel template. Patterns and what stands below them are taken off its first sheet; then lines go to the disk as they
 * come, a few rows in memory at a time, and what stood below follows.
 */
final class XlsxTemplate implements Template {

    private static final int ROWS_IN_MEMORY = 100;

    private final InputStream file;

    XlsxTemplate(InputStream file) {
        this.file = file;
    }

    @Override
    public void fill(Facts facts, Consumer<Consumer<Line>> lines, OutputStream target) throws IOException {
        try (file;
                XSSFWorkbook template = new XSSFWorkbook(file)) {
            XSSFSheet sheet = template.getSheetAt(0);
            template.removePrintArea(0);
            List<XlsxRow> below = takeFromFirstPattern(sheet);
            below.forEach(row -> row.check(facts));
            sheet.forEach(row -> XlsxRow.fillInPlace(row, facts));
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(template, ROWS_IN_MEMORY)) {
                XlsxPen pen = new XlsxPen(workbook, sheet.getLastRowNum() + 1);
                lines.accept(line -> below.stream()
                        .filter(row -> row.kind().fits(line))
                        .findFirst()
                        .ifPresent(row -> row.write(line::value, pen)));
                below.stream().filter(row -> row.kind() == Kind.FIXED).forEach(row -> row.write(facts::text, pen));
                workbook.write(target);
            }
        }
    }

    private static List<XlsxRow> takeFromFirstPattern(XSSFSheet sheet) {
        List<XlsxRow> taken = new ArrayList<>();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            XlsxRow read = XlsxRow.read(row, sheet);
            if (!taken.isEmpty() || read.kind() != Kind.FIXED) {
                taken.add(read);
            }
        }
        int first = sheet.getLastRowNum() + 1 - taken.size();
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            if (sheet.getMergedRegion(i).getFirstRow() >= first) {
                sheet.removeMergedRegion(i);
            }
        }
        for (int i = sheet.getLastRowNum(); i >= first; i--) {
            Row row = sheet.getRow(i);
            if (row != null) {
                sheet.removeRow(row);
            }
        }
        return taken;
    }
}
