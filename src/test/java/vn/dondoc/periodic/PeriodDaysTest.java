package vn.dondoc.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.Office.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Which days a period has, in ordinary months and in those that spoil the rule. */
class PeriodDaysTest {

    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final Cycle MONTHLY = new Cycle(Rhythm.MONTHLY, true, null, 10, 20, FIVE, 23);
    private static final Cycle FINAL = new Cycle(Rhythm.FINAL, true, 12, 1, 15, FIVE, 19);
    private static final Cycle DAILY = new Cycle(Rhythm.DAILY, true, null, null, null, LocalTime.of(16, 0), null);

    private static final Predicate<LocalDate> WEEKDAYS =
            day -> !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());

    private static PeriodDays monthly(LocalDate day) {
        return PeriodDays.of(MONTHLY, day, WEEKDAYS).orElseThrow();
    }

    @Test
    void inAnOrdinaryMonthTheDaysAreThoseThatAreWritten() {
        PeriodDays november = monthly(day(24, 11, 2026));
        assertThat(november.code()).isEqualTo("2026-11");
        assertThat(november.opensOn()).isEqualTo("2026-11-10");
        assertThat(november.dueOn()).isEqualTo("2026-11-20");
        assertThat(november.closesOn()).isEqualTo("2026-11-23");
        assertThat(november.dueAt()).isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void whenTheTwentiethIsASundayAgenciesHaveUntilMonday() {
        PeriodDays december = monthly(day(1, 12, 2026));
        assertThat(december.dueOn()).isEqualTo("2026-12-21");
        assertThat(december.closesOn()).isEqualTo("2026-12-23");
    }

    @Test
    void whenNoWorkingDayIsLeftForConsolidationAgenciesHaveUntilTheOneBefore() {
        Predicate<LocalDate> tet = WEEKDAYS.and(day -> day.isBefore(day(16, 2, 2026)) || day.isAfter(day(20, 2, 2026)));
        PeriodDays february = PeriodDays.of(MONTHLY, day(10, 2, 2026), tet).orElseThrow();
        assertThat(february.dueOn()).isEqualTo("2026-02-13");
        assertThat(february.closesOn()).isEqualTo("2026-02-23");
    }

    @Test
    void consolidationEndsOnAWorkingDayBecauseTheReportHasToLeaveTheHouse() {
        PeriodDays may = monthly(day(10, 5, 2026));
        assertThat(may.dueOn()).isEqualTo("2026-05-20");
        assertThat(may.closesOn()).as("the 23rd is a Saturday").isEqualTo("2026-05-22");
    }

    @Test
    void inAMonthWithoutAnyWorkingDayTheDaysStandAsTheyAreWritten() {
        PeriodDays none =
                PeriodDays.of(MONTHLY, day(12, 11, 2026), day -> false).orElseThrow();
        assertThat(none.dueOn()).isEqualTo("2026-11-20");
        assertThat(none.closesOn()).isEqualTo("2026-11-23");
    }

    @Test
    void aPeriodIsOpenFromItsFirstDayToTheLastOfConsolidation() {
        PeriodDays november = monthly(day(1, 11, 2026));
        assertThat(november.isOpenOn(day(9, 11, 2026))).isFalse();
        assertThat(november.isOpenOn(day(10, 11, 2026))).isTrue();
        assertThat(november.isOpenOn(day(23, 11, 2026))).isTrue();
        assertThat(november.isOpenOn(day(24, 11, 2026))).isFalse();
    }

    @Test
    void theYearEndsInDecemberAndTheNextPeriodIsThatOfJanuary() {
        assertThat(monthly(day(31, 12, 2025)).code()).isEqualTo("2025-12");
        assertThat(monthly(day(1, 1, 2026)).code()).isEqualTo("2026-01");
        PeriodDays year = PeriodDays.of(FINAL, day(3, 12, 2025), WEEKDAYS).orElseThrow();
        assertThat(year.code()).isEqualTo("2025");
        assertThat(year.closesOn()).isBefore("2025-12-20");
        assertThat(PeriodDays.of(FINAL, day(3, 11, 2025), WEEKDAYS)).isEmpty();
    }

    @Test
    void aQuarterEndsInItsThirdMonthAndADayHasAPeriodIfItIsAWorkingDay() {
        Cycle quarterly = new Cycle(Rhythm.QUARTERLY, true, null, 10, 20, FIVE, 23);
        assertThat(PeriodDays.of(quarterly, day(12, 9, 2026), WEEKDAYS))
                .hasValueSatisfying(days -> assertThat(days.code()).isEqualTo("2026-Q3"));
        assertThat(PeriodDays.of(quarterly, day(12, 10, 2026), WEEKDAYS)).isEmpty();

        assertThat(PeriodDays.of(DAILY, day(24, 11, 2026), WEEKDAYS)).hasValueSatisfying(days -> {
            assertThat(days.code()).isEqualTo("2026-11-24");
            assertThat(days.dueAt()).isEqualTo("2026-11-24T09:00:00Z");
        });
        assertThat(PeriodDays.of(DAILY, day(22, 11, 2026), WEEKDAYS)).isEmpty();
    }
}
