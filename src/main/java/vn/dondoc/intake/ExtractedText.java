package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table in a text that was taken out of a PDF: nothing is left of it but the order of its words, lines and pages. */
final class ExtractedText {

    private ExtractedText() {}

    static List<Grid> read(String text, ReadingLimits limits) {
        ExtractedLines lines = ExtractedLines.of(text);
        if (lines.parts().isEmpty()) {
            return List.of();
        }
        ExtractedLines.Part main = lines.parts().get(0);
        List<ExtractedRow> rows = ExtractedRows.read(main, limits);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>(main.columns());
        Map<Integer, List<ExtractedAside.Piece>> placed = Map.of();
        for (ExtractedLines.Part part : lines.parts().subList(1, lines.parts().size())) {
            if (part.columns().equals(List.of(Column.DESCRIPTION, Column.COMPLETED_ON))) {
                columns.addAll(part.columns());
                placed = AsidePlacement.place(rows, ExtractedAside.read(part));
                placed.forEach((row, pieces) -> describe(rows.get(row), pieces));
            }
        }
        return List.of(new Grid(
                null, false, lines.before(), grid(main.number(), columns, rows, placed.keySet()), List.of(), false));
    }

    private static void describe(ExtractedRow row, List<ExtractedAside.Piece> pieces) {
        List<String> texts = pieces.stream().map(ExtractedAside.Piece::text).toList();
        row.put(Column.DESCRIPTION, String.join("\n", texts));
        row.put(Column.COMPLETED_ON, pieces.get(pieces.size() - 1).day());
    }

    private static List<GridRow> grid(
            int headerLine, List<Column> columns, List<ExtractedRow> rows, Set<Integer> placed) {
        List<GridRow> grid = new ArrayList<>();
        grid.add(GridRow.of(
                headerLine, columns.stream().map(HeaderWords::heading).toList()));
        for (int i = 0; i < rows.size(); i++) {
            ExtractedRow row = rows.get(i);
            List<GridCell> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(GridCell.of(CellText.clean(row.text(column)))));
            grid.add(new GridRow(row.line(), placed.contains(i) ? Set.of(Doubt.PLACED_BY_LIKENESS) : Set.of(), cells));
        }
        return grid;
    }
}
