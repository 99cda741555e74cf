package vn.dondoc.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.Holiday;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.PageController;

/** The holiday table, a year at a time, and its entries one by one. */
@PageController
@RequestMapping(HolidaysController.ADDRESS)
class HolidaysController {

    static final String ADDRESS = AdministrationPlace.ADDRESS + "/holidays";

    private final HolidayTable table;
    private final HolidayPages pages;
    private final CurrentActor currentActor;

    HolidaysController(HolidayTable table, HolidayPages pages, CurrentActor currentActor) {
        this.table = table;
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @GetMapping
    String page(@RequestParam(required = false) Integer year, Model model) {
        administrator();
        return pages.page(year, HolidayPages.Form.NEW, List.of(), model);
    }

    @GetMapping("/{day}")
    String edit(@PathVariable String day, Model model) {
        administrator();
        Holiday entry = pages.entry(day);
        return pages.page(
                entry.day().getYear(),
                new HolidayPages.Form(entry.day(), WrittenHoliday.of(entry), List.of()),
                List.of(),
                model);
    }

    @PostMapping
    String add(WrittenHoliday written, Model model, HttpServletResponse response, RedirectAttributes after) {
        return act(null, written, actor -> table.add(written, actor), model, response, after);
    }

    @PostMapping("/{day}")
    String change(
            @PathVariable String day,
            WrittenHoliday written,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        LocalDate changed = HolidayPages.day(day);
        return act(changed, written, actor -> table.change(changed, written, actor), model, response, after);
    }

    /** Not under the form of the entry: what was typed there does not matter any more. */
    @PostMapping("/{day}/removal")
    String remove(
            @PathVariable String day,
            @RequestParam(defaultValue = "") String source,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Actor actor = administrator();
        LocalDate removed = HolidayPages.day(day);
        WrittenHoliday written = WrittenHoliday.of(pages.entry(day));
        return act(removed, written, ignored -> table.remove(removed, source, actor), model, response, after);
    }

    private String act(
            LocalDate day,
            WrittenHoliday written,
            Consumer<Actor> command,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Actor actor = administrator();
        try {
            command.accept(actor);
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            var form = new HolidayPages.Form(day, written, refusal.faults());
            return pages.page(day == null ? null : day.getYear(), form, List.of(), model);
        }
        after.addFlashAttribute("done", pages.outcome());
        return "redirect:" + ADDRESS + yearOf(day, written);
    }

    /** Back to the year in which something has changed; the day has been read by then. */
    private static String yearOf(LocalDate day, WrittenHoliday written) {
        LocalDate changed =
                day == null ? written.read(HolidayFaults.inForm()).get(0).day() : day;
        return "?year=" + changed.getYear();
    }

    private Actor administrator() {
        Actor actor = currentActor.get();
        actor.require(Role.ADMINISTRATOR);
        return actor;
    }
}
