package vn.dondoc.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.language.Refusal;

/**
 * Reads deadlines as offices write them. Day and month are never swapped.
 *
 * <p>"Trước ngày 30/9/2025" is read as 30/9/2025: the results register enters "trước ngày 18/10/2025" as 18/10/2025,
 * and so in each of its seven rows of this kind (30, 51, 52, 57, 62, 78, 108), of which one was completed on that very
 * day and counts as done.
 */
public final class DeadlineReader {

    private static final Pattern ONGOING =
            Pattern.compile("(?:nhiệm vụ |công việc |thực hiện )?(?:thường xuyên|liên tục|định kỳ)(?:[,;]? .*)?"
                    + "|(?:định kỳ )?h[ằà]ng (?:năm|quý|tháng|tuần|ngày)(?:[,;]? .*)?"
                    + "|(?:từ )?(?:năm )?\\d{4}(?:-\\d{4})? (?:và )?(?:những|các) năm (?:tiếp theo|sau|kế tiếp)");
    private static final Pattern HAS_DAY = Pattern.compile("\\d{1,2}[/.-]\\d{1,4}|\\d{4}");
    private static final Pattern REMARK = Pattern.compile("\\s*\\(([^()]*)\\)\\s*");
    private static final Pattern BEFORE =
            Pattern.compile("\\btrước (?:ngày |\\d{1,2}[/.-])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TIME = Pattern.compile(
            "(?:^|[ ,]+|(?<=\\d)t)\\d{1,2}(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|h\\d{0,2}| ?giờ(?: ?\\d{1,2}(?: phút)?)?)z?(?:\\s+|$)");
    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:(?:phải )?(?:hoàn thành|thực hiện|xong|hạn|thời hạn|trước|đến|hết|chậm nhất|muộn nhất|là|vào|trong"
                    + "|cuối|từ nay|ngày|:)\\s+)+");

    private DeadlineReader() {}

    /**
     * Reads one deadline; blank and "-" mean that there is none.
     *
     * @throws Refusal (400, {@code IMPOSSIBLE_DATE}) when it is no deadline, no day of the calendar, or needs a guess
     */
    public static Deadline read(String written) {
        DeadlineReading reading = examine(written);
        if (reading.has(DeadlineRemark.IMPOSSIBLE_DATE) || reading.has(DeadlineRemark.AMBIGUOUS_DATE)) {
            throw Refusal.invalid("deadline", "IMPOSSIBLE_DATE", written);
        }
        return reading.deadline();
    }

    /** Reads one deadline and says what is doubtful about it; nothing is refused. */
    public static DeadlineReading examine(String written) {
        if (written == null || written.isBlank() || written.strip().matches("[-–—]+")) {
            return new DeadlineReading(Deadline.NONE, Set.of(), null);
        }
        String text = normalise(written);
        List<String> additions = new ArrayList<>();
        String plain = REMARK.matcher(text)
                .replaceAll(match -> {
                    additions.add(match.group(1).strip());
                    return " ";
                })
                .strip();
        String addition = additions.isEmpty() ? null : String.join("; ", additions);
        return plain.isEmpty()
                ? examine(written, text.replaceAll("[()]", " ").strip(), null)
                : examine(written, plain, addition);
    }

    private static DeadlineReading examine(String written, String text, String addition) {
        DeadlineReading whole = readOne(written, text, addition);
        if (!whole.has(DeadlineRemark.IMPOSSIBLE_DATE)) {
            return whole;
        }
        List<DeadlineReading> parts = Arrays.stream(text.split("\\s*[;,\\n]\\s*|\\s+và\\s+"))
                .map(part -> readOne(written, part, addition))
                .toList();
        List<DeadlineReading> read = parts.stream()
                .filter(part -> !part.has(DeadlineRemark.IMPOSSIBLE_DATE))
                .toList();
        if (parts.size() < 2 || read.isEmpty()) {
            return whole;
        }
        return read.size() == 1 ? oneOfSeveral(text, read.get(0)) : several(read);
    }

    /** "30/9/2025; đã hoàn thành": one deadline and other words. Other numbers may be a date that was not understood. */
    private static DeadlineReading oneOfSeveral(String text, DeadlineReading read) {
        String others = text.replaceFirst("[^;,]*\\d{4}[^;,]*", "").replaceAll("^[\\s;,]+|[\\s;,]+$", "");
        Set<DeadlineRemark> remarks = copy(read.remarks());
        if (others.matches(".*\\d.*")) {
            remarks.add(DeadlineRemark.AMBIGUOUS_DATE);
        }
        return new DeadlineReading(read.deadline(), remarks, others.isEmpty() ? read.addition() : others);
    }

    /** Ongoing work with a day, or several days: the last one is suggested. */
    private static DeadlineReading several(List<DeadlineReading> read) {
        Optional<DeadlineReading> last = read.stream()
                .filter(part -> part.deadline().dueOn() != null)
                .max(Comparator.comparing(part -> part.deadline().dueOn()));
        if (last.isEmpty()) {
            return read.get(0);
        }
        Set<DeadlineRemark> remarks = copy(last.get().remarks());
        boolean ongoing = read.stream().anyMatch(part -> part.deadline().kind() == DeadlineKind.ONGOING);
        remarks.add(ongoing ? DeadlineRemark.CONFLICTING_DEADLINE_KIND : DeadlineRemark.AMBIGUOUS_DATE);
        return new DeadlineReading(last.get().deadline(), remarks, last.get().addition());
    }

    private static DeadlineReading readOne(String written, String text, String addition) {
        Matcher ongoing = ONGOING.matcher(text);
        if (ongoing.matches() && (text.contains("năm") || !HAS_DAY.matcher(text).find())) {
            return new DeadlineReading(new Deadline(written.strip(), DeadlineKind.ONGOING, null), Set.of(), addition);
        }
        Set<DeadlineRemark> remarks = EnumSet.noneOf(DeadlineRemark.class);
        try {
            Optional<DeadlineForm.Read> read = DeadlineForm.read(withoutTimeAndLeadIn(text));
            if (read.isPresent()) {
                if (!read.get().sure()) {
                    remarks.add(DeadlineRemark.AMBIGUOUS_DATE);
                }
                if (read.get().kind() == DeadlineKind.FIXED
                        && BEFORE.matcher(text).find()) {
                    remarks.add(DeadlineRemark.BEFORE_A_DAY);
                }
                Deadline deadline = new Deadline(
                        written.strip(), read.get().kind(), read.get().lastDay());
                return new DeadlineReading(deadline, remarks, addition);
            }
        } catch (DateTimeException noSuchDay) {
            // As impossible as what has no form at all.
        }
        remarks.add(DeadlineRemark.IMPOSSIBLE_DATE);
        return new DeadlineReading(new Deadline(written.strip(), DeadlineKind.NONE, null), remarks, addition);
    }

    private static String withoutTimeAndLeadIn(String text) {
        String day = TIME.matcher(text).replaceAll(" ").strip();
        return LEAD_IN.matcher(day).replaceFirst("").replaceAll("[.;,:]+$", "").strip();
    }

    private static String normalise(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC)
                .replaceAll("[\\u00a0\\u2000-\\u200b\\u202f\\ufeff]", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\t ]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n")
                .replaceAll("(?<=\\d)\\s*([/.–-])\\s*(?=\\d)", "$1")
                .replace('\n', ' ')
                .strip();
    }

    private static Set<DeadlineRemark> copy(Set<DeadlineRemark> remarks) {
        Set<DeadlineRemark> copy = EnumSet.noneOf(DeadlineRemark.class);
        copy.addAll(remarks);
        return copy;
    }
}
