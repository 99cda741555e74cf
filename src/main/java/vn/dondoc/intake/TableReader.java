package vn.dondoc.intake;

import java.io.IOException;
import java.util.List;
import vn.dondoc.language.Refusal;

/**
 * Reads the table of directives out of a file as offices write it. What the file is, its content says, not its name.
 */
final class TableReader {

    private TableReader() {}

    /**
     * Reads the table; nothing is judged.
     *
     * @param fileName how the file is called to whoever sent it
     * @throws Refusal 400 when the file is damaged or holds no such table, 413 when it is too large, 415 when it is of
     *     a kind that is not read
     */
    static WrittenTable read(byte[] bytes, String fileName) {
        if (bytes.length == 0) {
            throw Unreadable.content("emptyFile");
        }
        if (bytes.length > ReadingLimits.LARGEST_FILE) {
            throw Unreadable.tooLarge("fileTooLarge");
        }
        ReadingLimits limits = new ReadingLimits();
        WrittenTable table =
                TableFinder.find(grids(bytes, limits)).orElseThrow(() -> Unreadable.content("tableNotFound", fileName));
        if (table.rows().isEmpty()) {
            throw Unreadable.content("tableWithoutRows", fileName);
        }
        if (table.rows().size() > ReadingLimits.MOST_ROWS) {
            throw ReadingLimits.tooManyRows();
        }
        return table;
    }

    private static List<Grid> grids(byte[] bytes, ReadingLimits limits) {
        try {
            return switch (FileContent.of(bytes, limits)) {
                case WORKBOOK -> Workbook.read(bytes, limits);
                case DOCUMENT -> Document.read(bytes, limits);
                case TEXT -> TextTables.read(TextBytes.decode(bytes), limits);
            };
        } catch (IOException | IllegalArgumentException broken) {
            throw Unreadable.damaged();
        }
    }
}
