package vn.dondoc.administration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.dondoc.calendar.Holiday;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.Days;

/**
 * Entries of the holiday table as somebody wrote them: in the form, or in a line of a file.
 *
 * @param from the day, or the first of several
 * @param to the last of several; blank for a single day
 */
record WrittenHoliday(String from, String to, String kind, String name, String source, String confirmed) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_RANGE = 31;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 400;
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("", false, "false", false, "không", false, "true", true, "có", true, "x", true);

    static WrittenHoliday of(Holiday entry) {
        return new WrittenHoliday(
                entry.day().toString(),
                "",
                entry.kind().name(),
                entry.name(),
                entry.source(),
                String.valueOf(entry.confirmed()));
    }

    /** The days that it means; empty when something in it is wrong, which is told to the faults. */
    List<Holiday> read(HolidayFaults faults) {
        LocalDate first = day("from", from, faults);
        LocalDate last = text(to).isEmpty() ? first : day("to", to, faults);
        Holiday.Kind read = readKind(faults);
        requireText("name", name, LONGEST_NAME, faults);
        requireText("source", source, LONGEST_SOURCE, faults);
        Boolean sure = YES_OR_NO.get(text(confirmed).toLowerCase(Locale.ROOT));
        if (sure == null) {
            faults.add("confirmed", "holidayConfirmed", confirmed);
        }
        if (first != null && last != null) {
            checkRange(first, last, faults);
        }
        return faults.any() ? List.of() : entries(first, last, read, Boolean.TRUE.equals(sure), faults);
    }

    /** Weekends within a range of holidays are off anyway, and days of the week within one of worked days are worked. */
    private List<Holiday> entries(
            LocalDate first, LocalDate last, Holiday.Kind read, boolean sure, HolidayFaults faults) {
        List<Holiday> entries = first.datesUntil(last.plusDays(1))
                .filter(day -> WorkingDays.isWeekday(day) == (read == Holiday.Kind.HOLIDAY))
                .map(day -> new Holiday(day, read, name.strip(), source.strip(), sure))
                .toList();
        if (entries.isEmpty()) {
            String weekday = Sentences.of("weekday." + first.getDayOfWeek());
            faults.add("from", "holidayAnyway." + read, Days.write(first), weekday);
        }
        return entries;
    }

    private static void checkRange(LocalDate first, LocalDate last, HolidayFaults faults) {
        if (last.isBefore(first)) {
            faults.add("to", "holidayBackwards");
        } else if (!last.isBefore(first.plusDays(LONGEST_RANGE))) {
            faults.add("to", "holidayTooLong", LONGEST_RANGE);
        }
    }

    private static LocalDate day(String field, String written, HolidayFaults faults) {
        if (text(written).isEmpty()) {
            faults.add(field, "holidayMissingDay");
            return null;
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                LocalDate day = LocalDate.parse(text(written), format);
                if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                    faults.add(field, "holidayYear", FIRST_YEAR, LAST_YEAR);
                    return null;
                }
                return day;
            } catch (DateTimeException otherwise) {
                // The next form may fit.
            }
        }
        faults.add(field, "holidayDay", text(written));
        return null;
    }

    private Holiday.Kind readKind(HolidayFaults faults) {
        try {
            return Holiday.Kind.valueOf(text(kind).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            faults.add("kind", "holidayKind", text(kind));
            return null;
        }
    }

    private static void requireText(String field, String written, int longest, HolidayFaults faults) {
        String text = text(written);
        String called = Sentences.of("holidays." + field);
        if (text.isEmpty()) {
            faults.add(field, "holidayMissing." + field);
        } else if (text.length() > longest) {
            faults.add(field, "textTooLong", called, longest);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            faults.add(field, "controlCharacter", called);
        }
    }

    private static String text(String written) {
        return written == null ? "" : written.strip();
    }
}
