package vn.dondoc.intake;

import java.util.List;

/**
 * A table in a file, before anybody knows what its columns mean.
 *
 * @param name of the sheet it stands in, or null
 * @param hidden whether the file hides that sheet
 * @param before the lines of text above it that stand in no table
 * @param after the lines below
 * @param breaksAreMeant whether a line break in a cell was typed; in extracted text it only ends a line
 */
record Grid(
        String name,
        boolean hidden,
        List<String> before,
        List<GridRow> rows,
        List<String> after,
        boolean breaksAreMeant) {

    Grid {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
