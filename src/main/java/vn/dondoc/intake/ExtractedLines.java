package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of a text that was taken out of a PDF, with what they say about the page: headers, pages, empty lines. */
final class ExtractedLines {

    private static final int MOST_IN_HEADER = 8;
    private static final int FEWEST_COLUMNS = 2;
    private static final int SHORTEST_TITLE = 12;

    /**
     * One line.
     *
     * @param number in the file
     * @param afterGap whether an empty line or a page stands before it
     * @param newPage whether a page begins with it
     * @param length how long it is in the file
     */
    record Line(int number, String text, boolean afterGap, boolean newPage, int length) {}

    /** Lines below one header. */
    record Part(int number, List<Column> columns, List<Line> lines) {}

    private final String[] lines;
    private final Set<String> titles = new HashSet<>();
    private final List<String> before = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private boolean gap = true;
    private boolean page = true;

    private ExtractedLines(String[] lines) {
        this.lines = lines;
    }

    static ExtractedLines of(String text) {
        ExtractedLines all = new ExtractedLines(text.split("\n", -1));
        int i = 0;
        while (i < all.lines.length) {
            i = all.read(i);
        }
        return all;
    }

    List<String> before() {
        return before;
    }

    /** What stands below each header; a header that is repeated opens no new part. */
    List<Part> parts() {
        return parts;
    }

    private int read(int index) {
        String raw = lines[index];
        String text = CellText.clean(raw);
        if (text.isEmpty()) {
            gap = true;
            page |= raw.indexOf('\f') >= 0;
            return index + 1;
        }
        int end = readHeader(index);
        if (end > index) {
            gap = true;
            page = true;
        } else if (Furniture.isNoise(text) || titles.contains(text)) {
            gap = true;
            page = true;
            end = index + 1;
        } else {
            add(index, raw, text);
            end = index + 1;
        }
        return end;
    }

    /** Extractors leave a space or a form feed where a page begins. */
    private void add(int index, String raw, String text) {
        boolean begins = page || raw.startsWith("\f") || raw.matches("(?s) [^ +].*");
        if (parts.isEmpty()) {
            before.add(text);
            if (text.length() >= SHORTEST_TITLE) {
                titles.add(text);
            }
        } else {
            Line line = new Line(index + 1, text, gap || begins, begins, raw.length());
            parts.get(parts.size() - 1).lines().add(line);
        }
        gap = false;
        page = false;
    }

    /** The index after the header that begins here, or this index. */
    private int readHeader(int index) {
        StringBuilder joined = new StringBuilder();
        List<Column> columns = List.of();
        int end = index;
        for (int i = index; i < Math.min(lines.length, index + MOST_IN_HEADER); i++) {
            joined.append(' ').append(lines[i]);
            if (!HeadingPhrases.mayBegin(joined.toString())) {
                break;
            }
            List<Column> named = HeadingPhrases.columns(joined.toString());
            if (named.size() > columns.size() || !named.isEmpty() && end == i) {
                columns = named;
                end = i + 1;
            }
        }
        if (columns.size() < FEWEST_COLUMNS) {
            return index;
        }
        List<Column> found = columns;
        if (parts.stream().noneMatch(part -> part.columns().equals(found))) {
            parts.add(new Part(index + 1, columns, new ArrayList<>()));
        }
        return end;
    }
}
