package vn.dondoc.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts descriptions that were printed apart to their rows. Both stand in the same order, but not every row has one; so of
 * all ways to put them that keep the order, the likeliest is taken: the words that a description shares with the content
 * of its row, whether a completed row gets a day and a running one none, and where pages begin.
 */
final class AsidePlacement {

    private static final double LIKENESS = 2.5;
    private static final double COMPLETED_WITH_DAY = 0.6;
    private static final double RUNNING_WITHOUT_DAY = 0.3;
    private static final double COMPLETED_WITHOUT_DAY = 0;
    private static final double RUNNING_WITH_DAY = -0.5;
    private static final double COMPLETED_LEFT_OUT = -0.3;
    private static final double ROWS_LEFT_OUT = -0.2;
    private static final double SAME_DOCUMENT = 1.5;
    private static final double OTHER_PAGE = -0.1;
    private static final double JOINED = -1.0;
    private static final double JOINED_IN_LIST = 0.6;
    private static final double JOINED_IN_SENTENCE = -0.3;
    private static final double JOINED_OVER_PAGE = -1.0;
    private static final double SPLIT_AT_SHORT_LINE = -0.6;
    private static final int MOST_JOINED = 4;
    private static final long LARGEST = 4_000_000;

    private static final double IMPOSSIBLE = -1e9;
    private static final Pattern POINT = Pattern.compile("\\n(?=[-+]|\\(\\d\\))");
    private static final Pattern LISTED = Pattern.compile("\\((\\d)\\).*", Pattern.DOTALL);
    private static final Pattern GOES_ON = Pattern.compile("\\p{Ll}.*|[-+].*", Pattern.DOTALL);

    private final List<ExtractedRow> rows;
    private final List<ExtractedAside.Piece> pieces;
    private final double[][] likeness;
    private final double[] likePrevious;
    private final boolean[] completed;
    private final double[][] best;
    private final int[][] rowBefore;
    private final int[][] firstPiece;

    private AsidePlacement(List<ExtractedRow> rows, List<ExtractedAside.Piece> pieces) {
        this.rows = rows;
        this.pieces = pieces;
        this.likeness = likeness(rows, pieces);
        this.likePrevious = likePrevious(pieces);
        this.completed = new boolean[rows.size()];
        for (int row = 0; row < completed.length; row++) {
            completed[row] = CellText.folded(rows.get(row).text(Column.RESULT)).equals("da hoan thanh");
        }
        this.best = new double[pieces.size() + 1][rows.size() + 1];
        this.rowBefore = new int[pieces.size() + 1][rows.size() + 1];
        this.firstPiece = new int[pieces.size() + 1][rows.size() + 1];
    }

    /** The pieces of each row, by the index of the row; nothing when there are too many to compare. */
    static Map<Integer, List<ExtractedAside.Piece>> place(List<ExtractedRow> rows, List<ExtractedAside.Piece> pieces) {
        if (pieces.isEmpty() || (long) rows.size() * pieces.size() > LARGEST) {
            return Map.of();
        }
        AsidePlacement placement = new AsidePlacement(rows, pieces);
        placement.compare();
        return placement.result();
    }

    private void compare() {
        for (double[] each : best) {
            Arrays.fill(each, IMPOSSIBLE);
        }
        best[0][0] = 0;
        for (int last = 0; last < pieces.size(); last++) {
            double joined = 0;
            double[] alike = likeness[last].clone();
            for (int first = last; first >= 0 && first > last - MOST_JOINED; first--) {
                if (first < last) {
                    if (pieces.get(first).day() != null) {
                        break;
                    }
                    joined += joining(first + 1);
                    for (int row = 0; row < alike.length; row++) {
                        alike[row] = Math.max(alike[row], likeness[first][row]);
                    }
                }
                place(first, last, joined, alike);
            }
        }
    }

    /** Of each piece with the one before. */
    private static double[] likePrevious(List<ExtractedAside.Piece> pieces) {
        Likeness likeness =
                new Likeness(pieces.stream().map(ExtractedAside.Piece::text).toList());
        double[] alike = new double[pieces.size()];
        for (int piece = 1; piece < pieces.size(); piece++) {
            alike[piece] = likeness.of(
                    likeness.words(pieces.get(piece - 1).text()),
                    likeness.words(pieces.get(piece).text()));
        }
        return alike;
    }

    /** Of each piece with each row. A list is as alike as the point of it that is most alike. */
    private static double[][] likeness(List<ExtractedRow> rows, List<ExtractedAside.Piece> pieces) {
        List<String> texts = rows.stream().map(row -> row.text(Column.CONTENT)).toList();
        Likeness likeness = new Likeness(texts);
        List<Likeness.Words> contents = texts.stream().map(likeness::words).toList();
        double[][] alike = new double[pieces.size()][rows.size()];
        for (int piece = 0; piece < pieces.size(); piece++) {
            for (String point : POINT.split(pieces.get(piece).text())) {
                Likeness.Words words = likeness.words(point);
                for (int row = 0; row < rows.size(); row++) {
                    alike[piece][row] = Math.max(alike[piece][row], likeness.of(contents.get(row), words));
                }
            }
        }
        return alike;
    }

