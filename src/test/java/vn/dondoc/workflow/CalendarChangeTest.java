package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;
import static vn.dondoc.Office.day;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.calendar.Holiday;
import vn.dondoc.calendar.Holidays;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.register.CalendarEffects;
import vn.dondoc.register.Paging;
import vn.dondoc.register.RosterQueries;
import vn.dondoc.register.Timeline;

/** What a new holiday moves, from the register to the next step of a ladder. */
@ProcessTest
class CalendarChangeTest {

    private static final String LEAD = "so-khcn";
    private static final String ASKED = "so-tai-chinh";
    private static final LocalDate NEW_HOLIDAY = day(22, 12, 2025);
    private static final LocalDate LAST_DAY = day(31, 12, 2025);

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private RosterQueries roster;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void onAMondayInNovember() {
        clock.moveTo(day(24, 11, 2025));
    }

    @AfterEach
    void putTheCalendarBack() {
        clock.moveTo(day(24, 11, 2025));
        office.changeCalendar(holidays -> {
            holidays.remove(NEW_HOLIDAY);
            holidays.remove(LAST_DAY);
            holidays.remove(day(26, 11, 2025));
            holidays.remove(day(5, 1, 2026));
        });
    }

    @Test
    void aNewHolidayBetweenMovesTheNextStepOfTheLadder() {
        String code = office.issue(aDirective().due("31/12/2025"));
        assertThat(nextStep(code)).isEqualTo(atSeven(17, 12, 2025));

        CalendarEffects.Effect effect = off(NEW_HOLIDAY);

        assertThat(nextStep(code)).isEqualTo(atSeven(16, 12, 2025));
        assertThat(effect.ladders()).isPositive();
        assertThat(effect.finishedAt()).isNotNull();
        assertThat(effect.changedBy()).isEqualTo("camunda-admin");
    }

    @Test
    void anUnconfirmedHolidayMovesNothing() {
        String code = office.issue(aDirective().due("31/12/2025"));

        CalendarEffects.Effect effect = office.changeCalendar(
                holidays -> holidays.put(new Holiday(NEW_HOLIDAY, Holiday.Kind.HOLIDAY, "Nghỉ", "Dự thảo", false)));

        assertThat(nextStep(code)).isEqualTo(atSeven(17, 12, 2025));
        assertThat(effect.directives()).isZero();
        assertThat(effect.ladders()).isZero();
    }

    @Test
    void onlyLaddersThatMoveAreCountedAndAWholeBatchIsNotTheEnd() {
        String plan = Office.newPlan();
        for (int i = 1; i <= RearmLadders.BATCH + 5; i++) {
            office.issue(aDirective().inPlan(plan).numbered("" + i).due("31/12/2025"));
        }
        String before = office.issue(aDirective().due("28/11/2025"));
        LocalDateTime step = nextStep(before);

        assertThat(off(NEW_HOLIDAY).ladders()).isGreaterThanOrEqualTo(RearmLadders.BATCH + 5);

        assertThat(nextStep(before)).isEqualTo(step);
        assertThat(office.changeCalendar(holidays -> {}).ladders()).isZero();
    }

    @Test
    void aDeadlineOnANewHolidayEndsOnTheNextWorkingDay() {
        String code = office.issue(aDirective().due("31/12/2025"));
        String group = office.issue(aDirective().ledBy("nhom-so-ban-nganh-tinh").due("31/12/2025"));
        clock.moveTo(day(5, 1, 2026));
        assertThat(lateness(code)).isEqualTo(Lateness.OPEN_OVERDUE);

        CalendarEffects.Effect effect = off(LAST_DAY, day(5, 1, 2026));
        assertThat(effect.directives()).isGreaterThanOrEqualTo(2);

        assertThat(workingDays.isWorkingDay(LAST_DAY)).isFalse();
        assertThat(lastDay(code)).as("2/1 is off, 3 and 4/1 a weekend").isEqualTo(day(6, 1, 2026));
        assertThat(lastDay(group)).isEqualTo(day(6, 1, 2026));
        assertThat(lateness(code)).isEqualTo(Lateness.OPEN_WITHIN_DEADLINE);
        assertThat(office.directive(code).dueOn()).as("as it was given").isEqualTo(LAST_DAY);
    }

    @Test
    void whatIsInTimeAgainIsNotEscalatedAnyMore() {
        String code = office.issue(aDirective().due("31/12/2025"));
        clock.moveTo(day(5, 1, 2026));
        office.runJobsOf(code);
        assertThat(office.directive(code).escalationLevel()).isOne();
        assertThat(office.task(code, "userTask_acceptDirective").getPriority()).isEqualTo(80);

        off(LAST_DAY, day(5, 1, 2026));

        assertThat(office.directive(code).escalationLevel()).isZero();
        assertThat(office.task(code, "userTask_acceptDirective").getPriority()).isLessThan(80);
        assertThat(nextStep(code)).as("one working day behind the new last day").isEqualTo(atSeven(7, 1, 2026));
        assertThat(actions(code)).contains("LADDER_RESET");
    }

