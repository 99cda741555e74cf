package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.Paging;
import vn.dondoc.register.Plans;

/** The plan as it stands on the first day: every figure comes from the documents. */
@ProcessTest
@ActiveProfiles({"demo", "test"})
class DemoPlanTest {

    private static final DirectiveFilter ALL =
            new DirectiveFilter("KH-UBND-2025", null, null, null, null, null, null, null, null, null, null, null);

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DirectiveQueries queries;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private Plans plans;

    @Autowired
    private DemoPlan demoPlan;

    private Map<Integer, DirectiveView> rows;

    @BeforeEach
    void letTheBackgroundWorkFinish() {
        clock.moveTo(LocalDate.of(2025, 11, 24));
        office.runJobs();
        rows = queries.list(ALL, new Paging(0, 200), "number,asc", Office.actor("monitoring")).content().stream()
                .collect(Collectors.toMap(row -> Integer.valueOf(row.number()), row -> row));
    }

    @Test
    void allThirtyEightRowsAreThere() {
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(range(1, 38));
        assertThat(rows.get(7).code()).isEqualTo("KH-UBND-2025-07");
        assertThat(rows.get(7).section()).startsWith("II. Một số nhiệm vụ trọng tâm");
        assertThat(rows.get(7).leadAgency().code()).isEqualTo("vp-ubnd-tinh");
        assertThat(rows.get(18).leadAgency().code()).as("by its alias").isEqualTo("vp-ubnd-tinh");
    }

    @Test
    void datesAreShiftedTogetherAndTheShiftIsKept() {
        assertThat(plans.find("KH-UBND-2025")).hasValueSatisfying(plan -> {
            assertThat(plan.dayShift()).isEqualTo(2);
            assertThat(plan.assignmentAssumed()).isTrue();
        });
        assertThat(rows.get(7).assignedOn()).isEqualTo("2025-10-19");
        assertThat(rows.get(7).dueOn()).isEqualTo("2026-01-02");
        assertThat(rows.get(7).deadlineAsWritten()).isEqualTo("31/12/2025");
    }

    @Test
    void rowsOneAndTwoAreLedByEveryMemberOfTheGroup() {
        for (int number : List.of(1, 2)) {
            DirectiveView row = office.directive(rows.get(number).code());
            assertThat(row.leadAgency()).isNull();
            assertThat(row.leadAsWritten()).isEqualTo("Các sở, ban, ngành, địa phương");
            assertThat(row.state()).isEqualTo(DirectiveState.ASSIGNED);
            assertThat(row.assignments()).hasSize(111).allSatisfy(part -> assertThat(part.processInstanceId())
                    .isNotNull());
        }
        assertThat(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKeyLike("KH-UBND-2025-01#%")
                        .taskDefinitionKey("userTask_acceptDirective")
                        .count())
                .isEqualTo(111);
    }

