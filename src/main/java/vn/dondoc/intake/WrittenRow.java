package vn.dondoc.intake;

import java.util.Map;
import java.util.Set;

/**
 * One directive's row as it stands in a file: its texts, normalised but not judged.
 *
 * @param line in the file, as whoever opens it counts
 * @param section the section row above it, or null
 * @param cells what is written; an empty cell is missing. A real date cell reads dd/MM/yyyy
 * @param formulas columns in which a formula stands instead of a value
 * @param doubts what the reading had to decide
 */
record WrittenRow(int line, String section, Map<Column, String> cells, Set<Column> formulas, Set<Doubt> doubts) {

    WrittenRow {
        cells = Map.copyOf(cells);
        formulas = Set.copyOf(formulas);
        doubts = Set.copyOf(doubts);
    }

    /** A row of which nothing is doubtful. */
    WrittenRow(int line, String section, Map<Column, String> cells, Set<Column> formulas) {
        this(line, section, cells, formulas, Set.of());
    }

    /** What is written in a column, or null. */
    String text(Column column) {
        return cells.get(column);
    }
}
