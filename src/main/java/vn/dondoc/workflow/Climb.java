package vn.dondoc.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.register.LadderStanding;

/**
 * On which days one lead agency climbs which steps. Those up to the last day are counted from it; those behind it from
 * the last day or, where that is later, from the day on which the agency got the work. What lies on or before that day
 * is left out.
 */
record Climb(List<EscalationStep> steps, LadderStanding standing, WorkingDays workingDays) {

    /** Before the morning's mail, so that its reminders are in it. */
    static final LocalTime TIME_OF_DAY = LocalTime.of(7, 0);

    /** A step on its day. */
    record Dated(LocalDate on, EscalationStep step) {

        Instant at() {
            return on.atTime(TIME_OF_DAY).atZone(OfficeClock.ZONE).toInstant();
        }
    }

    /** The next step that has not been dealt with; it may be in the past. Empty when none will come. */
    Optional<Dated> next() {
        return all().filter(notDealtWith()).findFirst();
    }

    /** What is to be done now: of all steps that have come and have not been dealt with the last, and highest. */
    Optional<Dated> due(Instant now) {
        return all().takeWhile(dated -> !dated.at().isAfter(now))
                .filter(notDealtWith())
                .reduce((earlier, later) -> later);
    }

    /** Every step, one after the other, without end where the last one repeats. */
    Stream<Dated> all() {
        if (!standing.climbs() || steps.isEmpty()) {
            return Stream.empty();
        }
        EscalationStep last = steps.get(steps.size() - 1);
        Stream<Dated> once = steps.stream().map(step -> new Dated(dayOf(step), step));
        Stream<Dated> again = last.repeatAfter() == null
                ? Stream.empty()
                : Stream.iterate(new Dated(dayOf(last), last), this::repeated).skip(1);
        return Stream.concat(once, again).filter(dated -> dated.on().isAfter(standing.countedFrom()));
    }

    private Dated repeated(Dated before) {
        return new Dated(workingDays.plus(before.on(), before.step().repeatAfter()), before.step());
    }

    private LocalDate dayOf(EscalationStep step) {
        boolean givenLate = step.day() > 0 && standing.countedFrom().isAfter(standing.lastDay());
        return workingDays.plus(givenLate ? standing.countedFrom() : standing.lastDay(), step.day());
    }

    private Predicate<Dated> notDealtWith() {
        return dated -> standing.steppedAt() == null || dated.at().isAfter(standing.steppedAt());
    }
}
