package vn.dondoc.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.language.Refusal;

/** Reads deadlines as offices write them. Day and month are never swapped. */
public final class DeadlineReader {

    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("tháng (\\d{1,2})[/-](\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("quý (iv|i{1,3}|[1-4])[/-](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(?:năm )?(\\d{4})");
    private static final Pattern ONGOING =
            Pattern.compile("thường xuyên|h[ằà]ng năm|(?:năm )?\\d{4} và những năm tiếp theo");
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^)]*\\)\\s*$");
    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

    private DeadlineReader() {}

    /**
     * Reads one deadline; blank and "-" mean that there is none.
     *
     * @throws Refusal (400, {@code IMPOSSIBLE_DATE}) when it is no deadline or no day of the calendar
     */
    public static Deadline read(String written) {
        if (written == null || written.isBlank() || written.strip().equals("-")) {
            return Deadline.NONE;
        }
        String text = normalise(written);
        if (ONGOING.matcher(text).matches()) {
            return new Deadline(written.strip(), DeadlineKind.ONGOING, null);
        }
        try {
            return firstMatch(written, text);
        } catch (DateTimeException impossible) {
            throw impossible(written);
        }
    }

    private static Deadline firstMatch(String written, String text) {
        Deadline read = match(written, text, DAY_MONTH_YEAR, DeadlineKind.FIXED, m -> day(m, 3, 2, 1));
        read = read != null ? read : match(written, text, YEAR_MONTH_DAY, DeadlineKind.FIXED, m -> day(m, 1, 2, 3));
        read = read != null ? read : match(written, text, MONTH, DeadlineKind.MONTH, m -> endOf(m, month(m.group(1))));
        read = read != null ? read : match(written, text, QUARTER, DeadlineKind.QUARTER, m -> endOf(m, 3 * quarter(m)));
        read = read != null ? read : match(written, text, YEAR, DeadlineKind.YEAR, m -> day(m.group(1), "12", "31"));
        if (read == null) {
            throw impossible(written);
        }
        return read;
    }

    private static Deadline match(
            String written, String text, Pattern pattern, DeadlineKind kind, Function<MatchResult, LocalDate> day) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? new Deadline(written.strip(), kind, day.apply(matcher.toMatchResult())) : null;
    }

    private static LocalDate day(MatchResult match, int year, int month, int day) {
        return day(match.group(year), match.group(month), match.group(day));
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(possible(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static LocalDate endOf(MatchResult match, int month) {
        return YearMonth.of(possible(match.group(2)), month).atEndOfMonth();
    }

    private static int possible(String year) {
        int number = Integer.parseInt(year);
        if (number < 1900) {
            throw new DateTimeException("before anything that is followed here");
        }
        return number;
    }

    private static int month(String digits) {
        return Integer.parseInt(digits);
    }

    private static int quarter(MatchResult match) {
        Integer roman = ROMAN.get(match.group(1));
        return roman != null ? roman : Integer.parseInt(match.group(1));
    }

    private static String normalise(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip();
        return REMARK.matcher(text)
                .replaceFirst("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*([/-])\\s*", "$1");
    }

    private static Refusal impossible(String written) {
        return Refusal.invalid("deadline", "IMPOSSIBLE_DATE", written);
    }
}