    @Test
    void theFirstFiveRowsAreOngoing() {
        assertThat(numbers(row -> row.deadlineKind() == DeadlineKind.ONGOING)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void eightDatedRowsAreMarkedAsRecurring() {
        assertThat(numbers(DirectiveView::recurring)).hasSize(8).contains(23, 24, 25, 26, 27, 30, 32, 33);
    }

    @Test
    void fiveRowsAreCompletedAndContinuingWithoutAProcess() {
        assertThat(numbers(row -> row.state() == DirectiveState.COMPLETED)).containsExactly(19, 21, 22, 29, 31);
        assertThat(numbers(DirectiveView::continuing)).containsExactly(19, 21, 22, 29, 31);
        assertThat(rows.get(19).completedOn()).isEqualTo("2025-08-27");
        assertThat(rows.get(21).completedOn()).isEqualTo("2025-09-20");
        assertThat(rows.get(22).completedOn()).isEqualTo("2025-09-21");
        assertThat(rows.get(29).completedOn()).isNull();
        assertThat(rows.get(31).completedOn()).isNull();
        assertThat(rows.get(29).lateness()).isEqualTo(Lateness.NOT_APPLICABLE);
        assertThat(rows.get(19).lateness()).isEqualTo(Lateness.COMPLETED_ON_TIME);
        assertThat(office.process("KH-UBND-2025-19")).isNull();
    }

    @Test
    void whatTheRegisterKnowsToBeInProgressStartsAcceptedWithItsDescription() {
        assertThat(numbers(row -> row.state() == DirectiveState.IN_PROGRESS))
                .containsExactly(14, 15, 16, 17, 18, 20, 23, 25, 26, 27, 28, 30, 32, 33, 34, 35, 36, 37);
        assertThat(rows.get(18).resultDescription()).startsWith("Đang thực hiện rà soát cắt giảm");
    }

    @Test
    void rowTwentyFourWaitsWithItsConflictNoted() {
        assertThat(rows.get(24).state()).isEqualTo(DirectiveState.ASSIGNED);
        assertThat(rows.get(24).note()).contains("Sổ theo dõi (số 95) ghi đã hoàn thành");
    }

    @Test
    void rowThirtyEightIsKeptAndWaitsForALead() {
        DirectiveView row = rows.get(38);
        assertThat(row.leadAgency()).isNull();
        assertThat(row.deadlineKind()).isEqualTo(DeadlineKind.NONE);
        assertThat(row.state()).isEqualTo(DirectiveState.ASSIGNED);
        assertThat(office.task(row.code(), "userTask_nameLead")).isNotNull();
    }

    @Test
    void thereAreSeventeenHundredAndFiftyContributionTasks() {
        assertThat(contributionsOf(15)).isEqualTo(110);
        assertThat(contributionsOf(26)).isEqualTo(3);
        assertThat(contributionsOf(32)).isOne();
        assertThat(contributionsOf(37)).isEqualTo(96);
        assertThat(contributionsOf(3)).as("not accepted yet").isZero();
        assertThat(taskService
                        .createTaskQuery()
                        .taskDefinitionKey("userTask_contribute")
                        .count())
                .isEqualTo(1750);
    }

    @Test
    void aGroupWithoutMembersIsAWarningAndNoRound() {
        assertThat(rows.get(13).coordinatorCount()).isZero();
        assertThat(rows.get(13).note()).contains("chưa có thành viên");
        assertThat(rows.get(13).coordinatingAsWritten()).startsWith("Các cơ quan chủ trì quản lý, vận hành");
    }

    @Test
    void rowFifteenIsRedAndRowsTwentyEightAndThirtySevenAreAmber() {
        assertThat(numbers(row -> row.colour() == Colour.RED)).containsExactly(15);
        assertThat(numbers(row -> row.colour() == Colour.AMBER)).containsExactly(28, 37);
        assertThat(rows.get(15).overdueAtAssignment()).isTrue();
        assertThat(rows.get(15).lateness()).isEqualTo(Lateness.OPEN_OVERDUE);
    }

    @Test
    void theLadderOfRowFifteenHasReachedLeadershipWithOneExplanationOwedAndOneNoticeEach(@Autowired JdbcClient jdbc) {
        String code = rows.get(15).code();
        DirectiveView row = office.directive(code);
        assertThat(row.escalationLevel()).isEqualTo(3);
        assertThat(row.assignments().get(0).told()).containsExactly("Thủ trưởng Sở Khoa học và Công nghệ", "Lãnh đạo");
        assertThat(office.task(code, "userTask_explainDelay")).isNotNull();
        assertThat(jdbc.sql("SELECT occasion || ' ' || groups_told FROM notice WHERE directive = ? AND urgent")
                        .param(code)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("EXPLANATION_OWED so-khcn-head", "ESCALATION leadership");
        assertThat(numbers(other -> other.escalationLevel() > 0)).containsExactly(15);
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey("explanation")
                        .processInstanceBusinessKeyLike("KH-UBND-2025-%")
                        .count())
                .isOne();
    }

    @Test
    void nothingElseRuns() {
        long running = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("directive")
                .count();
        long ofThePlan = 2 * 111 + 31;
        assertThat(running).isEqualTo(ofThePlan + DemoTablesTest.RUNNING);
        assertThat(runtimeService.createIncidentQuery().count()).isZero();
    }

    @Test
    void rowThirtySevenSpeaksOfSecretsAndIsKeptOffThePublicPage(@Autowired JdbcClient jdbc) {
        assertThat(jdbc.sql("SELECT number_text FROM directive WHERE plan = 'KH-UBND-2025' AND NOT on_public_page")
                        .query(String.class)
                        .list())
                .containsExactly("37");
    }

    @Test
    void everyAgencyHasAnOfficerAndAHeadWithTheKnownPassword() {
        assertThat(identityService.createUserQuery().count()).isEqualTo(4 + 2 * 113);
        assertThat(identityService.checkPassword("xa-ba-to-21484-head", "dondoc-demo"))
                .isTrue();
        assertThat(identityService
                        .createUserQuery()
                        .userId("so-khcn")
                        .singleResult()
                        .getEmail())
                .isEqualTo("so-khcn@example.test");
        assertThat(identityService.getUserInfo("so-khcn", "language")).isEqualTo("vi");
    }

    @Test
    void aSecondStartLoadsNothingTwice() {
        demoPlan.run(null);

        assertThat(queries.list(ALL, new Paging(0, 1), "number,asc", Office.actor("monitoring"))
                        .page()
                        .totalElements())
                .isEqualTo(38);
    }

    private long contributionsOf(int number) {
        return office.contributions(rows.get(number).code());
    }

    private List<Integer> numbers(Predicate<DirectiveView> wanted) {
        return rows.entrySet().stream()
                .filter(row -> wanted.test(row.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
