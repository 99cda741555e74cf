package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;
import static vn.dondoc.Office.day;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.followup.Mutes;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.DeadlineChanges;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.ExplanationQueries;
import vn.dondoc.register.Explanations;
import vn.dondoc.register.Monitoring;
import vn.dondoc.register.Paging;
import vn.dondoc.register.Timeline;

/** Every step of the ladder, on the day and at the hour on which it comes, and everything that moves or ends it. */
@ProcessTest
class LadderTest {

    private static final String LEAD = "so-khcn";
    private static final String HEAD = "so-khcn-head";
    private static final Actor MONITOR = Office.actor("monitoring");
    private static final Actor SUPERVISOR = Office.actor("supervisors");
    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private DeadlineChanges deadlineChanges;

    @Autowired
    private ExplanationQueries explanations;

    @Autowired
    private Mutes mutes;

    @BeforeEach
    void onAMondayInNovember(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
        clock.moveTo(day(24, 11, 2025));
    }

    @Test
    void theLeadAgencyIsRemindedTenFiveAndOneWorkingDaysBeforeTheLastDay() {
        String code = office.issue(aDirective().due("31/12/2025"));

        assertThat(nextStep(code)).isEqualTo(atSeven(17, 12, 2025));
        at(17, 12, 2025, code);
        assertThat(nextStep(code)).isEqualTo(atSeven(24, 12, 2025));
        at(24, 12, 2025, code);
        assertThat(nextStep(code)).isEqualTo(atSeven(30, 12, 2025));
        at(30, 12, 2025, code);

        assertThat(notices(code)).containsExactly("ASSIGNED so-khcn", REMINDER, REMINDER, REMINDER);
        assertThat(actions(code)).startsWith("REMINDED", "REMINDED", "REMINDED");
        assertThat(office.directive(code).escalationLevel()).isZero();
        assertThat(explanationsOf(code)).isEmpty();
    }

    private static final String REMINDER = "REMINDER so-khcn";

    @Test
    void whileRemindersRestNobodyIsRemindedAndAfterwardsTheyComeAgain() {
        String code = office.issue(aDirective().due("31/12/2025"));
        mutes.mute(code, day(24, 12, 2025), "Chờ văn bản của Bộ", MONITOR);

        at(17, 12, 2025, code);
        assertThat(nextStep(code)).isEqualTo(atSeven(24, 12, 2025));
        at(24, 12, 2025, code);
        assertThat(notices(code)).containsExactly("ASSIGNED so-khcn");
        at(30, 12, 2025, code);

        assertThat(notices(code)).containsExactly("ASSIGNED so-khcn", REMINDER);
        assertThat(actions(code)).startsWith("REMINDED", "REMINDER_SKIPPED", "REMINDER_SKIPPED", "REMINDERS_MUTED");
    }

    @Test
    void remindersThatRestAreWokenUpByHand() {
        String code = office.issue(aDirective().due("31/12/2025"));
        mutes.mute(code, day(31, 12, 2025), "Chờ văn bản của Bộ", MONITOR);
        at(17, 12, 2025, code);
        mutes.lift(code, MONITOR);

        at(24, 12, 2025, code);

        assertThat(notices(code)).containsExactly("ASSIGNED so-khcn", REMINDER);
    }

    @Test
    void escalationsExplanationsAndRequestsBehindTheLastDayKnowNothingOfRestingReminders() {
        String code = office.issue(aDirective().due("31/12/2025"));
        String outside = office.issue(aDirective().ledBy("mttq-tinh").due("31/12/2025"));
        mutes.mute(code, day(31, 1, 2026), "Chờ văn bản của Bộ", MONITOR);
        mutes.mute(outside, day(31, 1, 2026), "Chờ văn bản của Bộ", MONITOR);
        for (String one : List.of(code, outside)) {
            at(30, 12, 2025, one);
            at(5, 1, 2026, one);
            at(9, 1, 2026, one);
        }

        assertLevel(code, 2, day(9, 1, 2026), "Thủ trưởng Sở Khoa học và Công nghệ", "Đơn vị kiểm tra, xác nhận");
        assertThat(office.task(code, "userTask_explainDelay")).hasCandidateGroup(HEAD);
        assertThat(notices(code))
                .containsExactly(
                        "ASSIGNED so-khcn", "EXPLANATION_OWED so-khcn-head", "ESCALATION so-khcn-head,supervisors");
        assertThat(notices(outside)).startsWith("ASSIGNED mttq-tinh", "REQUEST mttq-tinh");
    }

