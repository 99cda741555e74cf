package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last columns of a wide table, which a PDF prints on pages of their own: descriptions and, behind most of them, the
 * day of completion. Nothing says to which row a description belongs.
 */
final class ExtractedAside {

    /** What separates a piece from the one before it. */
    enum Gap {
        /** A short line only: perhaps the end of a cell. */
        SHORT_LINE,
        EMPTY_LINE,
        /** The date of the piece before: certainly the end of a cell. */
        DATE,
        PAGE
    }

    /**
     * A piece of text that belongs to one row as a whole.
     *
     * @param day the date that stands behind it, or null
     */
    record Piece(String text, String day, Gap gap) {}

    private static final Pattern DAY = Pattern.compile("\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}|\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ENDS_WITH_DAY = Pattern.compile("(.*\\S)\\s+(\\d{2}-\\d{2}-\\d{4})");
    private static final Pattern BEGINNING = Pattern.compile("['(+-].*|\\p{Lu}.*");
    private static final Pattern LISTED = Pattern.compile("[-+]|\\(\\d\\)");
    private static final Pattern LISTED_BEFORE = Pattern.compile("^(?:[-+]|\\(\\d\\))", Pattern.MULTILINE);
    private static final double SHORT = 0.6;
    private static final double USUAL = 0.9;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int width;
    private Gap gap = Gap.PAGE;
    private int previous;

    private ExtractedAside(List<ExtractedLines.Line> lines) {
        int[] lengths =
                lines.stream().mapToInt(ExtractedLines.Line::length).sorted().toArray();
        this.width = lengths.length == 0 ? 0 : lengths[(int) ((lengths.length - 1) * USUAL)];
    }

    static List<Piece> read(ExtractedLines.Part part) {
        ExtractedAside aside = new ExtractedAside(part.lines());
        part.lines().forEach(aside::add);
        aside.close(Gap.PAGE);
        return aside.pieces;
    }

    private void add(ExtractedLines.Line line) {
        if (DAY.matcher(line.text()).matches()) {
            close(Gap.DATE);
            date(line.text());
            return;
        }
        if (line.newPage()) {
            close(Gap.PAGE);
        } else if (line.afterGap()) {
            close(Gap.EMPTY_LINE);
        } else if (previous < width * SHORT && mayBegin(line.text())) {
            close(Gap.SHORT_LINE);
        }
        Matcher dated = ENDS_WITH_DAY.matcher(line.text());
        if (dated.matches()) {
            append(dated.group(1));
            close(Gap.DATE);
            date(dated.group(2));
        } else {
            append(line.text());
            previous = line.length();
        }
    }

    /** After a short line; the next point of a list begins no cell. */
    private boolean mayBegin(String line) {
        boolean inList =
                LISTED.matcher(line).lookingAt() && LISTED_BEFORE.matcher(text).find();
        return BEGINNING.matcher(line).matches() && !inList;
    }

    private void append(String line) {
        text.append(text.length() == 0 ? "" : "\n").append(line);
    }

    /** A second date has no cell of its own any more. */
    private void date(String day) {
        if (!pieces.isEmpty() && pieces.get(pieces.size() - 1).day() == null) {
            Piece last = pieces.remove(pieces.size() - 1);
            pieces.add(new Piece(last.text(), day, last.gap()));
        }
        gap = Gap.DATE;
    }

    private void close(Gap next) {
        if (text.length() > 0) {
            pieces.add(new Piece(text.toString(), null, gap));
            text.setLength(0);
            gap = next;
        } else if (next.compareTo(gap) > 0) {
            gap = next;
        }
    }
}
