package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tables in Markdown: a line of hyphens between header and rows, a bar between cells. */
final class MarkdownTables {

    private static final Pattern RULE =
            Pattern.compile("\\s*\\|?(?:\\s*:?-{2,}:?\\s*\\|)+(?:\\s*:?-{2,}:?\\s*)?\\|?\\s*");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    private MarkdownTables() {}

    static List<Grid> read(String text, ReadingLimits limits) {
        List<Grid> grids = new ArrayList<>();
        List<String> before = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i + 1 < lines.length
                    && lines[i].contains("|")
                    && RULE.matcher(lines[i + 1]).matches()) {
                List<GridRow> rows = new ArrayList<>();
                int end = readRows(lines, i, rows, limits);
                grids.add(new Grid(null, false, before, rows, List.of(), true));
                before = new ArrayList<>();
                i = end - 1;
            } else if (!lines[i].isBlank()) {
                before.add(CellText.line(lines[i].replaceFirst("^#+\\s*", "")));
            }
        }
        return grids;
    }

    private static int readRows(String[] lines, int from, List<GridRow> rows, ReadingLimits limits) {
        int i = from;
        while (i < lines.length && lines[i].contains("|")) {
            if (!RULE.matcher(lines[i]).matches()) {
                limits.addLine();
                rows.add(row(i + 1, lines[i]));
            }
            i++;
        }
        return i;
    }

    private static GridRow row(int line, String text) {
        String inner = text.strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
        List<GridCell> cells = new ArrayList<>();
        for (String cell : BAR.split(inner, ReadingLimits.MOST_COLUMNS)) {
            String plain =
                    BREAK.matcher(cell.replace("\\|", "|")).replaceAll("\n").strip();
            boolean bold = EMPHASIS.matcher(plain).matches();
            String words = EMPHASIS.matcher(plain).replaceAll("$2");
            cells.add(new GridCell(CellText.clean(words), false, bold, false, 1));
        }
        return new GridRow(line, Set.of(), cells);
    }
}
