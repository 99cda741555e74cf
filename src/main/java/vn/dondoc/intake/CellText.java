package vn.dondoc.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cleans what stands in a cell: what looks the same reads the same, and what cannot be seen is gone. */
final class CellText {

    private static final Pattern GAP = Pattern.compile(" {2,}");
    private static final Pattern AROUND_BREAK = Pattern.compile(" ?\\n ?");
    private static final Pattern BREAKS = Pattern.compile("\\n+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("[\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]");
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff\\ufff9-\\ufffb]|[\\p{Cc}&&[^\\n]]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u000b\\f\\u0085\\u2028\\u2029]");
    private static final Pattern FOOTNOTE = Pattern.compile(
            "\\[footnoteRef:\\d+]|\\[\\^?\\d{1,2}:\\s[^\\]]*]|(?<=[\\p{L}.,;:)”\"¹²³⁴-⁹]) ?\\[\\^?\\d{1,2}]|\\s*\\(\\*{1,3}\\)\\s*$"
                    + "|(?<![mM])[\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079]+");
    private static final Pattern WORD_AT_LINE_END = Pattern.compile("(?<=[\\p{L}\\p{N}])([-/])\\n(?=[\\p{L}\\p{N}])");
    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("(?<=\\s|^)(\\d{1,6})\\s*[-–]\\s*(\\p{Lu}[\\p{Lu}&]{0,9}[/-]\\s?\\p{Lu})");
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("^'(?=\\s*[-+=@\\d])");
    private static final Pattern EMPTY = Pattern.compile("[\\s.…_–—-]*");
    private static final Pattern LISTED = Pattern.compile("(?:[-+•*]|\\(?\\w{1,3}[.)])\\s.*", Pattern.DOTALL);
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.;:!?…]\\s*", Pattern.DOTALL);

    private CellText() {}

    /** Composed letters, plain spaces, no invisible characters and no footnote marks; line breaks stay. */
    static String clean(String raw) {
        String text = LINE_BREAK.matcher(raw).replaceAll("\n");
        text = SPACES.matcher(text).replaceAll(" ");
        text = UNSEEN.matcher(text).replaceAll("");
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        text = FOOTNOTE.matcher(text).replaceAll("");
        text = AROUND_BREAK
                .matcher(GAP.matcher(text).replaceAll(" "))
                .replaceAll("\n")
                .strip();
        return KEPT_AS_TEXT.matcher(text).replaceFirst("").strip();
    }

    /** The text in one line; a number broken at its hyphen ("02-" / "KH/BCĐTW") is whole again. */
    static String line(String raw) {
        return joined(clean(raw));
    }

    /** The same for a text that is clean already. */
    static String joined(String clean) {
        if (clean.indexOf('\n') < 0) {
            return clean;
        }
        return BREAKS.matcher(WORD_AT_LINE_END.matcher(clean).replaceAll("$1")).replaceAll(" ");
    }

    /** A clean text with the breaks that somebody meant: between sentences and before what is listed. */
    static String paragraphs(String clean) {
        String text = WORD_AT_LINE_END.matcher(clean).replaceAll("$1");
        if (text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (String line : BREAKS.split(text)) {
            if (kept.length() > 0) {
                boolean meant = SENTENCE_END
                                .matcher(kept.substring(Math.max(0, kept.length() - 2)))
                                .matches()
                        || LISTED.matcher(line).matches();
                kept.append(meant ? '\n' : ' ');
            }
            kept.append(line);
        }
        return kept.toString();
    }

    /** A document by its number is the same document however its hyphens are spaced: "46 -TB/TGV" is "46-TB/TGV". */
    static String document(String line) {
        return DOCUMENT_NUMBER.matcher(line).replaceAll("$1-$2");
    }

    /** Spaces, hyphens and dots stand for an empty cell. */
    static boolean isEmpty(String text) {
        return text == null || EMPTY.matcher(text).matches();
    }

    /** Small letters without diacritics and signs; only for words that are known, never for names. */
    static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String small = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return SIGNS.matcher(small).replaceAll(" ").strip();
    }
}
