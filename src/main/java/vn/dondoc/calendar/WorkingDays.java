package vn.dondoc.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts working days: Monday to Friday without the confirmed holidays, and the confirmed Saturdays worked in exchange.
 * Days are days in Vietnam. A change of the table is known at once on the node that makes it, and within seconds on the
 * others.
 */
@Component
public class WorkingDays {

    private static final String ALL = "all";
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Holidays holidays;
    private final Supplier<Map<LocalDate, Holiday.Kind>> exceptions;
    private final Runnable forgetting;

    @Autowired
    WorkingDays(Holidays holidays) {
        LoadingCache<String, Map<LocalDate, Holiday.Kind>> remembered =
                Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(key -> confirmed(holidays));
        this.holidays = holidays;
        this.exceptions = () -> remembered.get(ALL);
        this.forgetting = remembered::invalidateAll;
    }

    private WorkingDays(Holidays holidays, Map<LocalDate, Holiday.Kind> read) {
        this.holidays = holidays;
        this.exceptions = () -> read;
        this.forgetting = () -> {};
    }

    /** The same by the table as it stands in this transaction, for whoever has just changed it. */
    public WorkingDays asStored() {
        return new WorkingDays(holidays, confirmed(holidays));
    }

    /** Reads the table anew at the next question: for work that a change on another node has set going. */
    public void forget() {
        forgetting.run();
    }

    @TransactionalEventListener
    void tableChanged(Holidays.Changed changed) {
        forget();
    }

    public boolean isWorkingDay(LocalDate day) {
        Holiday.Kind exception = exceptions.get().get(day);
        if (exception != null) {
            return exception == Holiday.Kind.WORKDAY;
        }
        return isWeekday(day);
    }

    /** Monday to Friday, whatever the table says. */
    public static boolean isWeekday(LocalDate day) {
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

    private static Map<LocalDate, Holiday.Kind> confirmed(Holidays holidays) {
        return holidays.all().stream()
                .filter(Holiday::confirmed)
                .collect(Collectors.toMap(Holiday::day, Holiday::kind));
    }
}
