package vn.dondoc.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands on a page beside the table: page numbers, the marks of converters, totals, notes and signatures. */
final class Furniture {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

    private static final Pattern NOISE = Pattern.compile(
            "evaluation only\\b.*|created with aspose.*|.*\\(trial version\\).*|(?:trang|page)\\s*\\d+(?:\\s*(?:/|of|trên)\\s*\\d+)?"
                    + "|[-–]\\s*\\d{1,4}\\s*[-–]|.{0,20}unregistered version.*|this (?:document|file) was created .*",
            FLAGS);
    private static final Pattern TOTAL = Pattern.compile("(?:tổng cộng|tổng số|tổng|cộng)(?:[\\s:;,(].*)?", FLAGS);
    private static final Pattern NOTE =
            Pattern.compile("(?:\\(?\\*+\\)?\\s*)?(?:ghi chú|chú thích|lưu ý)\\s*:.*", FLAGS);
    private static final Pattern END = Pattern.compile(
            "nơi nhận\\b.*|người (?:lập|tổng hợp)\\b.*|t/?m\\.? .*|tl\\. .*|kt\\. .*|q\\. .*"
                    + "|(?:thủ trưởng|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|chánh văn phòng|phó chánh văn phòng|trưởng ban)(?: .{0,60})?"
                    + "|.{0,60}, ngày .{0,8}tháng .{0,8}năm .{0,12}",
            FLAGS);
    private static final Pattern STAMP = Pattern.compile("(?:ĐỘ MẬT|MỨC ĐỘ MẬT)?\\s*:?\\s*((?:TUYỆT |TỐI )?MẬT)\\.?");
    private static final int LONGEST_STAMP = 40;

    private Furniture() {}

    static boolean isNoise(String text) {
        return NOISE.matcher(text.strip()).matches();
    }

    static boolean isTotalOrNote(String text) {
        return TOTAL.matcher(text).matches() || NOTE.matcher(text).matches();
    }

    /** Where the table is over: recipients, place and date, the signature. */
    static boolean isEnd(String text) {
        return END.matcher(text).matches();
    }

    /** The secrecy stamp on a document, or null. Only a line of its own is one. */
    static String stampIn(List<String> lines) {
        for (String line : lines) {
            if (line.length() > LONGEST_STAMP) {
                continue;
            }
            Matcher matcher = STAMP.matcher(closed(line).toUpperCase(Locale.ROOT));
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return null;
    }

    /** "M Ậ T" is written with gaps to look like a stamp. */
    private static String closed(String line) {
        String text = CellText.line(line);
        return text.matches("(?:\\p{L} ){2,}\\p{L}")
                ? text.replace(" ", "").replaceFirst("(?iu)^(tuyệt|tối)", "$1 ")
                : text;
    }
}
