package vn.dondoc.intake;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Follows the body of a document and collects its tables and the lines around them. */
final class DocumentTables implements Markup.Listener {

    private static final int MOST_LINES_AROUND = 2_000;

    private final ListLabels labels;
    private final ReadingLimits limits;
    private final List<DocumentTable> tables = new ArrayList<>();
    private final Deque<DocumentTable> open = new ArrayDeque<>();
    private final Deque<DocumentParagraph> paragraphs = new ArrayDeque<>();
    private List<String> lines = new ArrayList<>();
    private final List<String> headerLines = new ArrayList<>();
    private int skipped;

    DocumentTables(ListLabels labels, ReadingLimits limits) {
        this.labels = labels;
        this.limits = limits;
    }

    /** Page headers hold stamps. */
    void readHeader(InputStream part) {
        Markup.read(part, this);
        headerLines.addAll(lines);
        lines = new ArrayList<>();
        tables.clear();
    }

    List<Grid> read(InputStream part) {
        lines.addAll(headerLines);
        Markup.read(part, this);
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            List<String> after = i + 1 < tables.size() ? tables.get(i + 1).before() : lines;
            grids.add(tables.get(i).grid(after));
        }
        return grids;
    }

    @Override
    public void opened(String name, Markup.Attributes attributes) {
        if (skipped > 0 || isSkipped(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "tbl" -> openTable();
            case "p" -> paragraphs.push(new DocumentParagraph(labels, limits));
            case "tr", "tc", "gridSpan", "vMerge", "gridBefore" -> {
                if (!open.isEmpty()) {
                    open.peek().opened(name, attributes.get("val"));
                }
            }
            default -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().opened(name, attributes);
                }
            }
        }
    }

    /**
     * What a reader of the finished document does not see: deleted and moved text, and the second rendering of a shape for
     * old programs. In the properties of a row, a deletion is of the row.
     */
    private boolean isSkipped(String name) {
        if (name.equals("del")
                && !open.isEmpty()
                && paragraphs.isEmpty()
                && open.peek().isInRow()) {
            open.peek().deleteRow();
            return true;
        }
        return switch (name) {
            case "del", "moveFrom", "Fallback", "instrText", "delText" -> true;
            default -> false;
        };
    }

    @Override
    public void text(String text) {
        if (skipped == 0 && !paragraphs.isEmpty()) {
            paragraphs.peek().text(text);
        }
    }

    @Override
    public void closed(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "tbl" -> closeTable();
            case "p" -> closeParagraph();
            case "tr", "tc" -> {
                if (!open.isEmpty()) {
                    open.peek().closed(name);
                }
            }
            default -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().closed(name);
                }
            }
        }
    }

    private void openTable() {
        DocumentTable table = new DocumentTable(limits, lines);
        lines = new ArrayList<>();
        tables.add(table);
        open.push(table);
    }

    private void closeTable() {
        DocumentTable table = open.poll();
        if (table != null && !open.isEmpty()) {
            open.peek().text(table.text(), false);
        }
    }

    private void closeParagraph() {
        DocumentParagraph paragraph = paragraphs.poll();
        if (paragraph == null) {
            return;
        }
        String text = paragraph.finished();
        if (!open.isEmpty() && open.peek().isInCell()) {
            open.peek().text(text, paragraph.isBold());
        } else if (!text.isBlank() && lines.size() < MOST_LINES_AROUND) {
            lines.add(CellText.clean(text));
        }
    }
}
