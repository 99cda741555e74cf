package vn.dondoc.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.Days;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.Figures;
import vn.dondoc.register.Turn;
import vn.dondoc.register.Turns;

/** What is overdue and what falls due next: the first lines, with whose turn it is. */
@Component
class DatedLines {

    private static final int FIRST_FEW = 6;
    private static final String MOST_URGENT = "dueOn,asc";

    private final DirectiveQueries directives;
    private final Turns turns;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    DatedLines(DirectiveQueries directives, Turns turns, WorkingDays workingDays, OfficeClock clock) {
        this.directives = directives;
        this.turns = turns;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * One directive.
     *
     * @param lead the agency, or the words of the document where a group leads or nobody is known
     * @param left how many days are left or over
     * @param turn whose turn it is and for what
     */
    record Line(String code, String content, String lead, String dueOn, String left, String turn) {}

    List<Line> overdue(DirectiveFilter filter, Actor reader) {
        return lines(filter.judged(Lateness.OPEN_OVERDUE), reader);
    }

    List<Line> dueSoon(DirectiveFilter filter, Actor reader) {
        return lines(filter.judged(Lateness.OPEN_WITHIN_DEADLINE).dueUntil(soon()), reader);
    }

    /** The last day that counts as soon. */
    LocalDate soon() {
        return clock.today().plusDays(Figures.SOON_DAYS);
    }

    private List<Line> lines(DirectiveFilter filter, Actor reader) {
        List<DirectiveView> first = directives.first(FIRST_FEW, filter, MOST_URGENT, reader);
        Map<String, List<Turn>> turn =
                turns.of(first.stream().map(DirectiveView::code).toList());
        return first.stream()
                .map(directive -> line(directive, turn.getOrDefault(directive.code(), List.of())))
                .toList();
    }

    private Line line(DirectiveView directive, List<Turn> parts) {
        return new Line(
                directive.code(),
                directive.content(),
                lead(directive),
                Days.write(directive.dueOn()),
                left(workingDays.lastDayOf(directive.dueOn())),
                turn(parts));
    }

    private static String lead(DirectiveView directive) {
        if (directive.leadAgency() != null) {
            return directive.leadAgency().name();
        }
        return directive.leadAsWritten() == null ? Sentences.of("desk.none") : directive.leadAsWritten();
    }

    private String left(LocalDate lastDay) {
        long days = ChronoUnit.DAYS.between(clock.today(), lastDay);
        if (days == 0) {
            return Sentences.of("due.today");
        }
        return days > 0 ? Sentences.of("due.left", days) : Sentences.of("due.late", -days);
    }

    /** Of a group the first member that is not done, and how many more. */
    private static String turn(List<Turn> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        Turn first = parts.get(0);
        String step = Sentences.of("dashboard.turn." + first.step());
        String who = first.role() == null ? first.leadAgency().name() : Sentences.of("role." + first.role());
        String one = Sentences.of("dashboard.turn", who, step);
        return parts.size() == 1 ? one : Sentences.of("dashboard.turn.more", one, parts.size() - 1);
    }
}