    @Test
    void nothingComesBeforeSevenInTheMorning() {
        String code = office.issue(aDirective().due("31/12/2025"));

        clock.moveTo(day(17, 12, 2025), LocalTime.of(6, 59));
        office.runJobsOf(code);

        assertThat(notices(code)).containsExactly("ASSIGNED so-khcn");
    }

    @Test
    void behindTheLastDayTheHeadTheSupervisorsAndLeadershipAreToldAndThenLeadershipEveryWeek() {
        String code = overNewYear();

        at(5, 1, 2026, code);
        assertLevel(code, 1, day(5, 1, 2026), "Thủ trưởng Sở Khoa học và Công nghệ");
        assertThat(office.task(code, "userTask_acceptDirective").getPriority()).isEqualTo(80);

        at(9, 1, 2026, code);
        assertLevel(code, 2, day(9, 1, 2026), "Thủ trưởng Sở Khoa học và Công nghệ", "Đơn vị kiểm tra, xác nhận");
        assertThat(office.task(code, "userTask_acceptDirective").getPriority()).isEqualTo(90);

        assertThat(nextStep(code)).as("a Saturday is worked").isEqualTo(atSeven(15, 1, 2026));
        at(15, 1, 2026, code);
        assertLevel(code, 3, day(15, 1, 2026), "Thủ trưởng Sở Khoa học và Công nghệ", "Lãnh đạo");
        assertThat(office.task(code, "userTask_acceptDirective").getPriority()).isEqualTo(100);

        at(22, 1, 2026, code);
        at(29, 1, 2026, code);
        assertThat(office.directive(code).escalatedOn()).as("since when").isEqualTo("2026-01-15");
        assertThat(escalations(code))
                .as("at the first step the head is asked to explain, and not told besides")
                .containsExactly(
                        "ESCALATION so-khcn-head,supervisors",
                        "ESCALATION leadership,so-khcn-head",
                        "ESCALATION leadership,so-khcn-head",
                        "ESCALATION leadership,so-khcn-head");
    }

    @Test
    void anEscalationSaysHowLateTheDirectiveIsAndHowFarItWent() {
        String code = overNewYear();

        at(9, 1, 2026, code);

        assertThat(detailsOf(code, "ESCALATION"))
                .endsWith("\nSở Khoa học và Công nghệ\n31/12/2025\n9\n2")
                .startsWith("Đồng bộ dữ liệu");
        assertThat(timeline(code).get(0).action()).isEqualTo("EXPLANATION_ASKED");
        assertThat(timeline(code).get(1).text()).isEqualTo("Đôn đốc Sở Khoa học và Công nghệ lần 2");
        assertThat(timeline(code).get(1).detail())
                .isEqualTo("Thủ trưởng Sở Khoa học và Công nghệ; Đơn vị kiểm tra, xác nhận");
    }

    @Test
    void theHeadIsAskedToExplainInThreeWorkingDaysAndOnlyOnce() {
        String code = overNewYear();

        at(5, 1, 2026, code);
        at(9, 1, 2026, code);
        at(15, 1, 2026, code);

        var task = office.task(code, "userTask_explainDelay");
        assertThat(task).hasCandidateGroup(HEAD);
        assertThat(task.getName())
                .isEqualTo("Giải trình việc chậm tiến độ nhiệm vụ " + code + " (trước hết ngày 08/01/2026)");
        assertThat(task.getDueDate()).isEqualTo("2026-01-08T16:59:59Z");
        assertThat(task.getPriority()).isEqualTo(100);
        assertThat(explanationsOf(code)).singleElement().satisfies(owed -> {
            assertThat(owed.state()).isEqualTo(Explanations.State.OWED);
            assertThat(owed.level()).isOne();
            assertThat(owed.askedOn()).isEqualTo("2026-01-05");
            assertThat(owed.late()).isTrue();
        });
        assertThat(notices(code)).containsOnlyOnce("EXPLANATION_OWED so-khcn-head");
        assertThat(office.process(code)).isWaitingAtExactly("userTask_acceptDirective", "timer_ladderStep");
    }

