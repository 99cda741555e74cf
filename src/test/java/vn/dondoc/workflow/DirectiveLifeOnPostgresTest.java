package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;
import static vn.dondoc.Office.day;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.DirectiveFilterBuilder;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.PostgresServer;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.Holiday;
import vn.dondoc.followup.Contact;
import vn.dondoc.followup.Contacts;
import vn.dondoc.followup.FollowList;
import vn.dondoc.followup.FollowLists;
import vn.dondoc.followup.InstructionQueries;
import vn.dondoc.followup.Instructions;
import vn.dondoc.followup.Mutes;
import vn.dondoc.followup.UrgingQueries;
import vn.dondoc.followup.Urgings;
import vn.dondoc.periodic.Opening;
import vn.dondoc.periodic.PeriodFiles;
import vn.dondoc.periodic.PeriodReading;
import vn.dondoc.periodic.ReportReading;
import vn.dondoc.register.CalendarEffects;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.DirectiveFigures;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.DirectiveTrend;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.Duties;
import vn.dondoc.register.Duty;
import vn.dondoc.register.Figures;
import vn.dondoc.register.KnownDirectives;
import vn.dondoc.register.Monitoring;
import vn.dondoc.register.ObstacleFilter;
import vn.dondoc.register.ObstacleQueries;
import vn.dondoc.register.ObstacleRaising;
import vn.dondoc.register.ObstacleState;
import vn.dondoc.register.ObstacleView;
import vn.dondoc.register.Paging;
import vn.dondoc.register.PeriodicReporting;

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

    @Test
    void obstaclesAreRaisedReadForwardedGrantedAndEnded(
            @Autowired Office office,
            @Autowired MovableClock clock,
            @Autowired ObstacleRaising raising,
            @Autowired ObstacleQueries obstacles,
            @Autowired DirectiveQueries directives,
            @Autowired KnownDirectives known,
            @Autowired Monitoring monitoring,
            @Autowired LostProcesses lostProcesses) {
        clock.moveTo(day(24, 11, 2025));
        String plan = Office.newPlan();
        String code = office.issue(aDirective().inPlan(plan).coordinatedBy("so-tai-chinh"));
        raising.raise(code, "Thiếu hướng dẫn", "Lùi hạn", day(31, 1, 2026), Office.actor("so-khcn"));
        raising.raise(code, "Thiếu kinh phí", "Bổ sung", null, Office.actor("so-tai-chinh"));
        office.complete("monitoring", code, "userTask_handleObstacle", Map.of("decision", "forward"));
        var officer = Office.actor("so-tai-chinh");
        assertThat(directives.get(code, officer).waiting()).isNotNull();
        assertThat(obstacles
                        .list(
                                new ObstacleFilter("so-tai-chinh", plan, ObstacleState.RAISED, true),
                                new Paging(0, 20),
                                officer)
                        .content())
                .singleElement()
                .satisfies(line -> assertThat(line.obstacle().description()).isEqualTo("Thiếu kinh phí"));
        var waiting = DirectiveFilterBuilder.inPlan(plan).waiting().build();
        assertThat(directives
                        .list(waiting, new Paging(0, 20), "dueOn,asc", officer)
                        .content())
                .singleElement()
                .satisfies(line -> assertThat(line.obstacles()).hasSize(1));
        assertThat(known.inPlan(plan).get(code).reportedObstacles()).hasSize(3);
        office.complete(
                "supervisors",
                code,
                "userTask_decideExtension",
                Map.of("decision", "grant", "newDueOn", "2026-01-31", "comment", "Đồng ý"));
        assertThat(office.directive(code).dueOn()).isEqualTo("2026-01-31");
        assertThat(office.directive(code).waiting()).isNull();
        assertThat(lostProcesses.list(200)).noneMatch(lost -> lost.code().equals(code));
        monitoring.cancel(code, CancelReason.WITHDRAWN, "Rút lại", Office.actor("monitoring"));
        assertThat(office.directive(code).obstacles())
                .extracting(ObstacleView::state)
                .containsExactly(ObstacleState.ENDED, ObstacleState.EXTENDED);
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

    /** With a window function, bytes in parts, and one statement over all that is judged by reports. */
    @Test
    void agenciesReportWhatIsConsolidatedIntoFiles(
            @Autowired Office office,
            @Autowired MovableClock clock,
            @Autowired Opening opening,
            @Autowired ReportReading reports,
            @Autowired PeriodReading periods,
            @Autowired PeriodFiles files,
            @Autowired PeriodicReporting register) {
        clock.moveTo(day(3, 11, 2025));
        String code = office.issue(aDirective().ledBy("so-xay-dung").due("Thường xuyên"));
        office.complete("so-xay-dung", code, "userTask_acceptDirective", Map.of("decision", "accept"));
        for (String said : List.of("Lần đầu", "Lần sau")) {
            String period = opening.open(
                    new Opening.OnDemand(
                            "Báo cáo nhanh", day(5, 11, 2025), null, null, List.of("so-xay-dung"), List.of(code)),
                    Office.actor("monitoring"));
            String key = "BAO-CAO-" + period;
            office.runJobsOf(key + "#so-xay-dung");
            String lines = "[{\"directive\":\"" + code + "\",\"percent\":40,\"description\":\"" + said + "\"}]";
            office.complete("so-xay-dung-head", key + "#so-xay-dung", "userTask_monthlyReport", Map.of("lines", lines));
            office.runJobsOf(key);
            office.complete("monitoring", key, "userTask_consolidateReport", Map.of("comment", "Đủ"));
            office.runJobsOf(key);
            assertThat(files.of(period, Office.actor("monitoring"))).hasSize(9);
            assertThat(periods.agencies(period, PeriodReading.Which.LATE, new Paging(0, 20), Office.actor("monitoring"))
                            .content())
                    .isEmpty();
        }
        assertThat(reports.of("2025-DX02", "so-xay-dung", Office.actor("so-xay-dung"))
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.earlier().description()).isEqualTo("Lần đầu"));
        register.judge(day(20, 11, 2025), List.of("so-xay-dung"));
        assertThat(office.directive(code).colour()).isEqualTo(Colour.RED);
    }

    @Test
    void followingUpIsKeptAndFound(
            @Autowired Office office,
            @Autowired MovableClock clock,
            @Autowired FollowLists lists,
            @Autowired Instructions instructions,
            @Autowired InstructionQueries said,
            @Autowired Urgings urgings,
            @Autowired UrgingQueries urged,
            @Autowired Mutes mutes,
            @Autowired Contacts contacts,
            @Autowired Duties duties,
            @Autowired DirectiveQueries directives) {
        clock.moveTo(day(24, 11, 2025));
        String code = office.issue(aDirective().ledBy("so-ngoai-vu"));
        String plan = code.substring(0, code.lastIndexOf('-'));
        var monitor = Office.actor("monitoring");
        var leader = Office.actor("leadership");
        var lead = Office.actor("so-ngoai-vu");
        lists.set(new FollowList("monitoring", List.of("so-ngoai-vu"), List.of(plan)), monitor);
        long id = instructions.give(code, "Làm ngay", null, leader);
        urgings.urge(code, "Đề nghị báo cáo", null, monitor);
        urgings.noteCall(code, clock.instant().atOffset(ZoneOffset.UTC), "Ông A", "Đã nghe", null, monitor);
        mutes.mute(code, day(20, 12, 2025), "Chờ Bộ", monitor);
        contacts.replace("so-ngoai-vu", List.of(new Contact("Bà B", null, "0905 123 456", null)), monitor);

        assertThat(lists.of(List.of(code))).containsEntry(code, Set.of("monitoring"));
        for (var reader : List.of(monitor, lead, Office.actor("camunda-admin"))) {
            var wanted = DirectiveFilterBuilder.inPlan(plan)
                    .followedBy("monitoring")
                    .instructed()
                    .build();
            assertThat(directives
                            .list(wanted, new Paging(0, 20), "dueOn,asc", reader)
                            .content())
                    .extracting(DirectiveView::code)
                    .containsExactly(code);
            assertThat(said.openAmong(List.of(code), reader)).containsExactly(code);
            assertThat(said.of(code, reader)).hasSize(1);
            assertThat(urged.of(code, new Paging(0, 20), reader).page().totalElements())
                    .isEqualTo(2);
            assertThat(mutes.of(code, reader)).isPresent();
        }
        assertThat(duties.list("so-ngoai-vu", List.of(Duty.Kind.values()), new Paging(0, 200)))
                .first()
                .satisfies(duty -> assertThat(duty.kind()).isEqualTo(Duty.Kind.ANSWER));
        assertThat(contacts.of(List.of("so-ngoai-vu", "so-y-te"))).containsOnlyKeys("so-ngoai-vu");
        instructions.answer(code, id, "Đã làm", lead);
        assertThat(said.openAmong(List.of(code), monitor)).isEmpty();
        mutes.lift(code, monitor);
        lists.set(new FollowList("monitoring", null, null), monitor);
    }

    @Test
    void figuresAndWeeksAreCountedAndLeadToTheirRows(
            @Autowired Office office,
            @Autowired MovableClock clock,
            @Autowired DirectiveFigures figures,
            @Autowired DirectiveTrend trend,
            @Autowired DirectiveQueries directives) {
        clock.moveTo(day(24, 11, 2025));
        String plan = Office.newPlan();
        office.issue(
                aDirective().inPlan(plan).numbered("1").ledBy("so-ngoai-vu").due("14/11/2025"));
        office.issue(
                aDirective().inPlan(plan).numbered("2").ledBy("so-ngoai-vu").due("28/11/2025"));
        var reader = Office.actor("leadership");
        var all = DirectiveFilterBuilder.inPlan(plan).build();
        assertThat(figures.bySection(all, reader).whole()).isEqualTo(figures.whole(all, reader));
        assertThat(figures.byAgency(all, reader))
                .singleElement()
                .satisfies(line -> assertThat(line.figures().of(Colour.RED)).isEqualTo(new Figures.Share(1, 2)));
        assertThat(trend.weeks(all, reader)).hasSize(12).last().satisfies(week -> {
            assertThat(week.openOverdue()).isEqualTo(1);
            assertThat(directives
                            .list(
                                    DirectiveFilterBuilder.inPlan(plan)
                                            .overdueOn(week.last())
                                            .build(),
                                    new Paging(0, 20),
                                    "dueOn,asc",
                                    reader)
                            .content())
                    .hasSize(1);
        });
        assertThat(directives
                        .list(
                                DirectiveFilterBuilder.inPlan(plan)
                                        .ownPart("so-ngoai-vu", Colour.AMBER)
                                        .build(),
                                new Paging(0, 20),
                                "dueOn,asc",
                                reader)
                        .content())
                .extracting(DirectiveView::code)
                .containsExactly(plan + "-02");
    }
}
