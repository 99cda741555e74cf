package vn.dondoc.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as an office makes it, in memory. */
final class OfficeWorkbook {

    static final String[] HEADER = {
        "STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Hạn hoàn thành", "Ghi chú"
    };

    final XSSFWorkbook file = new XSSFWorkbook();
    XSSFSheet sheet = file.createSheet("Phụ lục");
    private int next;

    OfficeWorkbook row(Object... texts) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (texts[i] != null) {
                row.createCell(i).setCellValue(texts[i].toString());
            }
        }
        return this;
    }

    OfficeWorkbook header() {
        return row((Object[]) HEADER);
    }

    OfficeWorkbook skip(int rows) {
        next += rows;
        return this;
    }

    OfficeWorkbook newSheet(String name) {
        sheet = file.createSheet(name);
        next = 0;
        return this;
    }

    /** Merges cells, counted as the office sees them: rows from 1, columns from A = 0. */
    OfficeWorkbook merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow - 1, lastRow - 1, firstColumn, lastColumn));
        return this;
    }

    OfficeWorkbook change(int row, int column, Consumer<Cell> change) {
        Row of = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        change.accept(of.getCell(column) == null ? of.createCell(column) : of.getCell(column));
        return this;
    }

    byte[] bytes() {
        try (var bytes = new ByteArrayOutputStream();
                file) {
            file.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    WrittenTable read() {
        return TableReader.read(bytes(), "bảng.xlsx");
    }
}
