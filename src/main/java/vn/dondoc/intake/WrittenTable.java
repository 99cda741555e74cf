package vn.dondoc.intake;

import java.util.List;
import java.util.Set;

/**
 * The table of directives that was found in a file.
 *
 * @param title the lines above its header, joined; or null
 * @param stamp a stamp line such as MẬT on the document, or null
 * @param leftovers what was read below the header and is no directive
 */
record WrittenTable(String title, String stamp, Set<Column> columns, List<WrittenRow> rows, List<Leftover> leftovers) {

    WrittenTable {
        columns = Set.copyOf(columns);
        rows = List.copyOf(rows);
        leftovers = List.copyOf(leftovers);
    }

    /** A table of which every line is a directive. */
    WrittenTable(String title, String stamp, Set<Column> columns, List<WrittenRow> rows) {
        this(title, stamp, columns, rows, List.of());
    }
}
