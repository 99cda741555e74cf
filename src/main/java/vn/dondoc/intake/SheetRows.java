package vn.dondoc.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rows of one sheet that hold anything, and what is merged. Formulas are not calculated: their last value counts. */
final class SheetRows implements Markup.Listener {

    private final SharedTexts shared;
    private final SheetStyles styles;
    private final CellValue values;
    private final ReadingLimits limits;

    private final List<GridRow> rows = new ArrayList<>();
    private final SheetMerges merges = new SheetMerges();
    private final StringBuilder text = new StringBuilder();
    private GridRow row;
    private int lastLine;
    private int column;
    private String type;
    private int style;
    private boolean formula;
    private boolean inValue;

    SheetRows(SharedTexts shared, SheetStyles styles, CellValue values, ReadingLimits limits) {
        this.shared = shared;
        this.styles = styles;
        this.values = values;
        this.limits = limits;
    }

    List<GridRow> read(InputStream part) {
        Markup.read(part, this);
        merges.spread(rows);
        return rows;
    }

    @Override
    public void opened(String name, Markup.Attributes attributes) {
        switch (name) {
            case "row" -> openRow(attributes);
            case "c" -> openCell(attributes);
            case "f" -> formula = true;
            case "v", "t" -> inValue = true;
            case "mergeCell" -> merges.add(attributes.get("ref"));
            default -> {}
        }
    }

    @Override
    public void text(String part) {
        if (inValue) {
            limits.checkCell(text.length());
            text.append(part);
        }
    }

    @Override
    public void closed(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> closeCell();
            case "row" -> closeRow();
            default -> {}
        }
    }

    private void openRow(Markup.Attributes attributes) {
        String line = attributes.get("r");
        lastLine = line == null ? lastLine + 1 : Numbers.of(line);
        String hidden = attributes.get("hidden");
        boolean isHidden = "1".equals(hidden) || "true".equals(hidden);
        row = new GridRow(lastLine, isHidden ? Set.of(Doubt.HIDDEN_ROW) : Set.of(), new ArrayList<>());
        column = -1;
    }

    private void openCell(Markup.Attributes attributes) {
        String reference = attributes.get("r");
        column = reference == null ? column + 1 : SheetMerges.columnOf(reference);
        type = attributes.get("t");
        String index = attributes.get("s");
        style = index == null ? 0 : Numbers.of(index);
        formula = false;
        text.setLength(0);
    }

    private void closeCell() {
        if (row == null || column < 0 || column >= ReadingLimits.MOST_COLUMNS) {
            return;
        }
        String written = written();
        if (!written.isEmpty() || formula) {
            row.put(column, new GridCell(written, formula, styles.isBold(style), false, 1));
        }
    }

    private String written() {
        String stored = text.toString();
        if (stored.isBlank()) {
            return "";
        }
        limits.addText(stored.length());
        return switch (type == null ? "n" : type) {
            case "s" -> shared.get(Numbers.of(stored));
            case "b" -> stored.strip().equals("1") ? "TRUE" : "FALSE";
            case "d" -> CellValue.isoDay(stored);
            case "n" -> values.number(stored, style);
            default -> CellText.clean(stored);
        };
    }

    private void closeRow() {
        if (row != null && !row.cells().isEmpty()) {
            limits.addLine();
            rows.add(row);
        }
        row = null;
    }
}
