package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A header whose cells run together, as where text was taken out of a PDF: "TT Tên nhiệm vụ Văn bản giao nhiệm vụ". */
final class HeadingPhrases {

    private static final List<String> PHRASES = List.of(
            "s?tt",
            "so tt",
            "(?:ten|noi dung)? ?(?:nhiem vu|cong viec)(?: cu the)?",
            "noi dung",
            "(?:co quan|don vi)(?: don vi)?(?: duoc giao)? (?:chu tri|thuc hien)",
            "(?:co quan|don vi)(?: don vi)? phoi hop",
            "chu tri",
            "phoi hop",
            "van ban (?:giao nhiem vu|giao|chi dao)",
            "can cu",
            "(?:thoi han|han|thoi gian) (?:hoan thanh|thuc hien)",
            "thoi han",
            "ket qua yeu cau",
            "san pham",
            "du kien ket qua(?: den thang \\d{1,2} \\d{4})?",
            "ket qua thuc hien",
            "ket qua(?: den ngay \\d{1,2} \\d{1,2} \\d{4})?",
            "trang thai",
            "tinh trang",
            "mo ta",
            "tinh hinh thuc hien",
            "ngay hoan thanh(?: thuc te)?",
            "(?:kho khan )?vuong mac(?: kien nghi)?",
            "kien nghi",
            "ghi chu",
            "do mat");

    private static final Pattern PHRASE = Pattern.compile("(?:" + String.join("|", PHRASES) + ")(?= |$)");
    private static final Pattern ALL = Pattern.compile("(?:" + PHRASE.pattern() + " ?)+");
    private static final int LONGEST = 200;

    private HeadingPhrases() {}

    /** Whether more lines could make a header of it. */
    static boolean mayBegin(String line) {
        String text = line.length() > LONGEST ? "" : CellText.folded(line);
        Matcher matcher = ALL.matcher(text);
        return !text.isEmpty() && (matcher.matches() || matcher.hitEnd());
    }

    /** The columns that a line names in this order; empty when it says anything else, too. */
    static List<Column> columns(String line) {
        String text = line.length() > LONGEST ? "" : CellText.folded(line);
        if (!ALL.matcher(text).matches()) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>();
        Matcher phrase = PHRASE.matcher(text);
        while (phrase.find()) {
            HeaderWords.column(phrase.group())
                    .filter(column -> !columns.contains(column))
                    .ifPresent(columns::add);
        }
        return columns;
    }
}
