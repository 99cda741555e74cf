package vn.dondoc.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which offices write a deadline. The text is in small letters, without spaces around separators.
 *
 * @param sure whether the form leaves no choice
 */
record DeadlineForm(DeadlineKind kind, boolean sure, Pattern pattern, Function<MatchResult, LocalDate> lastDay) {

    private static final int EARLIEST_YEAR = 1900;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);

    private static final String OF_YEAR = "(?: ?[/.–-] ?| năm |,? ?năm ?|,? )(\\d{4})";

    private static final List<DeadlineForm> FORMS = List.of(
            sure(DeadlineKind.FIXED, "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})", m -> day(m, 3, 2, 1)),
            sure(DeadlineKind.FIXED, "(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})", m -> day(m, 1, 2, 3)),
            sure(DeadlineKind.FIXED, "(\\d{1,2}) tháng (\\d{1,2})" + OF_YEAR, m -> day(m, 3, 2, 1)),
            sure(DeadlineKind.MONTH, "(?:tháng |tháng|t)(\\d{1,2})" + OF_YEAR, m -> endOf(m, 2, number(m.group(1)))),
            sure(DeadlineKind.MONTH, "(\\d{1,2})[/.-](\\d{4})", m -> endOf(m, 2, number(m.group(1)))),
            sure(DeadlineKind.QUARTER, "quý (iv|i{1,3}|[1-4])" + OF_YEAR, m -> endOf(m, 2, 3 * quarter(m.group(1)))),
            sure(DeadlineKind.YEAR, "(?:năm )?(\\d{4})", m -> day(m.group(1), "12", "31")),
            likely(DeadlineKind.FIXED, "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2})", DeadlineForm::inThisCentury),
            likely(DeadlineKind.FIXED, "((?:19|20)\\d{2})(\\d{2})(\\d{2})", m -> day(m, 1, 2, 3)),
            likely(DeadlineKind.FIXED, "((?:3[6-9]|[4-6]\\d)\\d{3})(?:\\.\\d+)?", m -> serial(m.group(1))),
            likely(DeadlineKind.YEAR, "(?:giai đoạn |năm )?\\d{4}[-–](\\d{4})", m -> day(m.group(1), "12", "31")));

    /**
     * Reads the first form that matches.
     *
     * @throws DateTimeException when it has the form of a date and is none
     */
    static Optional<DeadlineForm.Read> read(String text) {
        for (DeadlineForm form : FORMS) {
            Matcher matcher = form.pattern.matcher(text);
            if (matcher.matches()) {
                return Optional.of(new Read(form.kind, form.lastDay.apply(matcher.toMatchResult()), form.sure));
            }
        }
        return Optional.empty();
    }

    /** What a form says. */
    record Read(DeadlineKind kind, LocalDate lastDay, boolean sure) {}

    private static DeadlineForm sure(DeadlineKind kind, String pattern, Function<MatchResult, LocalDate> lastDay) {
        return new DeadlineForm(kind, true, Pattern.compile(pattern), lastDay);
    }

    private static DeadlineForm likely(DeadlineKind kind, String pattern, Function<MatchResult, LocalDate> lastDay) {
        return new DeadlineForm(kind, false, Pattern.compile(pattern), lastDay);
    }

    private static LocalDate day(MatchResult match, int year, int month, int day) {
        return day(match.group(year), match.group(month), match.group(day));
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(possible(year), number(month), number(day));
    }

    private static LocalDate inThisCentury(MatchResult match) {
        return day("20" + match.group(3), match.group(2), match.group(1));
    }

    private static LocalDate endOf(MatchResult match, int year, int month) {
        return YearMonth.of(possible(match.group(year)), month).atEndOfMonth();
    }

    /** Spreadsheets count days. */
    private static LocalDate serial(String days) {
        return SERIAL_ZERO.plusDays(number(days));
    }

    private static int possible(String year) {
        int number = number(year);
        if (number < EARLIEST_YEAR) {
            throw new DateTimeException("before anything that is followed here");
        }
        return number;
    }

    private static int quarter(String written) {
        Integer roman = ROMAN.get(written);
        return roman != null ? roman : number(written);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
