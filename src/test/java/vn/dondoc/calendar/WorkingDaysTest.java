package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.ProcessTest;

@ProcessTest
class WorkingDaysTest {

    @Autowired
    private WorkingDays workingDays;

    @Test
    void weekendsAndHolidaysAreNoWorkingDaysAndSwappedSaturdaysAre() {
        assertThat(workingDays.isWorkingDay(day("2025-11-24"))).isTrue();
        assertThat(workingDays.isWorkingDay(day("2025-11-22"))).isFalse();
        assertThat(workingDays.isWorkingDay(day("2025-09-02"))).isFalse();
        assertThat(workingDays.isWorkingDay(day("2026-02-18"))).isFalse();
        assertThat(workingDays.isWorkingDay(day("2025-04-26"))).isTrue();
        assertThat(workingDays.isWorkingDay(day("2026-01-10"))).isTrue();
        assertThat(workingDays.isWorkingDay(day("2026-08-22"))).isTrue();
    }

    @Test
    void anUnconfirmedHolidayIsNotCountedYet() {
        assertThat(workingDays.isWorkingDay(day("2026-11-24"))).isTrue();
    }

    @Test
    void aDeadlineOnAFreeDayEndsOnTheNextWorkingDay() {
        assertThat(workingDays.lastDayOf(day("2025-11-30"))).isEqualTo("2025-12-01");
        assertThat(workingDays.lastDayOf(day("2025-12-31"))).isEqualTo("2025-12-31");
        assertThat(workingDays.lastDayOf(day("2026-02-14"))).as("over Tết").isEqualTo("2026-02-23");
    }

    @Test
    void countsWorkingDaysForwardsAndBackwards() {
        assertThat(workingDays.plus(day("2025-12-31"), 1)).isEqualTo("2026-01-05");
        assertThat(workingDays.plus(day("2026-01-05"), -1)).isEqualTo("2025-12-31");
        assertThat(workingDays.plus(day("2025-11-24"), 10)).isEqualTo("2025-12-08");
        assertThat(workingDays.plus(day("2025-11-22"), 0)).isEqualTo("2025-11-22");
    }

    @Test
    void aYearWithoutEntriesIsSaidAndNotGuessed() {
        assertThat(workingDays.yearsWithoutEntries(List.of(day("2026-12-31"), day("2027-01-04"), day("2027-06-01"))))
                .containsExactly(2027);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