    @Test
    void anExplanationIsKeptWithItsWordsAndShown() {
        String code = overNewYear();
        at(5, 1, 2026, code);

        assertThatThrownBy(() -> office.complete(HEAD, code, "userTask_explainDelay", Map.of()))
                .hasMessageContaining("nguyên nhân chậm tiến độ");
        assertThatThrownBy(() -> office.complete(LEAD, code, "userTask_explainDelay", Map.of("explanation", "x")))
                .hasMessageContaining("TASK_WORK");
        office.complete(HEAD, code, "userTask_explainDelay", Map.of("explanation", "Chờ ý kiến của Bộ"));

        assertThat(explanationsOf(code)).singleElement().satisfies(given -> {
            assertThat(given.state()).isEqualTo(Explanations.State.GIVEN);
            assertThat(given.text()).isEqualTo("Chờ ý kiến của Bộ");
            assertThat(given.givenBy()).isEqualTo(HEAD);
            assertThat(given.late()).isFalse();
        });
        assertThat(timeline(code).get(0).detail()).isEqualTo("Chờ ý kiến của Bộ");
        at(9, 1, 2026, code);
        assertThat(office.findTask(code, "userTask_explainDelay")).isNull();
    }

    @Test
    void anExplanationThatIsOwedWhenTheDirectiveClosesIsListedAsNeverGiven() {
        String code = overNewYear();
        at(5, 1, 2026, code);

        monitoring.cancel(code, CancelReason.MERGED, "Gộp nhiệm vụ", MONITOR);

        assertThat(office.findTask(code, "userTask_explainDelay")).isNull();
        assertThat(explanationsOf(code)).singleElement().satisfies(never -> assertThat(never.state())
                .isEqualTo(Explanations.State.UNEXPLAINED));
        assertThat(actions(code)).contains("UNEXPLAINED");
        assertThat(office.directive(code).escalationLevel()).as("history stays").isOne();
        assertThat(jobs(code)).isEmpty();
    }

    @Test
    void ofStepsThatWereMissedOnlyTheHighestIsTaken() {
        String code = office.issue(aDirective().due("31/12/2025"));

        at(20, 1, 2026, code);

        assertThat(notices(code))
                .containsExactly("ASSIGNED so-khcn", "EXPLANATION_OWED so-khcn-head", "ESCALATION leadership");
        assertThat(office.directive(code).escalationLevel()).isEqualTo(3);
        assertThat(nextStep(code)).isEqualTo(atSeven(22, 1, 2026));
    }

    @Test
    void whatWasOverdueAtItsAssignmentIsCountedFromTheAssignment() {
        clock.moveTo(day(17, 10, 2025));
        String code = office.issue(aDirective().due("30/9/2025").assignedOn(day(17, 10, 2025)));

        assertThat(nextStep(code)).isEqualTo(atSeven(20, 10, 2025));
        at(20, 10, 2025, code);
        assertThat(office.directive(code).escalationLevel()).isOne();
        assertThat(nextStep(code)).isEqualTo(atSeven(24, 10, 2025));
        at(24, 10, 2025, code);
        assertThat(nextStep(code)).isEqualTo(atSeven(31, 10, 2025));
    }

    @Test
    void aDeadlineOnASundayIsCountedFromTheMonday() {
        String code = office.issue(aDirective().due("30/11/2025").assignedOn(day(20, 11, 2025)));

        assertThat(nextStep(code)).as("five working days before Monday").isEqualTo(atSeven(24, 11, 2025));
        at(24, 11, 2025, code);
        assertThat(nextStep(code)).isEqualTo(atSeven(28, 11, 2025));
        at(28, 11, 2025, code);
        assertThat(nextStep(code)).isEqualTo(atSeven(2, 12, 2025));
    }

    @Test
    void theLadderRestsOverTet() {
        String code = office.issue(aDirective().due("13/2/2026"));

        at(12, 2, 2026, code);

        assertThat(nextStep(code)).isEqualTo(atSeven(23, 2, 2026));
    }

