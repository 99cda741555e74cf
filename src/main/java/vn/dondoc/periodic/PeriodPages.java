package vn.dondoc.periodic;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Place;
import vn.dondoc.register.Paging;

/** Where periods are watched: who has reported, who is late, who is missing, and the files that were made. */
@PageController
@RequestMapping(PeriodPages.ADDRESS)
class PeriodPages {

    static final String ADDRESS = "/monthly-reports";

    private static final int PERIODS = 20;
    private static final int AGENCIES = 50;

    private final PeriodReading periods;
    private final ReportReading reports;
    private final Opening opening;
    private final PeriodFiles files;
    private final FileHandout handout;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    PeriodPages(
            PeriodReading periods,
            ReportReading reports,
            Opening opening,
            PeriodFiles files,
            FileHandout handout,
            Agencies agencies,
            CurrentActor currentActor) {
        this.periods = periods;
        this.reports = reports;
        this.opening = opening;
        this.files = files;
        this.handout = handout;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    @Bean
    static Place monthlyReportsPlace() {
        return new Place("monthly-reports", ADDRESS, 45, Actor::seesEverything);
    }

    /** A period in the list. */
    record Row(PeriodView period, PeriodStanding standing) {}

    /** What is asked for on demand, as it is typed: codes on lines of their own. */
    record Wanted(
            String subject, String dueOn, String dueTime, String closesOn, List<String> agencies, String directives) {

        static final Wanted NOTHING = new Wanted(null, null, "17:00", null, List.of(), null);

        Opening.OnDemand read() {
            return new Opening.OnDemand(
                    subject,
                    read("dueOn", dueOn, LocalDate::parse),
                    read("dueTime", dueTime, LocalTime::parse),
                    read("closesOn", closesOn, LocalDate::parse),
                    agencies == null ? List.of() : agencies,
                    directives == null
                            ? List.of()
                            : Arrays.stream(directives.split("[\\s,;]+"))
                                    .filter(code -> !code.isBlank())
                                    .toList());
        }

        private static <T> T read(String field, String written, Function<String, T> reading) {
            if (written == null || written.isBlank()) {
                return null;
            }
            try {
                return reading.apply(written.strip());
            } catch (DateTimeException unreadable) {
                throw Refusal.invalid(field, "unreadableValue", Sentences.of("reportPeriods.field." + field), written);
            }
        }
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "0") int page) {
        return list(page, Wanted.NOTHING, currentActor.get());
    }

    private ModelAndView list(int number, Wanted wanted, Actor reader) {
        Paging.Page<PeriodView> list = periods.list(new Paging(number, PERIODS), reader);
        ModelAndView page = new ModelAndView("report-periods");
        page.addObject(
                "rows",
                list.content().stream()
                        .map(period -> new Row(period, periods.standing(period.code(), reader)))
                        .toList());
        page.addObject("position", list.page());
        page.addObject("wanted", wanted);
        page.addObject("agencies", agencies.working());
        page.addObject("monitor", reader.is(Role.MONITORING));
        page.addObject("mayChangeCycle", CyclePage.mayChange(reader));
        return page;
    }

    /** Asks for a report on demand. */
    @PostMapping
    ModelAndView open(@ModelAttribute Wanted wanted, RedirectAttributes after) {
        Actor actor = currentActor.get();
        actor.require(Role.MONITORING);
        try {
            String code = opening.open(wanted.read(), actor);
            after.addFlashAttribute("done", Sentences.of("reportPeriods.opened"));
            return new ModelAndView("redirect:" + ADDRESS + "/" + code);
        } catch (DuplicateKeyException overtaken) {
            return refused(wanted, actor, Refusal.conflict("periodOvertaken"));
        } catch (Refusal refusal) {
            return refused(wanted, actor, refusal);
        }
    }

    private ModelAndView refused(Wanted wanted, Actor actor, Refusal refusal) {
        ModelAndView page = list(0, wanted, actor);
        page.setStatus(refusal.status());
        page.addObject("faults", refusal.faults());
        return page;
    }

    @GetMapping("/{period:\\d.*}")
    ModelAndView period(
            @PathVariable String period,
            @RequestParam(defaultValue = "ALL") PeriodReading.Which which,
            @RequestParam(defaultValue = "0") int page) {
        Actor reader = currentActor.get();
        ModelAndView view = new ModelAndView("report-period");
        view.addObject("period", periods.get(period, reader));
        view.addObject("due", reports.period(period).due());
        view.addObject("standing", periods.standing(period, reader));
        view.addObject("which", which);
        view.addObject("choices", PeriodReading.Which.values());
        view.addObject("agencies", periods.agencies(period, which, new Paging(page, AGENCIES), reader));
        view.addObject("files", reader.oversees() ? files.of(period, reader) : List.of());
        view.addObject("overseer", reader.oversees());
        view.addObject("monitor", reader.is(Role.MONITORING));
        return view;
    }

    @PostMapping("/{period:\\d.*}/files")
    String makeFiles(@PathVariable String period, RedirectAttributes after) {
        files.want(period, currentActor.get());
        after.addFlashAttribute("done", Sentences.of("reportPeriod.filesWanted"));
        return "redirect:" + ADDRESS + "/" + period;
    }

    @GetMapping("/{period:\\d.*}/files/{id}")
    void file(@PathVariable String period, @PathVariable String id, HttpServletResponse response) throws IOException {
        handout.send(period, id, currentActor.get(), response);
    }
}
