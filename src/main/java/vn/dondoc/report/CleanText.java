package vn.dondoc.report;

import java.util.regex.Pattern;

/** Text as XML and a spreadsheet can hold it. */
final class CleanText {

    /** What a cell of Excel holds at most. */
    static final int LONGEST_CELL = 32_767;

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|\\x{2028}|\\x{2029}|\\x0B|\\x0C");
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final String CUT = "…";

    private CleanText() {}

    /** Without characters that XML does not allow; every line break is one {@code \n}. */
    static String of(String text) {
        return NOT_IN_XML.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** The same, cut visibly where a cell ends. */
    static String ofCell(String text) {
        String clean = of(text);
        if (clean.length() <= LONGEST_CELL) {
            return clean;
        }
        int end = LONGEST_CELL - CUT.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** Whether a spreadsheet would take it for a formula when somebody edits or copies the cell. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\n".indexOf(text.charAt(0)) >= 0;
    }
}