    @Test
    void daysAreDaysInVietnamWhereverTheMachineStands() {
        TimeZone machine = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            String code = office.issue(aDirective().due("31/12/2025"));
            assertThat(nextStep(code)).isEqualTo(atSeven(17, 12, 2025));
            at(5, 1, 2026, code);
            assertLevel(code, 1, day(5, 1, 2026), "Thủ trưởng Sở Khoa học và Công nghệ");
            assertThat(nextStep(code)).isEqualTo(atSeven(9, 1, 2026));
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void stepsOnOrBeforeTheDayOfAssignmentNeverCome() {
        String code = office.issue(aDirective().due("28/11/2025").assignedOn(day(24, 11, 2025)));

        assertThat(nextStep(code)).isEqualTo(atSeven(27, 11, 2025));
    }

    @Test
    void aDeadlineThatMovesBeforeAStepMovesTheStep() {
        String code = office.issue(aDirective().due("31/12/2025"));

        move(code, day(30, 1, 2026));

        assertThat(nextStep(code)).isEqualTo(atSeven(16, 1, 2026));
        assertThat(actions(code)).doesNotContain("LADDER_RESET");
        assertThat(notices(code)).contains("DEADLINE_CHANGED monitoring,so-khcn");
    }

    @Test
    void aDeadlineThatMovesIntoTheFutureEndsTheEscalation() {
        String code = overNewYear();
        at(9, 1, 2026, code);

        move(code, day(30, 1, 2026));

        DirectiveView directive = office.directive(code);
        assertThat(directive.escalationLevel()).isZero();
        assertThat(directive.escalatedOn()).isNull();
        assertThat(directive.assignments().get(0).told()).isEmpty();
        assertThat(actions(code)).startsWith("LADDER_RESET", "DEADLINE_CHANGED");
        assertThat(office.task(code, "userTask_acceptDirective").getPriority()).isLessThan(80);
        assertThat(nextStep(code)).isEqualTo(atSeven(16, 1, 2026));
    }

    @Test
    void whoIsLateAgainUnderANewDeadlineExplainsAgain() {
        String code = overNewYear();
        at(5, 1, 2026, code);
        office.complete(HEAD, code, "userTask_explainDelay", Map.of("explanation", "Lần một"));
        move(code, day(12, 1, 2026));

        at(13, 1, 2026, code);

        assertThat(explanationsOf(code))
                .extracting(ExplanationQueries.Line::state)
                .containsExactly(Explanations.State.GIVEN, Explanations.State.OWED);
    }

    @Test
    void whoSubmitsOnTheLastDayIsNotEscalatedWhileOthersHaveToConfirm() {
        String code = office.issue(aDirective().due("31/12/2025"));
        office.complete(LEAD, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        at(31, 12, 2025, code);
        office.complete(HEAD, code, "userTask_submitResult", Map.of("resultDescription", "Xong"));

        at(5, 1, 2026, code);
        at(15, 1, 2026, code);

        assertThat(office.directive(code).escalationLevel()).isZero();
        assertThat(explanationsOf(code)).isEmpty();
        assertThat(notices(code))
                .endsWith(
                        "RESULT_TO_CONFIRM supervisors",
                        "CONFIRMATION_WAITING supervisors",
                        "CONFIRMATION_WAITING supervisors");
        office.attach(code, LEAD);
        office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "approve"));
        office.runJobsOf(code);
        assertThat(office.process(code)).isNull();
        assertThat(jobs(code)).isEmpty();
        assertThat(notices(code)).endsWith("COMPLETED monitoring,so-khcn");
    }

