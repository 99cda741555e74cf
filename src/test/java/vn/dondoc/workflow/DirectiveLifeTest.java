package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.register.Coordinating;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.NewDirective;

/** Every branch and every veto of {@code directive.bpmn} and {@code contribution.bpmn}. */
@ProcessTest
class DirectiveLifeTest {

    private static final String LEAD = "so-khcn";
    private static final String HEAD = "so-khcn-head";

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private Coordinating coordinating;

    @BeforeEach
    void onAMondayInNovember(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
        clock.moveTo(LocalDate.of(2025, 11, 24));
    }

    @Test
    void anIssuedDirectiveWaitsForItsLeadAgencyToAccept() {
        String code = office.issue(aDirective());

        assertThat(office.process(code)).isWaitingAt("userTask_acceptDirective");
        var task = office.task(code, "userTask_acceptDirective");
        assertThat(task).hasCandidateGroup(LEAD).hasName("Tiếp nhận nhiệm vụ " + code + " (hạn 31/12/2025)");
        assertThat(task.getDueDate()).isEqualTo("2025-12-31T16:59:59Z");
        assertThat(task.getDescription()).startsWith("Chủ trì: Sở Khoa học và Công nghệ. Đồng bộ dữ liệu");
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.ASSIGNED);
    }

    @Test
    void aDirectiveGoesFromAcceptanceOverContributionAndSignOffToConfirmation() {
        String code = office.issue(aDirective().coordinatedBy("so-tai-chinh", "xa-ba-to-21484"));

        accept(code);
        assertThat(office.process(code)).isWaitingAt("userTask_submitResult", "serviceTask_askAgencies");
        office.runJobs();
        assertThat(office.process(code)).isWaitingAt("userTask_submitResult", "receiveTask_answers");

        contribute("so-tai-chinh", code);
        contribute("xa-ba-to-21484", code);
        office.runJobs();
        assertThat(office.process(code))
                .isWaitingAtExactly("userTask_submitResult", "timer_ladderStep")
                .hasPassed("receiveTask_answers", "serviceTask_withdrawUnanswered");

        clock.moveTo(LocalDate.of(2025, 12, 1));
        submit(LEAD, code);
        assertThat(office.task(code, "userTask_signOffResult")).hasCandidateGroup(HEAD);
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.IN_PROGRESS);
        office.complete(HEAD, code, "userTask_signOffResult", Map.of("decision", "send"));
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.SUBMITTED);

        clock.moveTo(LocalDate.of(2026, 1, 20));
        office.attach(code, LEAD);
        var process = office.process(code);
        approve(code);
        office.runJobs();

        assertThat(process).isEnded().hasPassed("serviceTask_closeDirective", "endEvent_completed");
        DirectiveView done = office.directive(code);
        assertThat(done.state()).isEqualTo(DirectiveState.COMPLETED);
        assertThat(done.completedOn())
                .as("the day of the submission, not of the confirmation")
                .isEqualTo("2025-12-01");
        assertThat(done.lateness()).isEqualTo(Lateness.COMPLETED_ON_TIME);
    }

    @Test
    void theDateOfTheResultDocumentIsTheCompletionDate() {
        String code =
                submittedByHead(Map.of("resultDocumentDate", "2025-11-20", "resultDocumentNumber", "12/QĐ-SKHCN"));
        office.attach(code, LEAD);

        approve(code);

        assertThat(office.directive(code).completedOn()).isEqualTo("2025-11-20");
        assertThat(office.directive(code).resultDocument().number()).isEqualTo("12/QĐ-SKHCN");
    }

    @Test
    void aConfirmedOngoingDirectiveGoesOnAndIsNeverLate() {
        String code = office.issue(aDirective().due("Thường xuyên"));
        accept(code);
        submit(HEAD, code);
        office.attach(code, LEAD);

        approve(code);

        assertThat(office.directive(code).continuing()).isTrue();
        assertThat(office.directive(code).lateness()).isEqualTo(Lateness.NOT_APPLICABLE);
    }

    @Test
    void aDirectiveWithoutLeadWaitsForTheMonitoringUnitToNameOne() {
        String code = office.issue(aDirective().ledBy(null).due(""));
        assertThat(office.task(code, "userTask_nameLead")).hasCandidateGroup("monitoring");

        office.complete("monitoring", code, "userTask_nameLead", Map.of("newLeadAgency", "so-noi-vu"));

        assertThat(office.task(code, "userTask_acceptDirective")).hasCandidateGroup("so-noi-vu");
        assertThat(office.directive(code).leadAgency().code()).isEqualTo("so-noi-vu");
    }

    @Test
    void aLeadThatDoesNotExistOrIsAGroupIsRefused() {
        String code = office.issue(aDirective().ledBy(null));

        refuses(
                () -> office.complete("monitoring", code, "userTask_nameLead", Map.of("newLeadAgency", "so-x")),
                "so-x");
        refuses(
                () -> office.complete(
                        "monitoring", code, "userTask_nameLead", Map.of("newLeadAgency", "nhom-xa-phuong-dac-khu")),
                "nhóm cơ quan");
    }

    @Test
    void theHeadDeclinesAndTheMonitoringUnitGivesItToAnotherAgency() {
        String code = declined();
        assertThat(office.task(code, "userTask_decideDeclined")).hasCandidateGroup("monitoring");

        decideDeclined(code, "reassign", "so-noi-vu");

        assertThat(office.task(code, "userTask_acceptDirective")).hasCandidateGroup("so-noi-vu");
    }

    @Test
    void theHeadDeclinesAndTheMonitoringUnitInsists() {
        String code = declined();

        decideDeclined(code, "insist", null);

        assertThat(office.task(code, "userTask_acceptDirective")).hasCandidateGroup(LEAD);
    }

    @Test
    void theHeadDeclinesAndTheMonitoringUnitStopsFollowing() {
        String code = declined();
        var process = office.process(code);

        decideDeclined(code, "cancel", null);
        office.runJobs();

        assertThat(process).isEnded().hasPassed("endEvent_notInRemit");
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.CANCELLED);
        assertThat(office.directive(code).cancelReason()).hasToString("NOT_IN_REMIT");
    }

    @Test
    void anOfficerCannotDeclineAndAHeadNeedsAReason() {
        String code = office.issue(aDirective());

        refuses(
                () -> office.complete(
                        LEAD, code, "userTask_acceptDirective", Map.of("decision", "decline", "reason", "x")),
                "Chỉ thủ trưởng");
        refuses(
                () -> office.complete(HEAD, code, "userTask_acceptDirective", Map.of("decision", "decline")),
                "nêu rõ lý do");
        assertThat(office.process(code)).isWaitingAt("userTask_acceptDirective");
    }

    @Test
    void anUnknownDecisionIsRefusedAndTheTaskStaysOpen() {
        String code = office.issue(aDirective());

        refuses(() -> office.complete(LEAD, code, "userTask_acceptDirective", Map.of()), "Chưa chọn phương án");
        refuses(
                () -> office.complete(LEAD, code, "userTask_acceptDirective", Map.of("decision", List.of("accept"))),
                "không hợp lệ");
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.ASSIGNED);
    }

    @Test
    void coordinatorsAreAskedUntilHalfOfTheTimeThatIsLeftButAtMostTenWorkingDays() {
        String near = office.issue(aDirective().due("30/11/2025").coordinatedBy("so-tai-chinh"));
        String far = office.issue(aDirective().due("30/6/2026").coordinatedBy("so-tai-chinh"));

        accept(near);
        accept(far);
        office.runJobs();

        assertThat(office.task(near + "#so-tai-chinh", "userTask_contribute").getDueDate())
                .isEqualTo("2025-11-27T16:59:59Z");
        assertThat(office.task(far + "#so-tai-chinh", "userTask_contribute").getDueDate())
                .isEqualTo("2025-12-08T16:59:59Z");
    }

    @Test
    void theLeadCanSetTheDayUntilWhichCoordinatorsAreAskedButNotInThePastOrAfterTheDeadline() {
        String code = office.issue(aDirective().coordinatedBy("so-tai-chinh"));

        refuses(() -> acceptUntil(code, "2025-11-20"), "trước ngày hôm nay");
        refuses(() -> acceptUntil(code, "2026-01-01"), "sau thời hạn của nhiệm vụ");
        refuses(() -> acceptUntil(code, "2025-11-31"), "không phải là một ngày");
        acceptUntil(code, "2025-12-05");
        office.runJobs();

        assertThat(office.task(code + "#so-tai-chinh", "userTask_contribute"))
                .hasName(
                        "Cho ý kiến phối hợp nhiệm vụ " + code + " gửi Sở Khoa học và Công nghệ trước ngày 05/12/2025");
    }

    @Test
    void havingNothingToContributeNeedsAReasonAndAContributionNeedsContent() {
        String code = office.issue(aDirective().coordinatedBy("so-tai-chinh"));
        accept(code);
        office.runJobs();
        String key = code + "#so-tai-chinh";

        refuses(
                () -> office.complete("so-tai-chinh", key, "userTask_contribute", Map.of("answer", "nothing")),
                "nêu rõ lý do");
        refuses(
                () -> office.complete("so-tai-chinh", key, "userTask_contribute", Map.of("answer", "contributed")),
                "Chưa có nội dung phối hợp");
        office.attach(code, "so-tai-chinh");
        office.complete("so-tai-chinh", key, "userTask_contribute", Map.of("answer", "contributed"));

        assertThat(office.process(key)).isNull();
    }

    @Test
    void theLeadEndsTheRoundWithItsResultAndTheSilentLoseTheirTask() {
        String code = office.issue(aDirective().coordinatedBy("so-tai-chinh", "so-noi-vu"));
        accept(code);
        office.runJobs();
        contribute("so-noi-vu", code);

        submit(LEAD, code, Map.of("endRound", true));
        office.runJobs();

        assertThat(office.contributions(code)).isZero();
        assertThat(office.process(code)).isWaitingAtExactly("userTask_signOffResult", "timer_ladderStep");
    }

    @Test
    void theRoundStaysOpenUntilConfirmationUnlessTheLeadEndsIt() {
        String code = office.issue(aDirective().coordinatedBy("so-tai-chinh"));
        accept(code);
        office.runJobs();

        submit(HEAD, code);
        assertThat(office.contributions(code)).isOne();
        office.attach(code, LEAD);
        approve(code);
        office.runJobs();

        assertThat(office.contributions(code)).isZero();
        assertThat(office.process(code)).isNull();
    }

    @Test
    void anAgencyThatIsAddedLaterIsAskedAndAwaited() {
        String code = office.issue(aDirective().coordinatedBy("so-tai-chinh"));
        accept(code);
        office.runJobs();

        coordinating.add(code, List.of("so-noi-vu"), Office.actor(LEAD));
        contribute("so-tai-chinh", code);
        assertThat(office.process(code)).isWaitingAt("receiveTask_answers");
        contribute("so-noi-vu", code);
        office.runJobs();

        assertThat(office.process(code)).isWaitingAtExactly("userTask_submitResult", "timer_ladderStep");
    }

    @Test
    void anAgencyThatIsAddedAfterTheRoundOpensItAgain() {
        String code = office.issue(aDirective());
        accept(code);
        assertThat(office.process(code)).isWaitingAtExactly("userTask_submitResult", "timer_ladderStep");

        coordinating.add(code, List.of("so-noi-vu"), Office.actor(LEAD));
        assertThat(office.process(code)).isWaitingAt("receiveTask_answers", "userTask_submitResult");
        contribute("so-noi-vu", code);
        office.runJobs();

        assertThat(office.process(code)).isWaitingAtExactly("userTask_submitResult", "timer_ladderStep");
    }

    @Test
    void aRoundThatEndsBeforeEverybodyWasAskedAsksNobodyAnyMore() {
        String code = office.issue(aDirective().coordinatedBy("so-tai-chinh"));
        accept(code);

        coordinating.end(code, Office.actor(LEAD));
        office.runJobs();

        assertThat(office.contributions(code)).isZero();
        assertThat(office.process(code))
                .isWaitingAtExactly("userTask_submitResult", "timer_ladderStep")
                .hasPassed("endEvent_coordinationEnded");
    }

    @Test
    void moreThanOneBatchOfAgenciesIsAskedInSeveralTransactions() {
        String code = office.issue(
                aDirective().ledBy("vp-tinh-uy").coordinatedBy("nhom-so-ban-nganh-dia-phuong", "mttq-tinh"));
        office.complete("vp-tinh-uy", code, "userTask_acceptDirective", Map.of("decision", "accept"));

        office.runJobs();

        assertThat(office.contributions(code)).isEqualTo(112);
        assertThat(office.process(code)).isWaitingAt("receiveTask_answers");
    }

    @Test
    void theHeadGivesTheReportBackToTheOfficerWithAComment() {
        String code = office.issue(aDirective());
        accept(code);
        submit(LEAD, code);

        refuses(
                () -> office.complete(HEAD, code, "userTask_signOffResult", Map.of("decision", "back")),
                "ý kiến trả lại");
        office.complete(HEAD, code, "userTask_signOffResult", Map.of("decision", "back", "comment", "Thiếu số liệu"));

        assertThat(office.process(code)).isWaitingAtExactly("userTask_submitResult", "timer_ladderStep");
        assertThat(office.directive(code).assignments().get(0).returned()).isZero();
    }

    @Test
    void theSupervisorReturnsAResultAndTheReturnIsCounted() {
        String code = submittedByHead(Map.of());

        refuses(
                () -> office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "return")),
                "ý kiến trả lại");
        office.complete(
                "supervisors", code, "userTask_approveResult", Map.of("decision", "return", "comment", "Bổ sung"));

        assertThat(office.process(code)).isWaitingAtExactly("userTask_submitResult", "timer_ladderStep");
        assertThat(office.directive(code).assignments().get(0).returned()).isOne();
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.IN_PROGRESS);
    }

    @Test
    void nothingIsConfirmedWithoutEvidenceOrAReasonWhyNot() {
        String code = submittedByHead(Map.of());

        refuses(() -> approve(code), "Chưa có tài liệu minh chứng. Đề nghị đính kèm hoặc nêu rõ lý do.");
        office.complete(
                "supervisors",
                code,
                "userTask_approveResult",
                Map.of("decision", "approve", "evidenceWaiver", "Đã kiểm tra tại chỗ"));

        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.COMPLETED);
    }

    @Test
    void whatTheSupervisorsOwnAgencyLeadsIsConfirmedByLeadership() {
        String code = office.issue(aDirective().ledBy("vp-ubnd-tinh"));
        office.complete("vp-ubnd-tinh", code, "userTask_acceptDirective", Map.of("decision", "accept"));
        submit("vp-ubnd-tinh-head", code);
        office.attach(code, "vp-ubnd-tinh");

        assertThat(office.task(code, "userTask_approveResult")).hasCandidateGroup("leadership");
        refuses(() -> approve(code), "TASK_WORK");
        office.complete("leadership", code, "userTask_approveResult", Map.of("decision", "approve"));

        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.COMPLETED);
    }

    @Test
    void whoeverEverSubmittedOrSignedOffDoesNotConfirmNorDoesTheResponsibleOfficer() {
        String code = office.issue(aDirective());
        office.complete(
                LEAD,
                code,
                "userTask_acceptDirective",
                Map.of("decision", "accept", "responsibleOfficer", "chuyen-vien"));
        Set<String> both = Set.of(LEAD, HEAD, "supervisors");
        complete("kiem-nhiem", both, code, "userTask_submitResult", Map.of("resultDescription", "Bản đầu"));
        office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "return", "comment", "Sửa"));
        submit(HEAD, code);
        office.attach(code, LEAD);

        refuses(
                () -> complete("kiem-nhiem", both, code, "userTask_approveResult", Map.of("decision", "approve")),
                "không được tự xác nhận");
        refuses(
                () -> complete(
                        "chuyen-vien",
                        Set.of("supervisors"),
                        code,
                        "userTask_approveResult",
                        Map.of("decision", "approve")),
                "không được tự xác nhận");
        refuses(
                () -> complete(
                        "quan-tri",
                        Set.of("supervisors", "camunda-admin"),
                        code,
                        "userTask_approveResult",
                        Map.of("decision", "approve")),
                "quản trị viên không xác nhận");
        approve(code);
    }

    private void complete(String account, Set<String> groups, String key, String task, Map<String, Object> fields) {
        String id = office.task(key, task).getId();
        identityService.setAuthentication(account, List.copyOf(groups));
        try {
            taskService.complete(id, fields);
        } finally {
            identityService.clearAuthentication();
        }
    }

    @Test
    void anAdministratorCompletesNobodysTask() {
        String code = submittedByHead(Map.of());
        office.attach(code, LEAD);

        refuses(
                () -> office.complete("camunda-admin", code, "userTask_approveResult", Map.of("decision", "approve")),
                "không thuộc nhóm");
    }

    @Test
    void anotherAgencyCannotCompleteATask() {
        String code = office.issue(aDirective());

        assertThatThrownBy(() ->
                        office.complete("so-noi-vu", code, "userTask_acceptDirective", Map.of("decision", "accept")))
                .hasMessageContaining("TASK_WORK");
    }

    @Test
    void aResultNeedsADescriptionAPossiblePercentageAndAPossibleDate() {
        String code = office.issue(aDirective());
        accept(code);

        refuses(() -> office.complete(LEAD, code, "userTask_submitResult", Map.of()), "mô tả kết quả");
        refuses(() -> submit(LEAD, code, Map.of("progressPercent", 101)), "từ 0 đến 100");
        refuses(() -> submit(LEAD, code, Map.of("progressPercent", "nhiều")), "không hợp lệ");
        refuses(() -> submit(LEAD, code, Map.of("resultDocumentDate", "2025-11-25")), "sau ngày hôm nay");
        refuses(() -> submit(LEAD, code, Map.of("resultDocumentDate", "2025-10-16")), "trước ngày giao nhiệm vụ");
        refuses(() -> submit(LEAD, code, Map.of("resultDescription", "x".repeat(4001))), "4000");
        refuses(() -> submit(LEAD, code, Map.of("resultDocumentNumber", "x".repeat(201))), "200");
        refuses(() -> submit(LEAD, code, Map.of("resultDocumentDate", "+999999999-12-31")), "không phải là một ngày");
        assertThat(office.process(code)).isWaitingAtExactly("userTask_submitResult", "timer_ladderStep");
    }

    @Test
    void submittedFieldsNeverBecomeVariablesThatOthersCouldRead() {
        String code = office.issue(aDirective());

        office.complete(
                LEAD,
                code,
                "userTask_acceptDirective",
                Map.of(
                        "decision",
                        "accept",
                        "responsibleOfficer",
                        "Nguyễn Văn A",
                        "approved",
                        true,
                        "leadAgency",
                        "x"));

        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(office.process(code).getId())
                        .list())
                .isEmpty();
    }

    @Test
    void aDirectiveLedByAGroupRunsOnceForEachMember() {
        String code = office.issue(aDirective().ledBy("nhom-so-ban-nganh-tinh"));
        int members = office.directive(code).assignments().size();
        assertThat(members).isEqualTo(15);
        String key = code + "#so-y-te";

        office.complete("so-y-te", key, "userTask_acceptDirective", Map.of("decision", "accept"));
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.IN_PROGRESS);
        submit("so-y-te-head", key);
        office.attach(code, "so-y-te");
        approve(key);
        office.runJobs();

        assertThat(office.process(key)).isNull();
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.IN_PROGRESS);
        assertThat(office.task(code + "#so-noi-vu", "userTask_acceptDirective")).hasCandidateGroup("so-noi-vu");
    }

    @Test
    void aMemberOfALeadingGroupThatDeclinedCanBeReplaced() {
        String code = office.issue(aDirective().ledBy("nhom-so-ban-nganh-tinh"));
        String key = code + "#so-y-te";
        office.complete(
                "so-y-te-head",
                key,
                "userTask_acceptDirective",
                Map.of("decision", "decline", "reason", "Không liên quan"));

        decideDeclined(key, "reassign", "mttq-tinh");

        assertThat(office.task(code + "#mttq-tinh", "userTask_acceptDirective")).hasCandidateGroup("mttq-tinh");
    }

    @Test
    void aDirectiveThatWasAcceptedBeforeItCameHereStartsWithTheWorkAndItsRound() {
        String code = office.issue(
                aDirective().coordinatedBy("so-tai-chinh").standing(NewDirective.Standing.accepted("Đang thực hiện")));
        office.runJobs();

        assertThat(office.process(code)).isWaitingAt("userTask_submitResult", "receiveTask_answers");
        assertThat(office.directive(code).resultDescription()).isEqualTo("Đang thực hiện");
    }

    private String declined() {
        String code = office.issue(aDirective());
        office.complete(
                HEAD,
                code,
                "userTask_acceptDirective",
                Map.of("decision", "decline", "reason", "Không thuộc chức năng"));
        return code;
    }

    private void decideDeclined(String key, String decision, String newLead) {
        Map<String, Object> fields = new HashMap<>(Map.of("decision", decision, "reason", "Theo phân công"));
        fields.put("newLeadAgency", newLead);
        office.complete("monitoring", key, "userTask_decideDeclined", fields);
    }

    private void accept(String code) {
        office.complete(LEAD, code, "userTask_acceptDirective", Map.of("decision", "accept"));
    }

    private void acceptUntil(String code, String coordinationDueOn) {
        office.complete(
                LEAD,
                code,
                "userTask_acceptDirective",
                Map.of("decision", "accept", "coordinationDueOn", coordinationDueOn));
    }

    private void contribute(String agency, String code) {
        office.complete(
                agency,
                code + "#" + agency,
                "userTask_contribute",
                Map.of("answer", "contributed", "contribution", "Thống nhất"));
    }

    private String submittedByHead(Map<String, Object> fields) {
        String code = office.issue(aDirective());
        accept(code);
        submit(HEAD, code, fields);
        return code;
    }

    private void submit(String account, String key) {
        submit(account, key, Map.of());
    }

    private void submit(String account, String key, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(Map.of("resultDescription", "Đã ban hành kế hoạch"));
        fields.putAll(more);
        office.complete(account, key, "userTask_submitResult", fields);
    }

    private void approve(String key) {
        office.complete("supervisors", key, "userTask_approveResult", Map.of("decision", "approve"));
    }

    private static void refuses(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).hasMessageContaining(sentence);
    }
}
