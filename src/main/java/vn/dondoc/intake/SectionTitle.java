package vn.dondoc.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a section, as it is kept: numeral, ". " and words. */
final class SectionTitle {

    private static final Pattern NUMBERED =
            Pattern.compile("([IVXL]{1,7}|[A-ZĐ])\\s?[.)/:–-]\\s*(\\S.*)", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile(
            "(?:nhóm|phần|mục|chương|lĩnh vực|trụ cột)(?: nhiệm vụ)?(?:[ :.-].*)?",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_NAMED = 300;
    private static final int FEWEST_CAPITALS = 4;

    private SectionTitle() {}

    static String of(String numeral, String words) {
        return numeral + ". " + words;
    }

    /** A title in one piece with its numeral: "II. Một số nhiệm vụ". */
    static Optional<String> numbered(String text) {
        Matcher matcher = NUMBERED.matcher(text);
        boolean is = matcher.matches() && (matcher.group(1).length() == 1 || RomanNumber.isOne(matcher.group(1)));
        return is ? Optional.of(of(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** A title without a numeral that is one by its words: "Nhóm 1 - …", or all in capitals. */
    static boolean isNamed(String text) {
        if (text.length() > LONGEST_NAMED) {
            return false;
        }
        long letters = text.chars().filter(Character::isLetter).count();
        return NAMED.matcher(text).matches()
                || letters >= FEWEST_CAPITALS && text.equals(text.toUpperCase(Locale.ROOT));
    }
}
