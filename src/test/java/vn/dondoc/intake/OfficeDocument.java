package vn.dondoc.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A document as an office makes it, in memory. */
final class OfficeDocument {

    final XWPFDocument file = new XWPFDocument();
    XWPFTable table;

    OfficeDocument line(String text) {
        file.createParagraph().createRun().setText(text);
        return this;
    }

    OfficeDocument table(String... header) {
        table = file.createTable(1, header.length);
        fill(table.getRow(0), header);
        return this;
    }

    OfficeDocument row(String... texts) {
        fill(table.createRow(), texts);
        return this;
    }

    /** Merges the cells of a column from one row to another, counted from 1. */
    OfficeDocument mergeDown(int column, int firstRow, int lastRow) {
        for (int row = firstRow; row <= lastRow; row++) {
            properties(cell(row, column)).addNewVMerge().setVal(row == firstRow ? STMerge.RESTART : STMerge.CONTINUE);
        }
        return this;
    }

    /** Merges the first cells of a row, counted from 1. */
    OfficeDocument mergeAcross(int row, int cells) {
        properties(cell(row, 0)).addNewGridSpan().setVal(BigInteger.valueOf(cells));
        for (int i = 1; i < cells; i++) {
            table.getRow(row - 1).removeCell(1);
        }
        return this;
    }

    XWPFTableCell cell(int row, int column) {
        return table.getRow(row - 1).getCell(column);
    }

    XWPFParagraph paragraph(int row, int column) {
        return cell(row, column).getParagraphArray(0);
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
        return TableReader.read(bytes(), "bảng.docx");
    }

    private static void fill(XWPFTableRow row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                row.getCell(i).setText(texts[i]);
            }
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }
}
