package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table whose columns are kept apart by spaces, each beginning at about the same place of every line. */
final class AlignedColumns {

    private static final Pattern PIECE = Pattern.compile("\\S+(?: \\S+)*");
    private static final int MOST_HEADER_LINES = 3;
    private static final int SAMPLE = 2_000;
    private static final int LONGEST_LINE = 2_000;

    private final String[] lines;
    private final ReadingLimits limits;
    private final List<GridRow> rows = new ArrayList<>();

    private AlignedColumns(String[] lines, ReadingLimits limits) {
        this.lines = lines;
        this.limits = limits;
    }

    /** A piece of a line between gaps of two spaces or more. */
    private record Piece(String text, int start, int end) {

        int middle() {
            return (start + end) / 2;
        }
    }

    static List<Grid> read(String text, ReadingLimits limits) {
        String[] lines = text.replace('\u00a0', ' ').split("\n", -1);
        List<String> before = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            List<Piece> pieces = pieces(lines[i]);
            if (pieces.size() > 2 && isHeader(pieces)) {
                AlignedColumns columns = new AlignedColumns(lines, limits);
                columns.readFrom(i, pieces);
                return List.of(new Grid(null, false, before, columns.rows, List.of(), false));
            }
            if (!lines[i].isBlank()) {
                before.add(CellText.line(lines[i]));
            }
        }
        return List.of();
    }

    private static boolean isHeader(List<Piece> pieces) {
        List<String> texts = pieces.stream().map(Piece::text).toList();
        return HeaderFinder.find(List.of(GridRow.of(1, texts))).isPresent();
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        if (line.length() <= LONGEST_LINE && line.indexOf('\t') < 0) {
            Matcher matcher = PIECE.matcher(line);
            while (matcher.find()) {
                pieces.add(new Piece(matcher.group(), matcher.start(), matcher.end()));
            }
        }
        return pieces;
    }

    private void readFrom(int first, List<Piece> header) {
        int next = first + 1;
        while (next < lines.length && next < first + MOST_HEADER_LINES && goesOn(lines[next], header)) {
            next++;
        }
        int[] cuts = cuts(header, next);
        addRow(first, next, cuts);
        int from = next;
        while (from < lines.length) {
            int to = endOfRow(from, cuts);
            addRow(from, to, cuts);
            from = to;
        }
    }

    /** A second line of headings stands below the first and begins with no number. */
    private static boolean goesOn(String line, List<Piece> header) {
        List<Piece> pieces = pieces(line);
        return !pieces.isEmpty()
                && RowNumber.of(pieces.get(0).text()).kind() == RowNumber.Kind.NONE
                && pieces.get(0).start() > header.get(0).end()
                && pieces.stream().allMatch(piece -> piece.text().length() < 30);
    }

    /** Where each column ends: the widest gap that the lines leave between two headings. */
    private int[] cuts(List<Piece> header, int from) {
        int[] filled = new int[LONGEST_LINE + 1];
        for (int i = from; i < Math.min(lines.length, from + SAMPLE); i++) {
            for (int at = 0; at < Math.min(lines[i].length(), LONGEST_LINE); at++) {
                filled[at] += lines[i].charAt(at) == ' ' ? 0 : 1;
            }
        }
        int[] cuts = new int[header.size() - 1];
        for (int k = 0; k < cuts.length; k++) {
            cuts[k] = cut(filled, header.get(k).middle(), header.get(k + 1).middle());
        }
        return cuts;
    }

    private static int cut(int[] filled, int from, int to) {
        int least = Integer.MAX_VALUE;
        for (int at = from; at < to; at++) {
            least = Math.min(least, filled[at]);
        }
        int best = to;
        int widest = 0;
        int width = 0;
        for (int at = from; at <= to; at++) {
            if (at < to && filled[at] == least) {
                width++;
            } else {
                if (width > widest) {
                    widest = width;
                    best = at;
                }
                width = 0;
            }
        }
        return best;
    }

    /** A row goes on until the next number; what ends the table stands by itself. */
    private int endOfRow(int from, int[] cuts) {
        int to = from + 1;
        if (lines[from].isBlank() || standsAlone(lines[from])) {
            return to;
        }
        while (to < lines.length && !begins(lines[to], cuts) && !standsAlone(lines[to])) {
            to++;
        }
        return to;
    }

    private static boolean standsAlone(String line) {
        String text = CellText.line(line);
        return Furniture.isEnd(text) || Furniture.isTotalOrNote(text) || Furniture.isNoise(text);
    }

    private static boolean begins(String line, int[] cuts) {
        String number = cells(line, cuts).get(0).strip();
        return !number.isEmpty() && (cuts.length == 0 || RowNumber.of(number).kind() != RowNumber.Kind.NONE);
    }

    private void addRow(int from, int to, int[] cuts) {
        List<StringBuilder> texts = new ArrayList<>();
        for (int i = 0; i <= cuts.length; i++) {
            texts.add(new StringBuilder());
        }
        for (int i = from; i < to; i++) {
            List<String> cells = standsAlone(lines[i]) ? List.of(lines[i]) : cells(lines[i], cuts);
            for (int k = 0; k < cells.size(); k++) {
                texts.get(k).append(cells.get(k).strip()).append('\n');
            }
        }
        GridRow row = GridRow.of(
                from + 1,
                texts.stream().map(each -> CellText.clean(each.toString())).toList());
        if (!row.isEmpty()) {
            limits.addLine();
            rows.add(row);
        }
    }

    /** The cells of a line; a word that crosses the end of a column belongs to where it begins. */
    private static List<String> cells(String line, int[] cuts) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            int to = Math.max(from, Math.min(cut, line.length()));
            while (to > from && to < line.length() && line.charAt(to - 1) != ' ' && line.charAt(to) != ' ') {
                to--;
            }
            cells.add(line.substring(from, to));
            from = to;
        }
        cells.add(line.substring(from));
        return cells;
    }
}