    @Test
    void whatIsReturnedAfterTheLastDayIsCountedFromTheReturn() {
        String code = office.issue(aDirective().due("31/12/2025"));
        office.complete(LEAD, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.complete(HEAD, code, "userTask_submitResult", Map.of("resultDescription", "Xong"));
        at(12, 1, 2026, code);

        office.complete(
                "supervisors", code, "userTask_approveResult", Map.of("decision", "return", "comment", "Bổ sung"));

        assertThat(nextStep(code)).isEqualTo(atSeven(13, 1, 2026));
        at(13, 1, 2026, code);
        assertThat(office.directive(code).escalationLevel()).isOne();
    }

    @Test
    void whatIsReopenedIsCountedFromTheReopening() {
        String code = overNewYear();
        monitoring.cancel(code, CancelReason.WITHDRAWN, "Nhầm", MONITOR);
        clock.moveTo(day(2, 2, 2026));

        monitoring.reopen(code, null, "Mở lại", MONITOR);

        assertThat(nextStep(code)).isEqualTo(atSeven(3, 2, 2026));
        assertThat(notices(code)).contains("CANCELLED monitoring,so-khcn", "REOPENED monitoring,so-khcn");
    }

    @Test
    void aNewLeadBeginsItsOwnLadderAndTheOldOneStillOwesItsExplanation() {
        String code = overNewYear();
        at(9, 1, 2026, code);

        monitoring.reassignLead(code, LEAD, "so-y-te", "Theo phân công mới", MONITOR);

        assertThat(office.directive(code).escalationLevel()).isZero();
        assertThat(nextStep(code)).isEqualTo(atSeven(10, 1, 2026));
        assertThat(explanationsOf(code)).singleElement().satisfies(never -> {
            assertThat(never.agency().code()).isEqualTo(LEAD);
            assertThat(never.state()).isEqualTo(Explanations.State.UNEXPLAINED);
        });
        assertThat(notices(code)).contains("REASSIGNED monitoring,so-khcn", "ASSIGNED so-y-te");
        at(10, 1, 2026, code);
        assertThat(office.task(code, "userTask_explainDelay")).hasCandidateGroup("so-y-te-head");
    }

    @Test
    void anAgencyThatGetsADeclinedDirectiveBeginsItsOwnLadder() {
        String code = overNewYear();
        office.complete(HEAD, code, "userTask_acceptDirective", Map.of("decision", "decline", "reason", "Không thuộc"));
        clock.moveTo(day(12, 1, 2026));
        office.complete(
                "monitoring",
                code,
                "userTask_decideDeclined",
                Map.of("decision", "reassign", "newLeadAgency", "so-y-te", "reason", "Đúng chức năng"));
        office.runJobsOf(code);

        assertThat(nextStep(code)).isEqualTo(atSeven(13, 1, 2026));
        assertThat(office.directive(code).escalationLevel()).isZero();
    }

    @Test
    void anOngoingDirectiveHasATimerThatNeverComesUntilItGetsADeadline() {
        String code = office.issue(aDirective().due("Thường xuyên"));
        assertThat(nextStep(code).getYear()).isEqualTo(9999);

        move(code, day(31, 12, 2025));

        assertThat(nextStep(code)).isEqualTo(atSeven(17, 12, 2025));
    }

    @Test
    void withoutALeadNobodyClimbsUntilOneIsNamed() {
        String code = office.issue(aDirective().ledBy(null).due("31/12/2025"));
        assertThat(nextStep(code).getYear()).isEqualTo(9999);
        assertThat(notices(code)).containsExactly("LEAD_MISSING monitoring");

        office.complete("monitoring", code, "userTask_nameLead", Map.of("newLeadAgency", "so-noi-vu"));

        assertThat(nextStep(code)).isEqualTo(atSeven(17, 12, 2025));
    }

    @Test
    void agenciesOutsideTheCommitteesAuthorityOnlyGetRequests() {
        String code = office.issue(aDirective().ledBy("mttq-tinh").due("31/12/2025"));

        at(17, 12, 2025, code);
        at(5, 1, 2026, code);
        at(29, 1, 2026, code);

        assertThat(notices(code))
                .containsExactly("ASSIGNED mttq-tinh", "REQUEST mttq-tinh", "REQUEST mttq-tinh", "REQUEST mttq-tinh");
        assertThat(office.directive(code).escalationLevel()).isZero();
        assertThat(explanationsOf(code)).isEmpty();
        assertThat(actions(code)).startsWith("REQUESTED").doesNotContain("ESCALATED_1");
    }

    @Test
    void whereAGroupLeadsEveryMemberClimbsForItselfAndTheDirectiveShowsTheHighest() {
        String code = office.issue(aDirective().ledBy("nhom-so-ban-nganh-tinh").due("31/12/2025"));

        clock.moveTo(day(9, 1, 2026));
        office.runJobsOf(code + "#so-y-te");
        clock.moveTo(day(5, 1, 2026));
        office.runJobsOf(code + "#so-noi-vu");

        DirectiveView directive = office.directive(code);
        assertThat(directive.escalationLevel()).isEqualTo(2);
        assertThat(directive.escalatedOn()).isEqualTo("2026-01-09");
        assertThat(directive.assignments())
                .filteredOn(part -> part.escalationLevel() > 0)
                .extracting(DirectiveView.AssignmentView::leadAgency, DirectiveView.AssignmentView::escalationLevel)
                .containsExactlyInAnyOrder(tuple("so-y-te", 2), tuple("so-noi-vu", 1));
        assertThat(office.task(code + "#so-y-te", "userTask_explainDelay")).hasCandidateGroup("so-y-te-head");
        assertThat(office.task(code + "#so-y-te", "userTask_acceptDirective").getPriority())
                .isEqualTo(90);
        assertThat(office.task(code + "#so-tai-chinh", "userTask_acceptDirective")
                        .getPriority())
                .isLessThan(80);
    }

    @Test
    void decisionsLeaveNoHistoryBehind() {
        String code = overNewYear();
        at(5, 1, 2026, code);

        assertThat(count("SELECT COUNT(*) FROM ACT_HI_DECINST")).isZero();
        assertThat(jobs(code)).as("one timer for each process").hasSize(1);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Due on 31/12/2025, reminded for the last time, and not done. */
    private String overNewYear() {
        String code = office.issue(aDirective().due("31/12/2025"));
        at(31, 12, 2025, code);
        assertThat(nextStep(code)).isEqualTo(atSeven(5, 1, 2026));
        return code;
    }

    private void move(String code, LocalDate dueOn) {
        deadlineChanges.change(code, dueOn, "Theo kiến nghị", null, SUPERVISOR);
    }

    private void at(int day, int month, int year, String code) {
        clock.moveTo(day(day, month, year), SEVEN);
        office.runJobsOf(code);
    }

    private void assertLevel(String code, int level, LocalDate since, String... told) {
        DirectiveView directive = office.directive(code);
        assertThat(directive.escalationLevel()).isEqualTo(level);
        assertThat(directive.escalatedOn()).isEqualTo(since);
        assertThat(directive.assignments().get(0).told()).containsExactly(told);
    }

    private LocalDateTime nextStep(String key) {
        return jobs(key).stream()
                .map(job -> LocalDateTime.ofInstant(job.getDuedate().toInstant(), OfficeClock.ZONE))
                .findFirst()
                .orElseThrow();
    }

    private List<Job> jobs(String key) {
        var process = office.process(key);
        return process == null
                ? List.of()
                : managementService
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .timers()
                        .list();
    }

    private static LocalDateTime atSeven(int day, int month, int year) {
        return day(day, month, year).atTime(SEVEN);
    }

    /** Occasion and groups of all notices about a directive, the first one first. */
    private List<String> notices(String code) {
        return jdbc.sql("SELECT occasion, groups_told FROM notice WHERE directive = ? ORDER BY id")
                .param(code)
                .query((row, number) -> row.getString(1) + " "
                        + row.getString(2).lines().sorted().collect(Collectors.joining(",")))
                .list();
    }

    private List<String> escalations(String code) {
        return notices(code).stream()
                .filter(notice -> notice.startsWith("ESCALATION"))
                .toList();
    }

    private String detailsOf(String code, String occasion) {
        return jdbc.sql("SELECT details FROM notice WHERE directive = ? AND occasion = ?")
                .params(code, occasion)
                .query(String.class)
                .single();
    }

    private List<ExplanationQueries.Line> explanationsOf(String code) {
        return explanations.list(null, null, new Paging(0, 200), MONITOR).content().stream()
                .filter(line -> line.directive().equals(code))
                .toList();
    }

    private List<Timeline.Entry> timeline(String code) {
        return timeline.of(code, new Paging(0, 200), MONITOR).content();
    }

    private List<String> actions(String code) {
        return timeline(code).stream().map(Timeline.Entry::action).toList();
    }
}
