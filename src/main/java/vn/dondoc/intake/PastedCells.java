package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of Word as plain text: one cell a line, each after a tab, an empty line between rows. Cells may go on over
 * several lines and hold empty ones, and footnotes leave empty lines in the middle of a row: only the number of columns,
 * known from the header, and the row numbers tell where a row ends.
 */
final class PastedCells {

    private static final int FEWEST = 6;
    private static final int MOST_IN_HEADER = 40;

    private final ReadingLimits limits;
    private final List<String> before = new ArrayList<>();
    private final List<GridRow> rows = new ArrayList<>();
    private List<Cell> header = List.of();
    private List<Cell> row = new ArrayList<>();
    private List<Cell> block = new ArrayList<>();

    private PastedCells(ReadingLimits limits) {
        this.limits = limits;
    }

    /** A cell and whether it may go on in the next line. */
    private static final class Cell {
        private final int line;
        private final StringBuilder text;

        Cell(int line, String text) {
            this.line = line;
            this.text = new StringBuilder(text);
        }

        String text() {
            return CellText.clean(text.toString());
        }
    }

    static List<Grid> read(String text, ReadingLimits limits) {
        String[] lines = text.split("\n", -1);
        if (!isPasted(lines)) {
            return List.of();
        }
        PastedCells cells = new PastedCells(limits);
        for (int i = 0; i < lines.length; i++) {
            cells.add(i + 1, lines[i]);
        }
        cells.closeBlock();
        cells.closeRow();
        return cells.header.isEmpty()
                ? List.of()
                : List.of(new Grid(null, false, cells.before, cells.rows, List.of(), false));
    }

    /** One tab a line, at its beginning. */
    private static boolean isPasted(String[] lines) {
        int first = 0;
        int others = 0;
        for (String line : lines) {
            int tab = line.indexOf('\t');
            if (tab == 0 && line.indexOf('\t', 1) < 0) {
                first++;
            } else if (tab >= 0) {
                others++;
            }
        }
        return first >= FEWEST && first > 4 * others;
    }

    private void add(int line, String text) {
        if (text.startsWith("\t")) {
            block.add(new Cell(line, text.substring(1)));
        } else if (text.isBlank()) {
            closeBlock();
        } else if (!block.isEmpty()) {
            block.get(block.size() - 1).text.append('\n').append(text);
        } else if (!header.isEmpty() && isOpen()) {
            row.get(row.size() - 1).text.append('\n').append(text);
        } else {
            looseLine(line, text);
        }
    }

    /** A row that lacks cells goes on; a section has two only. */
    private boolean isOpen() {
        return !row.isEmpty() && row.size() < header.size() && !isSection(row);
    }

    private void looseLine(int line, String text) {
        if (header.isEmpty()) {
            before.add(CellText.line(text));
        } else {
            closeRow();
            rows.add(GridRow.of(line, List.of(CellText.clean(text))));
        }
    }

    private void closeBlock() {
        if (header.isEmpty()) {
            findHeader();
        } else {
            for (int i = 0; i < block.size(); i++) {
                place(block.get(i), i == 0);
            }
        }
        block = new ArrayList<>();
    }

    private void findHeader() {
        List<String> texts = block.stream().map(Cell::text).toList();
        if (texts.size() <= MOST_IN_HEADER
                && HeaderFinder.find(List.of(GridRow.of(1, texts))).isPresent()) {
            header = block;
            rows.add(GridRow.of(block.get(0).line, texts));
        } else {
            texts.stream().filter(text -> !text.isBlank()).map(CellText::line).forEach(before::add);
        }
    }

    private void place(Cell cell, boolean first) {
        boolean full = row.size() >= header.size();
        boolean begins =
                first && (isNumber(cell.text()) || isSection(row) || row.size() + block.size() > header.size());
        if (full || begins) {
            closeRow();
        }
        row.add(cell);
    }

    private static boolean isSection(List<Cell> cells) {
        return !cells.isEmpty() && RowNumber.of(cells.get(0).text()).isSection();
    }

    /** A year is no row number here: it is a deadline. */
    private static boolean isNumber(String text) {
        RowNumber number = RowNumber.of(text);
        return number.kind() != RowNumber.Kind.NONE
                && number.kind() != RowNumber.Kind.BULLET
                && !number.text().matches("(?:19|20)\\d{2}");
    }

    private void closeRow() {
        if (!row.isEmpty()) {
            limits.addLine();
            rows.add(GridRow.of(row.get(0).line, row.stream().map(Cell::text).toList()));
        }
        row = new ArrayList<>();
    }
}
