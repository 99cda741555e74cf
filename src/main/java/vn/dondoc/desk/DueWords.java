package vn.dondoc.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.Written;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.DirectiveView;

/** Says until when something is due and how that stands, in words beside every colour. */
@Component
class DueWords {

    private final WorkingDays workingDays;
    private final OfficeClock clock;

    DueWords(WorkingDays workingDays, OfficeClock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Due of(DirectiveView directive) {
        return new Due(day(directive), left(directive), verdict(directive), colour(directive));
    }

    private static String day(DirectiveView directive) {
        if (directive.dueOn() != null) {
            return Moments.write(directive.dueOn());
        }
        return Written.text(directive.deadlineAsWritten());
    }

    /** Counted to the working day on which the deadline ends. */
    private String left(DirectiveView directive) {
        if (directive.state() == DirectiveState.COMPLETED && directive.completedOn() != null) {
            return Sentences.of("due.done", Moments.write(directive.completedOn()));
        }
        if (!directive.state().isOpen() || directive.dueOn() == null) {
            return null;
        }
        return untilDay(workingDays.lastDayOf(directive.dueOn()));
    }

    /** The same for what is due on a day; empty for what is due on none. */
    String leftOf(LocalDate dueOn) {
        return dueOn == null ? "" : untilDay(workingDays.lastDayOf(dueOn));
    }

    /** How many days are left until a day, or have passed since. */
    String untilDay(LocalDate lastDay) {
        long days = daysUntil(lastDay);
        if (days == 0) {
            return Sentences.of("due.today");
        }
        return days > 0 ? Sentences.of("due.left", days) : Sentences.of("due.late", -days);
    }

    /** In calendar days; less than zero once it has passed. */
    long daysUntil(LocalDate lastDay) {
        return ChronoUnit.DAYS.between(clock.today(), lastDay);
    }

    /** The year of its deadline, when nobody has entered yet which of its days are off; null otherwise. */
    Integer yearWithoutHolidays(DirectiveView directive) {
        if (!directive.state().isOpen() || directive.dueOn() == null) {
            return null;
        }
        return workingDays.yearsWithoutEntries(List.of(directive.dueOn())).stream()
                .findFirst()
                .orElse(null);
    }

    /** Whether the province's deadline lies behind the centre's, where it should never be. */
    static boolean isBehindCentral(DirectiveView directive) {
        return directive.centralDueOn() != null
                && directive.dueOn() != null
                && directive.dueOn().isAfter(directive.centralDueOn());
    }

    private static String verdict(DirectiveView directive) {
        if (directive.state() == DirectiveState.CANCELLED) {
            return null;
        }
        if (missedReport(directive) != null) {
            return Sentences.of("lateness.reportMissed", Moments.write(missedReport(directive)));
        }
        if (directive.lateness() == Lateness.NOT_APPLICABLE) {
            return directive.deadlineKind() == DeadlineKind.ONGOING ? Sentences.of("lateness.ongoing") : null;
        }
        boolean soon = directive.state().isOpen() && directive.colour() == Colour.AMBER;
        return Sentences.of(soon ? "lateness.soon" : "lateness." + directive.lateness());
    }

    private static LocalDate missedReport(DirectiveView directive) {
        return directive.periodicReport() == null
                ? null
                : directive.periodicReport().missedSince();
    }

    private static String colour(DirectiveView directive) {
        return directive.lateness() == Lateness.NOT_APPLICABLE && missedReport(directive) == null
                ? "plain"
                : directive.colour().name().toLowerCase(Locale.ROOT);
    }
}
