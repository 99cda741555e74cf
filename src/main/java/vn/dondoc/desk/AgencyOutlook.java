package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.AccountDirectory;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.AgencyFigures;
import vn.dondoc.register.LedWork;
import vn.dondoc.register.LedWorks;
import vn.dondoc.register.OpenRounds;

/** What an agency waits for, what is late and why, what comes next, its figures and its people. */
@Component
class AgencyOutlook {

    static final int DAYS_AHEAD = 30;
    private static final int FIRST_FEW = 5;

    private final LedWorks ledWorks;
    private final OpenRounds openRounds;
    private final AgencyFigures figures;
    private final AccountDirectory accounts;
    private final Standing standing;
    private final DueWords dueWords;
    private final OfficeClock clock;

    AgencyOutlook(
            LedWorks ledWorks,
            OpenRounds openRounds,
            AgencyFigures figures,
            AccountDirectory accounts,
            Standing standing,
            DueWords dueWords,
            OfficeClock clock) {
        this.ledWorks = ledWorks;
        this.openRounds = openRounds;
        this.figures = figures;
        this.accounts = accounts;
        this.standing = standing;
        this.dueWords = dueWords;
        this.clock = clock;
    }

    record View(
            FirstFew<Round> rounds,
            FirstFew<Line> handedIn,
            FirstFew<Line> late,
            FirstFew<Line> dueSoon,
            AgencyFigures.Led led,
            AgencyFigures.Coordinated coordinated,
            List<AccountDirectory.Member> people,
            LocalDate today,
            LocalDate until) {}

    /** One directive that the agency leads: how it stands, how much time is left, which colour. */
    record Line(LedWork work, String stands, String left, String colour) {}

    /** A round with those who have not answered, named as far as the page has room. */
    record Round(OpenRounds.OpenRound round, String silent, String left) {}

    View of(String agency, boolean head) {
        LocalDate today = clock.today();
        return new View(
                FirstFew.of(FIRST_FEW, limit -> openRounds.of(agency, limit).stream()
                        .map(this::round)),
                FirstFew.of(FIRST_FEW, limit -> lines(ledWorks.handedIn(agency, !head, limit))),
                FirstFew.of(FIRST_FEW, limit -> lines(ledWorks.late(agency, limit))),
                FirstFew.of(FIRST_FEW, limit -> lines(ledWorks.dueWithin(DAYS_AHEAD, agency, limit))),
                figures.led(agency),
                figures.coordinated(agency),
                accounts.membersOf(agency),
                today,
                today.plusDays(DAYS_AHEAD));
    }

    private Round round(OpenRounds.OpenRound round) {
        return new Round(round, standing.silent(round), dueWords.leftOf(round.dueOn()));
    }

    private Stream<Line> lines(List<LedWork> works) {
        return works.stream()
                .map(work -> new Line(work, standing.of(work), dueWords.leftOf(work.dueOn()), standing.colour(work)));
    }
}
