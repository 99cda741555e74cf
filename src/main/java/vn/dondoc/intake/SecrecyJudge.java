package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dondoc.register.Classification;

/** Whether a row is marked as a state secret, which is refused, or only speaks of secrets, which somebody has to look at. */
final class SecrecyJudge {

    private static final Pattern MARK = Pattern.compile(
            "^[^\\p{L}\\n]*(?:độ mật[^\\p{L}\\n]*)?(?:tuyệt mật|tối mật|mật)[^\\p{L}\\n]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
    private static final Map<String, Classification> WORDS = Map.of(
            "public", Classification.PUBLIC,
            "công khai", Classification.PUBLIC,
            "internal", Classification.INTERNAL,
            "nội bộ", Classification.INTERNAL,
            "lưu hành nội bộ", Classification.INTERNAL);
    private static final List<String> NOT_CLASSIFIED = List.of("thường", "không", "không mật");

    private final String stamp;
    private final Classification usual;

    /**
     * @param stamp a mark on the whole document, or null
     * @param usual of rows that do not say
     */
    SecrecyJudge(String stamp, Classification usual) {
        this.stamp = stamp;
        this.usual = usual;
    }

    /** What was read. */
    record Reading(Classification classification, List<Problem> problems) {}

    Reading judge(RowTexts row) {
        List<Problem> problems = new ArrayList<>();
        if (stamp != null) {
            problems.add(Problem.of(Field.CLASSIFICATION, "CLASSIFIED_MARK", stamp));
        }
        row.written().forEach((field, text) -> {
            String now = row.text(field);
            if (field != Field.CLASSIFICATION && now != null && isMarked(now)) {
                problems.add(Problem.of(field, "CLASSIFIED_MARK", cut(now)));
            }
        });
        Classification classification = classification(row.text(Field.CLASSIFICATION), problems);
        if (Classification.mentionsSecrets(row.text(Field.CONTENT))) {
            problems.add(Problem.of(Field.CONTENT, "CLASSIFIED_CONTENT"));
        }
        return new Reading(classification, problems);
    }

    private Classification classification(String written, List<Problem> problems) {
        if (written == null) {
            return usual;
        }
        String word = written.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        if (NOT_CLASSIFIED.contains(word)) {
            return usual;
        }
        if (WORDS.containsKey(word)) {
            return WORDS.get(word);
        }
        boolean marked = isMarked(written) || Classification.mentionsSecrets(written);
        problems.add(
                Problem.of(Field.CLASSIFICATION, marked ? "CLASSIFIED_MARK" : "UNKNOWN_CLASSIFICATION", cut(written)));
        return Classification.INTERNAL;
    }

    private static boolean isMarked(String text) {
        return Classification.isStamped(text) || MARK.matcher(text).find();
    }

    private static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
