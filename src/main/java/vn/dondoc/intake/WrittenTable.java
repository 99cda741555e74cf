package vn.dondoc.intake;

import java.util.List;
import java.util.Set;

/**
 * The table of directives that was found in a file.
 *
 * @param title the lines above its header, joined; or null
 * @param stamp a stamp line such as MẬT on the document, or null
 */
record WrittenTable(String title, String stamp, Set<Column> columns, List<WrittenRow> rows) {

    WrittenTable {
        columns = Set.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