    @Test
    void daysUntilWhichAnswersAreAwaitedMoveWithTheCalendarUnlessTheLeadGaveThem() {
        String usual = asked(Map.of("decision", "accept"));
        String given = asked(Map.of("decision", "accept", "coordinationDueOn", "2025-12-08"));
        assertThat(awaitedUntil(usual)).isEqualTo(day(8, 12, 2025));

        CalendarEffects.Effect effect = off(day(26, 11, 2025));

        assertThat(effect.rounds()).isPositive();
        assertThat(awaitedUntil(usual)).isEqualTo(day(9, 12, 2025));
        var task = office.task(usual + "#" + ASKED, "userTask_contribute");
        assertThat(task.getDueDate()).isEqualTo("2025-12-09T16:59:59Z");
        assertThat(task.getName()).contains("09/12/2025");
        assertThat(awaitedUntil(given)).isEqualTo(day(8, 12, 2025));
    }

    @Test
    void theTimeToExplainIsCountedInWorkingDaysOfTheNewCalendar() {
        String code = office.issue(aDirective().due("21/11/2025").assignedOn(day(17, 10, 2025)));
        office.runJobsOf(code);
        assertThat(office.task(code, "userTask_explainDelay").getDueDate()).isEqualTo("2025-11-27T16:59:59Z");

        off(day(26, 11, 2025));

        assertThat(office.task(code, "userTask_explainDelay").getDueDate()).isEqualTo("2025-11-28T16:59:59Z");
    }

    @Test
    void aLastDayThatWasWrittenByAnOldCalendarIsFoundAtTheEnd() {
        String code = office.issue(aDirective().due("31/12/2025"));
        jdbc.sql("UPDATE directive SET last_day = due_on + INTERVAL '1' DAY WHERE code = ?")
                .param(code)
                .update();

        assertThat(office.changeCalendar(holidays -> {}).directives()).isPositive();

        assertThat(lastDay(code)).isEqualTo(LAST_DAY);
    }

    @Test
    void whileTheBackgroundIsAtItNothingIsCalledFinished(
            @Autowired CalendarEffects effects,
            @Autowired TransactionOperations transactions,
            @Autowired Holidays holidays) {
        Integer version = transactions.execute(status -> {
            int made = holidays.beginChange();
            effects.follow(made, 3, Office.actor("camunda-admin"));
            return made;
        });
        assertThat(effects.latest(1)).singleElement().satisfies(effect -> {
            assertThat(effect.version()).isEqualTo(version);
            assertThat(effect.days()).isEqualTo(3);
            assertThat(effect.finishedAt()).isNull();
        });
        office.runJobsOf("calendar-v" + version);
        assertThat(effects.latest(1).get(0).finishedAt()).isNotNull();
    }

    private CalendarEffects.Effect off(LocalDate... days) {
        return office.changeCalendar(holidays -> List.of(days)
                .forEach(day ->
                        holidays.put(new Holiday(day, Holiday.Kind.HOLIDAY, "Nghỉ bù", "Công văn số 1/VPCP", true))));
    }

    private String asked(Map<String, Object> acceptance) {
        String code = office.issue(aDirective().coordinatedBy(ASKED).due("31/12/2026"));
        office.complete(LEAD, code, "userTask_acceptDirective", acceptance);
        office.runJobsOf(code);
        return code;
    }

    private LocalDate awaitedUntil(String code) {
        return roster.of(code, Office.actor("monitoring")).get(0).dueOn();
    }

    private Lateness lateness(String code) {
        return office.directive(code).lateness();
    }

    private LocalDate lastDay(String code) {
        return jdbc.sql("SELECT last_day FROM directive WHERE code = ?")
                .param(code)
                .query(LocalDate.class)
                .single();
    }

    private List<String> actions(String code) {
        return timeline.of(code, new Paging(0, 50), Office.actor("monitoring")).content().stream()
                .map(Timeline.Entry::action)
                .toList();
    }

    private LocalDateTime nextStep(String code) {
        var timer = managementService
                .createJobQuery()
                .processInstanceId(office.process(code).getId())
                .timers()
                .singleResult();
        return LocalDateTime.ofInstant(timer.getDuedate().toInstant(), OfficeClock.ZONE);
    }

    private static LocalDateTime atSeven(int day, int month, int year) {
        return day(day, month, year).atTime(LocalTime.of(7, 0));
    }
}
