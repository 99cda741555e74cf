package vn.dondoc.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the column "STT".
 *
 * @param text as it is kept: "7", "18(1)", "II", "a"; empty where there is no number
 */
record RowNumber(Kind kind, String text) {

    enum Kind {
        /** "7", "07.", "7.0": a directive. */
        DIRECTIVE,
        /** "18.1" or "18(1)": a part of a directive that says so itself. */
        FULL_PART,
        /** "(1)", "a)": a part of the directive above. */
        PART,
        /** "-", "+": a part without a number. */
        BULLET,
        /** "II": a section. */
        ROMAN,
        /** "A": a section. */
        LETTER,
        NONE
    }

    private static final RowNumber NO_NUMBER = new RowNumber(Kind.NONE, "");

    private static final int LONGEST = 20;
    private static final Pattern DIRECTIVE = Pattern.compile("(?:số )?0*(\\d{1,5})(?:\\.0)?\\s*[.):,/]?");
    private static final Pattern FULL_PART =
            Pattern.compile("0*(\\d{1,5})((?:\\.\\d{1,3}|\\s?\\(\\w{1,4}\\)){1,3})\\.?");
    private static final Pattern PART = Pattern.compile("\\((\\d{1,3}|[\\p{Ll}]{1,4})\\)|([a-zđ])\\s?[.)]|([a-zđ])");
    private static final Pattern BULLET = Pattern.compile("[-+*•–]");
    private static final Pattern LETTER = Pattern.compile("([A-ZĐ])\\s?[.):/]?");
    private static final Pattern ROMAN = Pattern.compile("([IVXL]{1,7})\\s?[.):/]?");

    /** @param written clean already */
    static RowNumber of(String written) {
        String text = CellText.joined(written);
        if (text.length() > LONGEST) {
            return NO_NUMBER;
        }
        Matcher matcher = DIRECTIVE.matcher(text);
        if (matcher.matches()) {
            return new RowNumber(Kind.DIRECTIVE, matcher.group(1));
        }
        matcher = FULL_PART.matcher(text);
        if (matcher.matches()) {
            String parts = matcher.group(2).replaceAll("\\s", "").replaceAll("\\.(\\d+)", "($1)");
            return new RowNumber(Kind.FULL_PART, matcher.group(1) + parts);
        }
        matcher = PART.matcher(text);
        if (matcher.matches()) {
            String part = matcher.group(1) != null ? matcher.group(1) : text.substring(0, 1);
            return new RowNumber(Kind.PART, part.replace("đ", "dd"));
        }
        if (BULLET.matcher(text).matches()) {
            return new RowNumber(Kind.BULLET, "");
        }
        matcher = ROMAN.matcher(text);
        if (matcher.matches() && RomanNumber.isOne(matcher.group(1))) {
            return new RowNumber(Kind.ROMAN, matcher.group(1));
        }
        matcher = LETTER.matcher(text);
        return matcher.matches() ? new RowNumber(Kind.LETTER, matcher.group(1)) : NO_NUMBER;
    }

    boolean isSection() {
        return kind == Kind.ROMAN || kind == Kind.LETTER;
    }
}
