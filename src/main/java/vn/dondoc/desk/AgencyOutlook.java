package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Sentences;
import vn.dondoc.periodic.ReportDuties;
import vn.dondoc.register.AgencyFigures;
import vn.dondoc.register.Confirmation;
import vn.dondoc.register.LateReasons;
import vn.dondoc.register.LedWork;
import vn.dondoc.register.LedWorks;
import vn.dondoc.register.ObstacleFilter;
import vn.dondoc.register.ObstacleQueries;
import vn.dondoc.register.OpenRounds;
import vn.dondoc.register.Paging;

/** What an agency waits for, what is late and why, what comes next, its figures and its people. */
@Component
class AgencyOutlook {

    static final int DAYS_AHEAD = 30;
    private static final int FIRST_FEW = 5;
    private static final int REPORTS = 3;

    private final LedWorks ledWorks;
    private final OpenRounds openRounds;
    private final AgencyFigures figures;
    private final ObstacleQueries obstacles;
    private final LateReasons lateReasons;
    private final Confirmation confirmation;
    private final ReportDuties reportDuties;
    private final AgencyPeople people;
    private final Standing standing;
    private final DueWords dueWords;
    private final OfficeClock clock;

    AgencyOutlook(
            LedWorks ledWorks,
            OpenRounds openRounds,
            AgencyFigures figures,
            ObstacleQueries obstacles,
            LateReasons lateReasons,
            Confirmation confirmation,
            ReportDuties reportDuties,
            AgencyPeople people,
            Standing standing,
            DueWords dueWords,
            OfficeClock clock) {
        this.ledWorks = ledWorks;
        this.openRounds = openRounds;
        this.figures = figures;
        this.obstacles = obstacles;
        this.lateReasons = lateReasons;
        this.confirmation = confirmation;
        this.reportDuties = reportDuties;
        this.people = people;
        this.standing = standing;
        this.dueWords = dueWords;
        this.clock = clock;
    }

    record View(
            FirstFew<Round> rounds,
            FirstFew<Line> handedIn,
            String confirmer,
            FirstFew<Held> obstacles,
            FirstFew<Line> late,
            FirstFew<Line> dueSoon,
            AgencyFigures.Led led,
            AgencyFigures.Coordinated coordinated,
            List<ReportDuties.Duty> reports,
            AgencyPeople.View people,
            LocalDate today,
            LocalDate until) {}

    /**
     * One directive that the agency leads: how it stands, how much time is left, which colour.
     *
     * @param reasons what the agency has last said of why it is late
     */
    record Line(LedWork work, String stands, String left, String colour, List<LateReasons.Reason> reasons) {}

    /** An obstacle that the agency has raised, with who has it now and since when. */
    record Held(ObstacleQueries.Line line, String holder, String since) {}

    /** A round with those who have not answered, named as far as the page has room. */
    record Round(OpenRounds.OpenRound round, String silent, String left) {}

    View of(String agency, boolean head, Actor reader) {
        LocalDate today = clock.today();
        return new View(
                FirstFew.of(FIRST_FEW, limit -> openRounds.of(agency, limit).stream()
                        .map(this::round)),
                FirstFew.of(FIRST_FEW, limit -> lines(ledWorks.handedIn(agency, !head, limit))),
                Sentences.of("role." + confirmation.confirmerOf(agency)),
                FirstFew.of(FIRST_FEW, limit -> obstacles(agency, limit, reader)),
                FirstFew.of(FIRST_FEW, limit -> withReasons(agency, ledWorks.late(agency, limit))),
                FirstFew.of(FIRST_FEW, limit -> lines(ledWorks.dueWithin(DAYS_AHEAD, agency, limit))),
                figures.led(agency),
                figures.coordinated(agency),
                reportDuties.latest(agency, REPORTS),
                people.of(agency),
                today,
                today.plusDays(DAYS_AHEAD));
    }

    private Round round(OpenRounds.OpenRound round) {
        return new Round(round, standing.silent(round), dueWords.leftOf(round.dueOn()));
    }

    private Stream<Held> obstacles(String agency, int limit, Actor reader) {
        return obstacles
                .list(new ObstacleFilter(agency, null, null, true), new Paging(0, limit), reader)
                .content()
                .stream()
                .map(line -> new Held(
                        line,
                        Sentences.of("role." + line.obstacle().state().holder()),
                        Moments.write(
                                line.obstacle().handledOn() == null
                                        ? line.obstacle().raisedOn()
                                        : line.obstacle().handledOn())));
    }

    private Stream<Line> lines(List<LedWork> works) {
        return works.stream().map(work -> line(work, List.of()));
    }

    private Stream<Line> withReasons(String agency, List<LedWork> works) {
        Map<String, List<LateReasons.Reason>> reasons =
                lateReasons.of(agency, works.stream().map(LedWork::code).toList());
        return works.stream().map(work -> line(work, reasons.getOrDefault(work.code(), List.of())));
    }

    private Line line(LedWork work, List<LateReasons.Reason> reasons) {
        return new Line(work, standing.of(work), dueWords.leftOf(work.dueOn()), standing.colour(work), reasons);
    }
}
