package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Term;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.Days;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.LedWork;
import vn.dondoc.register.OpenRounds;

/** Where a directive stands and what holds it up, in words: the register's facts, without guessing at causes. */
@Component
class Standing {

    private final OfficeClock clock;
    private final WorkingDays workingDays;

    Standing(OfficeClock clock, WorkingDays workingDays) {
        this.clock = clock;
        this.workingDays = workingDays;
    }

    String of(LedWork work) {
        List<String> facts = new ArrayList<>();
        facts.add(step(work));
        if (work.returned() > 0) {
            facts.add(Sentences.of("standing.returned", work.returned()));
        }
        if (work.openAnswers() > 0) {
            facts.add(Sentences.of("standing.openAnswers", work.openAnswers()));
        }
        if (work.lastDay() != null && work.lastDay().isBefore(work.assignedOn())) {
            facts.add(Sentences.of("standing.lateFromTheStart", Days.write(work.assignedOn())));
        }
        if (work.reportMissedSince() != null) {
            facts.add(Sentences.of("standing.reportMissed", Days.write(work.reportMissedSince())));
        }
        return String.join("; ", facts);
    }

    private static String step(LedWork work) {
        if (work.state() == DirectiveState.SUBMITTED) {
            return Sentences.of("standing.submitted", Days.write(work.submittedOn()));
        }
        if (work.awaitsSignOff()) {
            return Sentences.of("standing.awaitsSignOff");
        }
        if (work.declined()) {
            return Sentences.of("standing.declined");
        }
        return work.state() == DirectiveState.ASSIGNED
                ? Sentences.of("standing.assigned")
                : Sentences.of("standing.inProgress", work.progressPercent());
    }

    /** Who has not answered: the first names, and how many more. */
    String silent(OpenRounds.OpenRound round) {
        String names = String.join(", ", round.named());
        int more = round.silent() - round.named().size();
        return more > 0 ? Sentences.of("standing.andMore", names, more) : names;
    }

    /** As the stylesheet names it. */
    String colour(LedWork work) {
        if (work.dueOn() == null) {
            return name(Term.colourByReports(work.reportMissedSince() != null));
        }
        LocalDate today = clock.today();
        var term = new Term(work.dueOn(), work.lastDay(), work.amberFrom());
        return name(term.colourOfOpen(today, Term.amberHorizon(today, workingDays)));
    }

    private static String name(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }
}
