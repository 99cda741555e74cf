package vn.dondoc.dashboard;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.PageController;
import vn.dondoc.periodic.PeriodReading;
import vn.dondoc.register.DirectiveChoices;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.ObstacleFilter;
import vn.dondoc.register.ObstacleQueries;
import vn.dondoc.register.Paging;

/** The dashboard: where everything stands, for those who oversee it. */
@PageController
class DashboardController {

    private static final int FIRST_FEW = 5;

    private final Counting counting;
    private final DatedLines datedLines;
    private final Lights lights;
    private final ObstacleQueries obstacles;
    private final PeriodReading periods;
    private final DirectiveChoices choices;
    private final CurrentActor currentActor;

    DashboardController(
            Counting counting,
            DatedLines datedLines,
            Lights lights,
            ObstacleQueries obstacles,
            PeriodReading periods,
            DirectiveChoices choices,
            CurrentActor currentActor) {
        this.counting = counting;
        this.datedLines = datedLines;
        this.lights = lights;
        this.obstacles = obstacles;
        this.periods = periods;
        this.choices = choices;
        this.currentActor = currentActor;
    }

    @GetMapping(DashboardPlace.ADDRESS)
    ModelAndView page(@ModelAttribute("query") DashboardQuery query) {
        Actor reader = currentActor.get();
        if (!reader.oversees()) {
            throw Refusal.forbidden("dashboardNotYours");
        }
        ModelAndView page = new ModelAndView("dashboard");
        page.addObject("plans", choices.plans(reader));
        page.addObject("sources", choices.sources(reader));
        page.addObject("links", new FigureLinks(query.narrowing()));
        try {
            addFigures(page, query, query.filter(), reader);
        } catch (Refusal refusal) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("refusals", refusal.faults());
        }
        return page;
    }

    private void addFigures(ModelAndView page, DashboardQuery query, DirectiveFilter filter, Actor reader) {
        Statistics statistics = counting.of(filter, reader);
        FigureLinks links = new FigureLinks(query.narrowing());
        page.addObject("statistics", statistics);
        page.addObject("soon", datedLines.soon());
        page.addObject("overdue", datedLines.overdue(filter, reader));
        page.addObject("dueSoon", datedLines.dueSoon(filter, reader));
        page.addObject(
                "tables",
                List.of(
                        lights.byAgency(statistics.agencies(), links, query.showsAll("agencies")),
                        lights.bySource(statistics.sourceDocuments(), links, query.showsAll("sources")),
                        lights.bySection(statistics.sections(), links, query.showsAll("sections"))));
        page.addObject(
                "waiting",
                obstacles
                        .list(new ObstacleFilter(null, filter.plan(), null, true), new Paging(0, FIRST_FEW), reader)
                        .content());
        if (statistics.reporting() != null) {
            page.addObject("silent", silent(statistics.reporting(), reader));
        }
    }

    /** The first of those that have not reported. */
    private List<String> silent(Statistics.Reporting reporting, Actor reader) {
        var which =
                reporting.standing().outstanding() > 0 ? PeriodReading.Which.OUTSTANDING : PeriodReading.Which.MISSED;
        return periods.agencies(reporting.period(), which, new Paging(0, FIRST_FEW), reader).content().stream()
                .map(PeriodReading.Line::name)
                .toList();
    }
}