    /** Puts the pieces from first to last to each row in turn, after the best place for those before. */
    private void place(int first, int last, double joined, double[] alike) {
        ExtractedAside.Gap gap = pieces.get(first).gap();
        double own = joined + (gap == ExtractedAside.Gap.SHORT_LINE ? SPLIT_AT_SHORT_LINE : 0);
        Predecessors before = new Predecessors(first, gap == ExtractedAside.Gap.PAGE || first == 0);
        for (int row = 1; row <= rows.size(); row++) {
            before.advance(row);
            if (before.value() > IMPOSSIBLE / 2) {
                double value = before.value() + own + fit(row - 1, last, alike[row - 1]);
                if (value > best[last + 1][row]) {
                    best[last + 1][row] = value;
                    rowBefore[last + 1][row] = before.row();
                    firstPiece[last + 1][row] = first;
                }
            }
        }
    }

    /** The best row above the present one for the pieces before; rows left out between them cost. */
    private final class Predecessors {

        private final int piece;
        private final double[] values;
        private final boolean onNewPage;
        private double leftOut;
        private double earlier = IMPOSSIBLE;
        private double same = IMPOSSIBLE;
        private int earlierRow;
        private int sameRow;
        private double value;
        private int row;

        Predecessors(int piece, boolean onNewPage) {
            this.piece = piece;
            this.values = best[piece];
            this.onNewPage = onNewPage;
        }

        double value() {
            return value;
        }

        int row() {
            return row;
        }

        void advance(int next) {
            boolean newPage =
                    next < 2 || rows.get(next - 1).page() != rows.get(next - 2).page();
            if (newPage && same > earlier) {
                earlier = same;
                earlierRow = sameRow;
            }
            same = newPage ? IMPOSSIBLE : same;
            value = values[next - 1] + (newPage == onNewPage ? 0 : OTHER_PAGE) + sameDocument(next);
            row = next - 1;
            offer(earlier + leftOut + ROWS_LEFT_OUT + (onNewPage ? 0 : OTHER_PAGE), earlierRow);
            offer(same + leftOut + ROWS_LEFT_OUT + (onNewPage ? OTHER_PAGE : 0), sameRow);
            double present = values[next - 1] - leftOut;
            if (present > same && !newPage) {
                same = present;
                sameRow = next - 1;
            } else if (present > earlier && newPage) {
                earlier = present;
                earlierRow = next - 1;
            }
            leftOut += completed[next - 1] ? COMPLETED_LEFT_OUT : 0;
        }

        /** What was done for two points of one document is told in like words. */
        private double sameDocument(int next) {
            boolean same = next > 1
                    && document(next - 1).equals(document(next - 2))
                    && !document(next - 1).isEmpty();
            return same ? SAME_DOCUMENT * likePrevious[piece] : 0;
        }

        private void offer(double offered, int from) {
            if (offered > value) {
                value = offered;
                row = from;
            }
        }
    }

    private double fit(int row, int last, double alike) {
        boolean day = pieces.get(last).day() != null;
        double fits = completed[row]
                ? day ? COMPLETED_WITH_DAY : COMPLETED_WITHOUT_DAY
                : day ? RUNNING_WITH_DAY : RUNNING_WITHOUT_DAY;
        return fits + LIKENESS * alike;
    }

    private String document(int row) {
        return rows.get(row).text(Column.SOURCE_DOCUMENT);
    }

    /** What speaks for a piece being of the same cell as the one before. */
    private double joining(int piece) {
        ExtractedAside.Gap gap = pieces.get(piece).gap();
        if (gap == ExtractedAside.Gap.SHORT_LINE) {
            return 0;
        }
        String text = pieces.get(piece).text();
        Matcher listed = LISTED.matcher(text);
        boolean goesOn = GOES_ON.matcher(text).matches();
        boolean inList = listed.matches() && !listed.group(1).equals("1");
        if (gap == ExtractedAside.Gap.PAGE) {
            return inList || goesOn ? JOINED_OVER_PAGE : 2 * JOINED_OVER_PAGE;
        }
        return inList ? JOINED_IN_LIST : goesOn ? JOINED_IN_SENTENCE : JOINED;
    }

    private Map<Integer, List<ExtractedAside.Piece>> result() {
        int row = 0;
        for (int each = 1; each <= rows.size(); each++) {
            row = best[pieces.size()][each] > best[pieces.size()][row] ? each : row;
        }
        Map<Integer, List<ExtractedAside.Piece>> placed = new HashMap<>();
        int end = pieces.size();
        while (end > 0 && row > 0) {
            int first = firstPiece[end][row];
            placed.put(row - 1, pieces.subList(first, end));
            row = rowBefore[end][row];
            end = first;
        }
        return placed;
    }
}
