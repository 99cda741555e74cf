package vn.dondoc.administration;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Holidays;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.AdministrationTile;

/** Whether the working days can be counted as far as they are needed. */
@Component
class HolidaysTile implements AdministrationTile {

    private final HolidayYears years;
    private final Holidays holidays;
    private final OfficeClock clock;

    HolidaysTile(HolidayYears years, Holidays holidays, OfficeClock clock) {
        this.years = years;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "holidays";
    }

    @Override
    public String address() {
        return HolidaysController.ADDRESS;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Finding finding() {
        List<Integer> missing = years.missing();
        if (!missing.isEmpty()) {
            return new Finding(Sentences.of("administration.holidays.missing", HolidayYears.text(missing)), true);
        }
        long unconfirmed = holidays.all().stream()
                .filter(day -> !day.confirmed() && !day.day().isBefore(clock.today()))
                .count();
        return unconfirmed == 0
                ? new Finding(Sentences.of("administration.holidays.complete"), false)
                : new Finding(Sentences.of("administration.holidays.unconfirmed", unconfirmed), true);
    }
}
