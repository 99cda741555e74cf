package vn.dondoc.dashboard;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.periodic.PeriodReading;
import vn.dondoc.periodic.PeriodView;
import vn.dondoc.periodic.Rhythm;
import vn.dondoc.register.DirectiveFigures;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveTrend;
import vn.dondoc.register.ObstacleFilter;
import vn.dondoc.register.ObstacleQueries;

/** Puts the figures together, for the page and for programs alike. */
@Component
class Counting {

    private final DirectiveFigures figures;
    private final DirectiveTrend trend;
    private final ObstacleQueries obstacles;
    private final PeriodReading periods;
    private final OfficeClock clock;

    Counting(
            DirectiveFigures figures,
            DirectiveTrend trend,
            ObstacleQueries obstacles,
            PeriodReading periods,
            OfficeClock clock) {
        this.figures = figures;
        this.trend = trend;
        this.obstacles = obstacles;
        this.periods = periods;
        this.clock = clock;
    }

    /** All from one moment, of what this reader may see. */
    @Transactional(readOnly = true)
    public Statistics of(DirectiveFilter filter, Actor reader) {
        DirectiveFigures.Sections sections = figures.bySection(filter, reader);
        return new Statistics(
                clock.today(),
                sections.whole(),
                figures.byAgency(filter, reader),
                figures.bySourceDocument(filter, reader),
                sections.lines(),
                trend.weeks(filter, reader),
                obstacles.counts(new ObstacleFilter(null, filter.plan(), null, null), reader),
                reporting(reader));
    }

    private Statistics.Reporting reporting(Actor reader) {
        if (!reader.seesEverything()) {
            return null;
        }
        return periods.latest(Rhythm.MONTHLY, reader)
                .map(period -> reporting(period, reader))
                .orElse(null);
    }

    private Statistics.Reporting reporting(PeriodView period, Actor reader) {
        return new Statistics.Reporting(
                period.code(), period.title(), period.dueAt(), periods.standing(period.code(), reader));
    }
}
