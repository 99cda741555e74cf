package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;
import static vn.dondoc.Office.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.PostgresServer;
import vn.dondoc.calendar.Holiday;
import vn.dondoc.register.CalendarEffects;

/** The same life of a directive on PostgreSQL. */
class DirectiveLifeOnPostgresTest extends DirectiveLifeTest {

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        PostgresServer.use(properties);
    }

    /** Set-based, in the words of the database. */
    @Test
    void aChangedCalendarMovesLastDaysAnswersAndTheLadder(
            @Autowired Office office, @Autowired ManagementService managementService) {
        String code = office.issue(aDirective().due("31/12/2025").coordinatedBy("so-tai-chinh"));
        office.complete("so-khcn", code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobsOf(code);
        CalendarEffects.Effect effect = off(office, day(31, 12, 2025), day(26, 11, 2025), day(22, 12, 2025));
        try {
            assertThat(effect.directives()).isPositive();
            assertThat(effect.ladders()).isPositive();
            assertThat(effect.rounds()).isPositive();
            assertThat(effect.finishedAt()).isNotNull();
            assertThat(office.task(code + "#so-tai-chinh", "userTask_contribute")
                            .getDueDate())
                    .isEqualTo("2025-12-09T16:59:59Z");
            assertThat(managementService
                            .createJobQuery()
                            .processInstanceId(office.process(code).getId())
                            .timers()
                            .singleResult()
                            .getDuedate())
                    .as("ten working days before 5/1, as 22/12, 31/12, 1 and 2/1 are off")
                    .isEqualTo("2025-12-16T00:00:00Z");
        } finally {
            office.changeCalendar(holidays -> {
                holidays.remove(day(31, 12, 2025));
                holidays.remove(day(26, 11, 2025));
                holidays.remove(day(22, 12, 2025));
            });
        }
    }

    private static CalendarEffects.Effect off(Office office, LocalDate... days) {
        return office.changeCalendar(holidays -> List.of(days)
                .forEach(day ->
                        holidays.put(new Holiday(day, Holiday.Kind.HOLIDAY, "Nghỉ bù", "Công văn số 1/VPCP", true))));
    }

    /** Written in the words of the database, unlike the rest. */
    @Test
    void tasksBecomeMoreUrgentAtNight(
            @Autowired Office office, @Autowired MovableClock clock, @Autowired PrioritySweep sweep) {
        String late = office.issue(aDirective().due("31/12/2025"));
        String ongoing = office.issue(aDirective().due("Thường xuyên"));
        clock.moveTo(day(17, 12, 2025));
        sweep.sweep();
        assertThat(office.task(late, "userTask_acceptDirective").getPriority()).isEqualTo(60);
        clock.moveTo(day(5, 1, 2026));
        sweep.sweep();
        assertThat(office.task(late, "userTask_acceptDirective").getPriority()).isEqualTo(70);
        assertThat(office.task(ongoing, "userTask_acceptDirective").getPriority())
                .isEqualTo(50);
    }
}
