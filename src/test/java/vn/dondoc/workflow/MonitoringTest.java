package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.Answer;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.DeadlineChanges;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.Monitoring;
import vn.dondoc.register.NewDirective;
import vn.dondoc.register.Paging;
import vn.dondoc.register.Reporting;
import vn.dondoc.register.RosterQueries;
import vn.dondoc.register.Timeline;

/** What the monitoring unit and the supervisors decide while work is under way, and what becomes of the processes. */
@ProcessTest
class MonitoringTest {

    private static final Actor MONITOR = Office.actor("monitoring");
    private static final Actor SUPERVISOR = Office.actor("supervisors");

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private DeadlineChanges deadlineChanges;

    @Autowired
    private Reporting reporting;

    @Autowired
    private RosterQueries roster;

    @Autowired
    private Timeline timeline;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private LostProcesses lostProcesses;

    @Autowired
    private UnfinishedRounds unfinishedRounds;

    @BeforeEach
    void onAMonday(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
        clock.moveTo(LocalDate.of(2025, 11, 24));
    }

    @Test
    void aNewLeadHasToAcceptFirstAndTheRoundGoesOn() {
        String code = running("so-tai-chinh", "so-noi-vu");

        monitoring.reassignLead(code, "so-khcn", "so-y-te", "Theo phân công mới", MONITOR);

        assertThat(office.task(code, "userTask_acceptDirective")).hasCandidateGroup("so-y-te");
        assertThat(office.contributions(code)).isEqualTo(2);
        office.complete("so-y-te", code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        assertThat(office.process(code)).isWaitingAt("userTask_submitResult", "receiveTask_answers");
        assertThat(office.contributions(code)).as("nobody is asked twice").isEqualTo(2);
    }

    @Test
    void aCoordinatorThatBecomesLeadIsNotAskedByItself() {
        String code = running("so-tai-chinh", "so-noi-vu");

        monitoring.reassignLead(code, "so-khcn", "so-noi-vu", "Theo phân công mới", MONITOR);

        assertThat(roster.of(code, MONITOR))
                .extracting(RosterQueries.Line::agency)
                .containsExactly("so-tai-chinh");
        assertThat(office.contributions(code)).isOne();
    }

    @Test
    void aNewLeadMustBeAnotherAgencyAndTheReasonMustBeGiven() {
        String code = running("so-tai-chinh");

        refuses(() -> monitoring.reassignLead(code, "so-khcn", "so-khcn", "x", MONITOR), "đang là cơ quan chủ trì");
        refuses(
                () -> monitoring.reassignLead(code, "so-y-te", "so-noi-vu", "x", MONITOR),
                "không phải là cơ quan chủ trì");
        refuses(() -> monitoring.reassignLead(code, "so-khcn", "so-noi-vu", " ", MONITOR), "nêu rõ lý do");
        refuses(() -> monitoring.reassignLead(code, "so-khcn", "so-noi-vu", "x", SUPERVISOR), "vai trò");
    }

    @Test
    void aCoordinatingAgencyIsReplacedAndItsAnswerStaysIfItGaveOne() {
        String code = running("so-tai-chinh", "so-noi-vu");
        contribute("so-noi-vu", code);

        monitoring.reassignCoordinator(code, "so-tai-chinh", "so-y-te", "Nhầm cơ quan", MONITOR);
        monitoring.reassignCoordinator(code, "so-noi-vu", "so-xay-dung", "Bổ sung", MONITOR);

        assertThat(roster.of(code, MONITOR))
                .extracting(RosterQueries.Line::agency, RosterQueries.Line::answer)
                .containsExactlyInAnyOrder(
                        tuple("so-noi-vu", Answer.CONTRIBUTED),
                        tuple("so-y-te", Answer.PENDING),
                        tuple("so-xay-dung", Answer.PENDING));
        contribute("so-y-te", code);
        contribute("so-xay-dung", code);
        office.runJobs();
        assertThat(office.process(code)).isWaitingAtExactly("userTask_submitResult", "timer_ladderStep");
    }

    @Test
    void aCoordinatorCanBeReplacedBeforeTheDirectiveIsAccepted() {
        String code = office.issue(aDirective().coordinatedBy("so-tai-chinh"));

        monitoring.reassignCoordinator(code, "so-tai-chinh", "so-y-te", "Nhầm cơ quan", MONITOR);
        accept(code);
        office.runJobs();

        assertThat(office.task(code + "#so-y-te", "userTask_contribute")).hasCandidateGroup("so-y-te");
        assertThat(office.contributions(code)).isOne();
    }

    @Test
    void cancellingEndsEveryProcessAndIsNeverLate() {
        String code = running("so-tai-chinh", "so-noi-vu");
        clock.moveTo(LocalDate.of(2026, 2, 2));

        monitoring.cancel(code, CancelReason.MERGED, "Gộp vào nhiệm vụ khác", MONITOR);

        assertThat(office.process(code)).isNull();
        assertThat(office.contributions(code)).isZero();
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.CANCELLED);
        assertThat(office.directive(code).cancelReason()).isEqualTo(CancelReason.MERGED);
        assertThat(office.directive(code).lateness()).hasToString("NOT_APPLICABLE");
        refuses(() -> monitoring.cancel(code, CancelReason.MERGED, "x", MONITOR), "đã kết thúc");
    }

