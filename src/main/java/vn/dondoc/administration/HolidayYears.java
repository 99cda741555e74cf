package vn.dondoc.administration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Holidays;
import vn.dondoc.register.DeadlineYears;

/** The years of the holiday table, and those that are needed and not in it. */
@Component
class HolidayYears {

    private final Holidays holidays;
    private final DeadlineYears deadlines;

    HolidayYears(Holidays holidays, DeadlineYears deadlines) {
        this.holidays = holidays;
        this.deadlines = deadlines;
    }

    /** Every year with entries or in use, in order. */
    List<Integer> all() {
        return Stream.concat(holidays.years().stream(), deadlines.inUse().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Years in use of which nobody has said yet which days are off. */
    List<Integer> missing() {
        List<Integer> known = holidays.years();
        return deadlines.inUse().stream().filter(year -> !known.contains(year)).toList();
    }

    static String text(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
