package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One row of a table in a file.
 *
 * @param line in the file, as whoever opens it counts
 * @param doubts what somebody should look at
 */
record GridRow(int line, Set<Doubt> doubts, List<GridCell> cells) {

    static GridRow of(int line, List<String> texts) {
        List<GridCell> cells = new ArrayList<>(texts.size());
        texts.forEach(text -> cells.add(GridCell.of(text)));
        return new GridRow(line, Set.of(), cells);
    }

    GridCell cell(int column) {
        return column < cells.size() ? cells.get(column) : GridCell.EMPTY;
    }

    /** Puts a cell, filling up with empty ones. */
    void put(int column, GridCell cell) {
        while (cells.size() <= column) {
            cells.add(GridCell.EMPTY);
        }
        cells.set(column, cell);
    }

    /** The cells in which something new stands. */
    List<GridCell> written() {
        return cells.stream()
                .filter(cell -> !cell.fromAbove() && !CellText.isEmpty(cell.text()))
                .toList();
    }

    boolean isEmpty() {
        return cells.stream().allMatch(cell -> CellText.isEmpty(cell.text()));
    }
}
