package vn.dondoc.periodic;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.dondoc.calendar.OfficeClock;

/**
 * The days of one period. Where a written day is no working day:
 *
 * <ul>
 *   <li>the report leaves the house on a fixed day, so consolidation ends on the last working day before that;
 *   <li>agencies have until the next working day (Civil Code 2015, article 148), as long as a working day is left for
 *       consolidation behind it; else until the last working day before, as in a month when Tết falls on the twentieth;
 *   <li>where there is no working day at all, the days stand as they are written.
 * </ul>
 */
record PeriodDays(
        String code, Rhythm rhythm, LocalDate opensOn, LocalDate dueOn, LocalTime dueTime, LocalDate closesOn) {

    private static final int MONTHS_OF_QUARTER = 3;

    /** The period of a rhythm in which a day may lie; empty when there is none in that month, or on that day. */
    static Optional<PeriodDays> of(Cycle cycle, LocalDate day, Predicate<LocalDate> isWorkingDay) {
        YearMonth month = YearMonth.from(day);
        int quarter = (month.getMonthValue() + MONTHS_OF_QUARTER - 1) / MONTHS_OF_QUARTER;
        return switch (cycle.rhythm()) {
            case MONTHLY -> Optional.of(inMonth(cycle, month.toString(), month, isWorkingDay));
            case QUARTERLY ->
                month.getMonthValue() % MONTHS_OF_QUARTER == 0
                        ? Optional.of(inMonth(cycle, month.getYear() + "-Q" + quarter, month, isWorkingDay))
                        : Optional.empty();
            case FINAL ->
                month.getMonthValue() == cycle.inMonth()
                        ? Optional.of(inMonth(cycle, String.valueOf(month.getYear()), month, isWorkingDay))
                        : Optional.empty();
            case DAILY ->
                isWorkingDay.test(day)
                        ? Optional.of(new PeriodDays(day.toString(), Rhythm.DAILY, day, day, cycle.dueTime(), day))
                        : Optional.empty();
            case ON_DEMAND -> Optional.empty();
        };
    }

    private static PeriodDays inMonth(Cycle cycle, String code, YearMonth month, Predicate<LocalDate> isWorkingDay) {
        LocalDate opens = dayOf(month, cycle.opensDay());
        LocalDate due = dayOf(month, cycle.dueDay());
        LocalDate closes = dayOf(month, cycle.closesDay());
        LocalDate lastForUs = lastWorkingDay(opens, closes, isWorkingDay).orElse(closes);
        LocalDate lastForThem = days(due, lastForUs.minusDays(1))
                .filter(isWorkingDay)
                .findFirst()
                .or(() -> lastWorkingDay(opens, earlier(due, lastForUs.minusDays(1)), isWorkingDay))
                .orElse(due);
        return new PeriodDays(code, cycle.rhythm(), opens, lastForThem, cycle.dueTime(), lastForUs);
    }

    private static LocalDate dayOf(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<LocalDate> lastWorkingDay(LocalDate from, LocalDate to, Predicate<LocalDate> isWorkingDay) {
        return days(from, to).filter(isWorkingDay).reduce((before, last) -> last);
    }

    private static Stream<LocalDate> days(LocalDate from, LocalDate to) {
        return from.isAfter(to) ? Stream.empty() : from.datesUntil(to.plusDays(1));
    }

    boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    OffsetDateTime dueAt() {
        return dueAt(dueOn, dueTime);
    }

    static OffsetDateTime dueAt(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(OfficeClock.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