    @Test
    void cancellingAGroupsDirectiveEndsTheWorkOfEveryMember() {
        String code = office.issue(aDirective().ledBy("nhom-so-ban-nganh-tinh"));

        monitoring.cancel(code, CancelReason.WITHDRAWN, "Thu hồi", MONITOR);

        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(code + "%")
                        .count())
                .isZero();
        assertThat(office.directive(code).assignments())
                .allSatisfy(part -> assertThat(part.state()).isEqualTo(DirectiveState.CANCELLED));
    }

    @Test
    void whatWasAcceptedIsReopenedWithTheWorkAndWhatWasNotWithAcceptance() {
        String accepted = running();
        String waiting = office.issue(aDirective());
        monitoring.cancel(accepted, CancelReason.WITHDRAWN, "Nhầm", MONITOR);
        monitoring.cancel(waiting, CancelReason.WITHDRAWN, "Nhầm", MONITOR);

        monitoring.reopen(accepted, null, "Kết thúc nhầm", MONITOR);
        monitoring.reopen(waiting, null, "Kết thúc nhầm", MONITOR);

        assertThat(office.process(accepted)).isWaitingAt("userTask_submitResult");
        assertThat(office.process(waiting)).isWaitingAt("userTask_acceptDirective");
        assertThat(office.directive(accepted).state()).isEqualTo(DirectiveState.IN_PROGRESS);
        assertThat(office.directive(waiting).cancelReason()).isNull();
        refuses(() -> monitoring.reopen(accepted, null, "x", MONITOR), "chưa kết thúc");
    }

    @Test
    void aConfirmedDirectiveThatIsReopenedIsNotCompletedAnyMore() {
        String code = running();
        office.complete("so-khcn-head", code, "userTask_submitResult", Map.of("resultDescription", "Xong"));
        office.attach(code, "so-khcn");
        office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "approve"));
        office.runJobs();

        monitoring.reopen(code, null, "Xác nhận nhầm", MONITOR);

        assertThat(office.directive(code).completedOn()).isNull();
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.IN_PROGRESS);
        assertThat(office.process(code)).isWaitingAt("userTask_submitResult");
    }

    @Test
    void whatAMemberOfALeadingGroupCompletedIsOnlyReopenedByName() {
        String code = office.issue(aDirective().ledBy("nhom-so-ban-nganh-tinh"));
        String done = completeMember(code, "so-y-te");
        String alsoDone = completeMember(code, "so-noi-vu");

        refuses(() -> monitoring.reopen(code, null, "Nhầm", MONITOR), "phần của cơ quan nào");
        monitoring.reopen(code, "so-y-te", "Nhầm", MONITOR);

        assertThat(office.process(done)).isWaitingAt("userTask_submitResult");
        assertThat(office.process(alsoDone)).isNull();
    }

    @Test
    void coordinatorsOfAReopenedDirectiveThatWereNeverAskedAreAskedNow() {
        String code = office.issue(aDirective()
                .coordinatedBy("so-tai-chinh")
                .standing(NewDirective.Standing.completedAndContinuing("Xong", LocalDate.of(2025, 11, 1))));
        assertThat(roster.of(code, MONITOR)).as("nobody was asked").isEmpty();

        monitoring.reopen(code, null, "Chưa xong", MONITOR);
        office.runJobs();

        assertThat(office.task(code + "#so-tai-chinh", "userTask_contribute")).hasCandidateGroup("so-tai-chinh");
    }

    @Test
    void aNewLeadDoesNotInheritTheResultAndOpenTasksNameTheNewLead() {
        String code = running("so-tai-chinh");
        office.complete("so-khcn", code, "userTask_submitResult", Map.of("resultDescription", "Dự thảo của sở cũ"));

        monitoring.reassignLead(code, "so-khcn", "so-y-te", "Theo phân công mới", MONITOR);

        assertThat(office.directive(code).resultDescription()).isNull();
        assertThat(office.directive(code).progressPercent()).isZero();
        assertThat(office.task(code + "#so-tai-chinh", "userTask_contribute").getName())
                .contains("gửi Sở Y tế trước ngày");
    }

    @Test
    void progressIsNotReportedOverAResultThatWaitsForTheHead() {
        String code = running();
        office.complete("so-khcn", code, "userTask_submitResult", Map.of("resultDescription", "Đã ban hành"));

        refuses(() -> reporting.progress(code, 40, "Đang làm", Office.actor("so-khcn")), "đang chờ thủ trưởng duyệt");
        office.complete(
                "so-khcn-head", code, "userTask_signOffResult", Map.of("decision", "back", "comment", "Bổ sung"));
        reporting.progress(code, 40, "Đang bổ sung", Office.actor("so-khcn"));

        assertThat(office.directive(code).progressPercent()).isEqualTo(40);
    }

    @Test
    void anAnswerIsLateOnlyAfterTheWorkingDayOnWhichItsTimeEnds() {
        String code = office.issue(aDirective().due("30/11/2025").coordinatedBy("so-tai-chinh", "so-noi-vu"));
        office.complete(
                "so-khcn",
                code,
                "userTask_acceptDirective",
                Map.of("decision", "accept", "coordinationDueOn", "2025-11-29"));

        clock.moveTo(LocalDate.of(2025, 12, 1));
        assertThat(roster.of(code, MONITOR)).as("Monday after Saturday").noneMatch(RosterQueries.Line::late);
        clock.moveTo(LocalDate.of(2025, 12, 2));
        assertThat(roster.of(code, MONITOR)).allMatch(RosterQueries.Line::late);
    }

    private String completeMember(String code, String agency) {
        String key = code + "#" + agency;
        office.complete(agency, key, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.complete(agency + "-head", key, "userTask_submitResult", Map.of("resultDescription", "Xong"));
        office.attach(code, agency);
        office.complete("supervisors", key, "userTask_approveResult", Map.of("decision", "approve"));
        office.runJobs();
        return key;
    }

    @Test
    void aDeadlineOnlyMovesForwardAndTakesTheOpenTasksAlong() {
        String code = office.issue(aDirective());

        refuses(() -> move(code, LocalDate.of(2025, 12, 31)), "Thời hạn mới phải sau thời hạn hiện tại.");
        refuses(() -> move(code, null), "Chưa có thời hạn mới");
        refuses(() -> deadlineChanges.change(code, LocalDate.of(2026, 1, 31), null, null, SUPERVISOR), "nêu rõ lý do");
        refuses(() -> deadlineChanges.change(code, LocalDate.of(2026, 1, 31), "x", null, MONITOR), "vai trò");
        move(code, LocalDate.of(2026, 1, 31));

        assertThat(office.directive(code).dueOn()).isEqualTo("2026-01-31");
        assertThat(office.directive(code).deadlineAsWritten()).isEqualTo("31/12/2025");
        assertThat(office.task(code, "userTask_acceptDirective"))
                .hasName("Tiếp nhận nhiệm vụ " + code + " (hạn 31/01/2026)")
                .hasDueDate(Date.from(Instant.parse("2026-01-31T16:59:59Z")));
    }

    @Test
    void aDeadlineOfAGroupsDirectiveMovesForEveryMember() {
        String code = office.issue(aDirective().ledBy("nhom-so-ban-nganh-tinh"));

        move(code, LocalDate.of(2026, 1, 31));

        assertThat(office.task(code + "#so-y-te", "userTask_acceptDirective").getDueDate())
                .isEqualTo("2026-01-31T16:59:59Z");
        assertThat(office.task(code + "#so-noi-vu", "userTask_acceptDirective").getDueDate())
                .isEqualTo("2026-01-31T16:59:59Z");
    }

    @Test
    void theTimelineTellsWhoDidWhatNewestFirst() {
        String code = running();
        move(code, LocalDate.of(2026, 1, 31));

        List<Timeline.Entry> entries =
                timeline.of(code, new Paging(0, 20), MONITOR).content();

        assertThat(entries)
                .extracting(Timeline.Entry::text)
                .containsExactly(
                        "Điều chỉnh thời hạn từ 31/12/2025 thành 31/01/2026",
                        "Sở Khoa học và Công nghệ tiếp nhận nhiệm vụ",
                        "Giao nhiệm vụ (hạn 31/12/2025)");
        assertThat(entries.get(0).actor()).isEqualTo("supervisors");
        assertThat(entries.get(0).detail()).isEqualTo("Chờ hướng dẫn (15/UBND)");
    }

    @Test
    void aProcessThatWasDeletedInCockpitIsNoticed() {
        String code = running("so-tai-chinh");
        assertThat(lostOf(code)).isEmpty();

        runtimeService.deleteProcessInstance(
                office.process(code + "#so-tai-chinh").getId(), "deleted in Cockpit");
        runtimeService.deleteProcessInstance(office.process(code).getId(), "deleted in Cockpit");

        assertThat(lostOf(code))
                .containsExactlyInAnyOrder(
                        new LostProcesses.Lost(code, "so-khcn", LostProcesses.Lost.Kind.ASSIGNMENT),
                        new LostProcesses.Lost(code, "so-tai-chinh", LostProcesses.Lost.Kind.CONTRIBUTION));
    }

    @Test
    void aProcessThatWasNotToldOfTheEndOfItsRoundIsToldLater(@Autowired JdbcClient jdbc) {
        String code = running("so-tai-chinh");
        jdbc.sql("UPDATE coordination_round SET state = 'CLOSED', open_answers = 0 WHERE directive_id ="
                        + " (SELECT id FROM directive WHERE code = ?)")
                .param(code)
                .update();
        assertThat(office.process(code)).isWaitingAt("receiveTask_answers");

        unfinishedRounds.finish();

        assertThat(office.process(code)).isNotWaitingAt("receiveTask_answers");
    }

    private List<LostProcesses.Lost> lostOf(String code) {
        return lostProcesses.list(200).stream()
                .filter(lost -> lost.code().equals(code))
                .toList();
    }

    private String running(String... coordinators) {
        String code = office.issue(aDirective().coordinatedBy(coordinators));
        accept(code);
        office.runJobs();
        return code;
    }

    private void accept(String code) {
        office.complete("so-khcn", code, "userTask_acceptDirective", Map.of("decision", "accept"));
    }

    private void contribute(String agency, String code) {
        office.complete(
                agency,
                code + "#" + agency,
                "userTask_contribute",
                Map.of("answer", "contributed", "contribution", "Thống nhất"));
    }

    private void move(String code, LocalDate dueOn) {
        deadlineChanges.change(code, dueOn, "Chờ hướng dẫn", "15/UBND", SUPERVISOR);
    }

    private static void refuses(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).hasMessageContaining(sentence);
    }
}
