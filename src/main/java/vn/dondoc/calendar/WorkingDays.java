package vn.dondoc.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts working days: Monday to Friday without the confirmed holidays, and the confirmed Saturdays worked in exchange.
 * Days are days in Vietnam.
 */
@Component
public class WorkingDays {

    private final Holidays holidays;
    private final LoadingCache<String, Map<LocalDate, Holiday.Kind>> exceptions;

    WorkingDays(Holidays holidays) {
        this.holidays = holidays;
        this.exceptions =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> confirmed());
    }

    public boolean isWorkingDay(LocalDate day) {
        Holiday.Kind exception = exceptions.get("all").get(day);
        if (exception != null) {
            return exception == Holiday.Kind.WORKDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day itself, or the next working day (Civil Code 2015, article 148). */
    public LocalDate lastDayOf(LocalDate dueOn) {
        LocalDate day = dueOn;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The n-th working day after (or, for a negative number, before) a day; the day itself for 0. */
    public LocalDate plus(LocalDate from, int workingDays) {
        int step = workingDays < 0 ? -1 : 1;
        LocalDate day = from;
        for (int left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Years among those of the given days for which nothing is entered: nobody knows their holidays yet. */
    public List<Integer> yearsWithoutEntries(List<LocalDate> days) {
        List<Integer> known = holidays.years();
        return days.stream()
                .map(LocalDate::getYear)
                .distinct()
                .filter(year -> !known.contains(year))
                .sorted()
                .toList();
    }

    private Map<LocalDate, Holiday.Kind> confirmed() {
        return holidays.all().stream()
                .filter(Holiday::confirmed)
                .collect(Collectors.toMap(Holiday::day, Holiday::kind));
    }
}
