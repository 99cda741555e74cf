package vn.dondoc.administration;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.Holiday;
import vn.dondoc.calendar.Holidays;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.page.PageController;

/** The holiday table, a year at a time. */
@PageController
class HolidaysController {

    static final String ADDRESS = AdministrationPlace.ADDRESS + "/holidays";

    private final Holidays holidays;
    private final HolidayYears years;
    private final OfficeClock clock;
    private final CurrentActor currentActor;

    HolidaysController(Holidays holidays, HolidayYears years, OfficeClock clock, CurrentActor currentActor) {
        this.holidays = holidays;
        this.years = years;
        this.clock = clock;
        this.currentActor = currentActor;
    }

    @GetMapping(ADDRESS)
    String page(@RequestParam(required = false) Integer year, Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        int shown = year == null ? clock.today().getYear() : year;
        List<Holiday> days = holidays.all().stream()
                .filter(day -> day.day().getYear() == shown)
                .toList();
        List<Integer> missing = years.missing();
        model.addAttribute("year", shown);
        model.addAttribute("years", years.all());
        model.addAttribute("missing", missing.isEmpty() ? null : HolidayYears.text(missing));
        model.addAttribute("holidays", ofKind(days, Holiday.Kind.HOLIDAY));
        model.addAttribute("workdays", ofKind(days, Holiday.Kind.WORKDAY));
        return "holidays";
    }

    private static List<Holiday> ofKind(List<Holiday> days, Holiday.Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).toList();
    }
}
