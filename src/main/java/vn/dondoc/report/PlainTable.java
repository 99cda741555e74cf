package vn.dondoc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table without letterhead, for people who go on working with it: a line of headings and the lines below it, written
 * as they come and never held all at once. What looks like a formula is written so that no spreadsheet takes it for one.
 */
public interface PlainTable {

    /**
     * What stands above a column.
     *
     * @param width in characters, where a file keeps it
     */
    record Heading(String text, int width) {}

    /**
     * Writes the whole table; the target stays open.
     *
     * @param name of the sheet, where a file has one
     * @param lines hands every line to its argument: a day ({@code LocalDate}), a number, text or null for each column
     */
    void write(String name, List<Heading> headings, Consumer<Consumer<List<Object>>> lines, OutputStream target)
            throws IOException;

    static PlainTable xlsx() {
        return new PlainXlsx();
    }

    /** UTF-8 with a byte order mark, by which spreadsheets know it. */
    static PlainTable csv() {
        return new PlainCsv();
    }
}
