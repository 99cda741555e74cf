package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One table of a document as it is read. */
final class DocumentTable {

    private final ReadingLimits limits;
    private final List<String> before;
    private final List<GridRow> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private GridRow row;
    private int line;
    private int column;
    private int across;
    private boolean inCell;
    private boolean fromAbove;
    private boolean deleted;
    private boolean bold;
    private boolean anything;

    DocumentTable(ReadingLimits limits, List<String> before) {
        this.limits = limits;
        this.before = before;
    }

    void opened(String name, String value) {
        switch (name) {
            case "tr" -> openRow();
            case "tc" -> openCell();
            case "gridBefore" -> column = inCell ? column : columns(value);
            case "gridSpan" -> across = Math.max(1, columns(value));
            case "vMerge" -> fromAbove = !"restart".equals(value);
            default -> {}
        }
    }

    void closed(String name) {
        if (name.equals("tc")) {
            closeCell();
        } else {
            closeRow();
        }
    }

    boolean isInRow() {
        return row != null && !inCell;
    }

    boolean isInCell() {
        return inCell;
    }

    void deleteRow() {
        deleted = true;
    }

    /** One paragraph in the open cell. */
    void text(String paragraph, boolean isBold) {
        if (cell.length() > 0) {
            cell.append('\n');
        }
        cell.append(paragraph);
        limits.checkCell(cell.length());
        if (!paragraph.isBlank()) {
            anything = true;
            bold &= isBold;
        }
    }

    List<String> before() {
        return before;
    }

    /** All that is written in it, for the cell that holds it. */
    String text() {
        StringBuilder all = new StringBuilder();
        for (GridRow each : rows) {
            for (GridCell written : each.written()) {
                all.append(written.text()).append(' ');
            }
            all.append('\n');
        }
        return all.length() > ReadingLimits.LONGEST_CELL ? "" : all.toString();
    }

    Grid grid(List<String> after) {
        return new Grid(null, false, before, rows, after, true);
    }

    private void openRow() {
        row = new GridRow(++line, Set.of(), new ArrayList<>());
        column = 0;
        deleted = false;
    }

    private void openCell() {
        inCell = true;
        cell.setLength(0);
        across = 1;
        fromAbove = false;
        bold = true;
        anything = false;
    }

    private void closeCell() {
        inCell = false;
        if (row == null || column >= ReadingLimits.MOST_COLUMNS) {
            return;
        }
        GridCell above =
                fromAbove && !rows.isEmpty() ? rows.get(rows.size() - 1).cell(column) : null;
        String text = CellText.clean(cell.toString());
        row.put(
                column,
                above != null && text.isEmpty()
                        ? above.below()
                        : new GridCell(text, false, anything && bold, false, across));
        column += across;
        if (column > 0) {
            row.put(column - 1, row.cell(column - 1));
        }
    }

    private void closeRow() {
        if (row != null && !deleted) {
            limits.addLine();
            rows.add(row);
        }
        row = null;
    }

    private static int columns(String value) {
        return value == null ? 1 : Math.min(Math.max(Numbers.of(value), 0), ReadingLimits.MOST_COLUMNS);
    }
}
