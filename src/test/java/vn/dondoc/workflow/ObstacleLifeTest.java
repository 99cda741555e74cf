package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
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
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.MovableClock;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.CentralGuidance;
import vn.dondoc.register.Monitoring;
import vn.dondoc.register.ObstacleRaising;
import vn.dondoc.register.ObstacleState;
import vn.dondoc.register.ObstacleView;
import vn.dondoc.register.Paging;
import vn.dondoc.register.Timeline;

/** What becomes of an obstacle, from raising to its end, in its process and in the register. */
@ProcessTest
class ObstacleLifeTest {

    private static final String HANDLE = "userTask_handleObstacle";
    private static final String DECIDE = "userTask_decideExtension";
    private static final String LEAD = "so-khcn";
    private static final String MONITORING = "monitoring";
    private static final String SUPERVISORS = "supervisors";
    private static final Actor MONITOR = Office.actor(MONITORING);
    private static final LocalDate ASKED_FOR = LocalDate.of(2026, 1, 31);

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ObstacleRaising raising;

    @Autowired
    private CentralGuidance guidance;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private Timeline timeline;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private LostProcesses lostProcesses;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void onAMonday(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
        clock.moveTo(LocalDate.of(2025, 11, 24));
    }

    @Test
    void anObstacleWaitsForTheMonitoringUnitWhileTheWorkGoesOn() {
        String code = running();

        raise(LEAD, code, ASKED_FOR);

        assertThat(obstacleProcess(code)).isWaitingAtExactly(HANDLE).hasNoVariables();
        assertThat(office.task(code, HANDLE))
                .hasCandidateGroup(MONITORING)
                .hasName("Xử lý vướng mắc, kiến nghị về nhiệm vụ " + code + " (hạn 31/12/2025)");
        assertThat(office.task(code, "userTask_submitResult")).hasCandidateGroup(LEAD);
        assertThat(obstacle(code).state()).isEqualTo(ObstacleState.RAISED);
        assertThat(obstacle(code).holder()).isEqualTo(MONITORING);
        assertThat(told(code, "OBSTACLE_RAISED")).containsExactly(MONITORING);
    }

    @Test
    void adviceAnswersAndCloses() {
        String code = running();
        raise(LEAD, code, null);
        ProcessInstance process = obstacleProcess(code);

        handle(code, Map.of("decision", "advise", "advice", "Liên hệ Cục Chuyển đổi số quốc gia"));

        assertThat(process).isEnded().hasPassed("endEvent_advised");
        assertThat(obstacle(code).state()).isEqualTo(ObstacleState.ADVISED);
        assertThat(obstacle(code).advice()).isEqualTo("Liên hệ Cục Chuyển đổi số quốc gia");
        assertThat(obstacle(code).decidedOn()).isEqualTo("2025-11-24");
        assertThat(obstacle(code).holder()).isNull();
        assertThat(told(code, "OBSTACLE_ANSWERED")).containsExactly(LEAD);
        assertThat(office.directive(code).dueOn()).isEqualTo("2025-12-31");
    }

    @Test
    void aGrantedExtensionMovesTheDeadlineAndTheOpenTaskAtOnce() {
        String code = running();
        raise(LEAD, code, ASKED_FOR);
        ProcessInstance process = obstacleProcess(code);

        handle(code, Map.of("decision", "extend", "advice", "Đề nghị cho điều chỉnh", "newDueOn", "2026-01-31"));
        assertThat(process).isWaitingAtExactly(DECIDE);
        assertThat(office.task(code, DECIDE)).hasCandidateGroup(SUPERVISORS);
        assertThat(told(code, "EXTENSION_TO_DECIDE")).containsExactly(SUPERVISORS);
        assertThat(office.directive(code).dueOn())
                .as("a proposal moves nothing")
                .isEqualTo("2025-12-31");
        decide(code, Map.of("decision", "grant", "newDueOn", "2026-01-15", "document", "15/UBND"));

        assertThat(process).isEnded().hasPassed("endEvent_extended");
        assertThat(office.directive(code).dueOn()).isEqualTo("2026-01-15");
        assertThat(office.task(code, "userTask_submitResult").getDueDate()).isEqualTo("2026-01-15T16:59:59Z");
        assertThat(obstacle(code).state()).isEqualTo(ObstacleState.EXTENDED);
        assertThat(obstacle(code).grantedDueOn()).isEqualTo("2026-01-15");
        assertThat(obstacle(code).document()).isEqualTo("15/UBND");
        assertThat(told(code, "EXTENSION_GRANTED")).containsExactly(LEAD);
        assertThat(happened(code))
                .startsWith(
                        "Điều chỉnh thời hạn từ 31/12/2025 thành 15/01/2026",
                        "Đồng ý điều chỉnh thời hạn thành 15/01/2026 theo kiến nghị của Sở Khoa học và Công nghệ",
                        "Đơn vị theo dõi đề xuất điều chỉnh thời hạn thành 31/01/2026 theo kiến nghị của Sở Khoa học và Công nghệ",
                        "Sở Khoa học và Công nghệ nêu vướng mắc, kiến nghị");
    }

    @Test
    void aRefusedExtensionLeavesTheDeadline() {
        String code = running();
        raise(LEAD, code, ASKED_FOR);
        ProcessInstance process = obstacleProcess(code);
        handle(code, Map.of("decision", "extend"));

        decide(code, Map.of("decision", "refuse", "comment", "Chưa đủ căn cứ"));

        assertThat(process).isEnded().hasPassed("endEvent_answered");
        assertThat(office.directive(code).dueOn()).isEqualTo("2025-12-31");
        assertThat(obstacle(code).state()).isEqualTo(ObstacleState.REFUSED);
        assertThat(obstacle(code).remark()).isEqualTo("Chưa đủ căn cứ");
        assertThat(told(code, "EXTENSION_REFUSED")).containsExactly(LEAD);
    }

    @Test
    void whatIsPutToTheCentreShowsAsWaitingUntilItIsDecided() {
        String code = running();
        raise(LEAD, code, null);
        ProcessInstance process = obstacleProcess(code);

        handle(code, Map.of("decision", "forward", "advice", "Xin ý kiến Bộ Khoa học và Công nghệ"));
        assertThat(process).isWaitingAtExactly(DECIDE);
        assertThat(office.directive(code).waiting().reason()).isEqualTo("Xin ý kiến Bộ Khoa học và Công nghệ");
        clock.moveTo(LocalDate.of(2026, 1, 5));
        assertThat(office.directive(code).lateness())
                .as("waiting never hides lateness")
                .isEqualTo(Lateness.OPEN_OVERDUE);
        decide(code, Map.of("decision", "advise", "comment", "Trung ương trả lời: thực hiện theo hướng dẫn cũ"));

        assertThat(process).isEnded().hasPassed("endEvent_answered");
        assertThat(office.directive(code).waiting()).isNull();
        assertThat(obstacle(code).state()).isEqualTo(ObstacleState.ADVISED);
        assertThat(obstacle(code).daysOpen()).isEqualTo(42);
        assertThat(told(code, "OBSTACLE_FORWARDED")).containsExactly(LEAD);
        assertThat(told(code, "OBSTACLE_ANSWERED")).containsExactly(LEAD);
    }

    @Test
    void whatTheCentreAllowsCanBeGrantedAndAMarkMadeByHandStays() {
        String code = running();
        guidance.mark(code, "Chờ nghị định", MONITOR);
        raise(LEAD, code, ASKED_FOR);
        handle(code, Map.of("decision", "forward"));

        decide(code, Map.of("decision", "grant", "newDueOn", "2026-01-31"));

        assertThat(office.directive(code).dueOn()).isEqualTo(ASKED_FOR);
        assertThat(office.directive(code).waiting().reason()).isEqualTo("Chờ nghị định");
        guidance.unmark(code, MONITOR);
        assertThat(office.directive(code).waiting()).isNull();
        refuses(() -> guidance.unmark(code, MONITOR), "không ở tình trạng đợi");
    }

    @Test
    void reassigningGivesTheDirectiveToAnotherAgencyBecauseOfTheObstacle() {
        String code = running();
        raise(LEAD, code, null);
        raise(LEAD, code, ASKED_FOR);
        List<ProcessInstance> processes = obstacleProcesses(code);
        String first = taskService
                .createTaskQuery()
                .processInstanceId(processes.get(0).getProcessInstanceId())
                .singleResult()
                .getId();

        complete(MONITORING, first, Map.of("decision", "reassign", "newLeadAgency", "so-y-te"));

        assertThat(office.task(code, "userTask_acceptDirective")).hasCandidateGroup("so-y-te");
        assertThat(processes).allSatisfy(process -> assertThat(process).isEnded());
        assertThat(office.directive(code).obstacles())
                .extracting(ObstacleView::state)
                .containsExactlyInAnyOrder(ObstacleState.REASSIGNED, ObstacleState.ENDED);
        assertThat(timeline.of(code, new Paging(0, 20), MONITOR).content())
                .filteredOn(entry -> entry.action().equals("LEAD_CHANGED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("Thiếu hướng dẫn kỹ thuật"));
        assertThat(told(code, "OBSTACLE_REASSIGNED")).containsExactly(LEAD);
    }

    @Test
    void aCoordinatingAgencyRaisesItsOwnUnderItsOwnKeyAndTheLeadsGoOnWithoutIt() {
        String code = running("so-tai-chinh");
        raise("so-tai-chinh", code, null);
        String key = code + "#so-tai-chinh";

        assertThat(office.task(key, HANDLE)).hasCandidateGroup(MONITORING);
        assertThat(obstacle(code).agency().code()).isEqualTo("so-tai-chinh");
        office.complete("so-tai-chinh", key, "userTask_contribute", Map.of("answer", "nothing", "contribution", "x"));
        office.complete(MONITORING, key, HANDLE, Map.of("decision", "advise", "advice", "Đã có hướng dẫn"));

        assertThat(told(code, "OBSTACLE_ANSWERED")).containsExactly("so-tai-chinh");
    }

    @Test
    void ofAGroupEveryMemberRaisesItsOwn() {
        String code = office.issue(aDirective().ledBy("nhom-so-ban-nganh-tinh"));
        raise("so-y-te", code, ASKED_FOR);
        String key = code + "#so-y-te";

        office.complete(MONITORING, key, HANDLE, Map.of("decision", "reassign", "newLeadAgency", "xa-ba-to-21484"));

        assertThat(office.task(code + "#xa-ba-to-21484", "userTask_acceptDirective"))
                .hasCandidateGroup("xa-ba-to-21484");
        assertThat(obstacle(code).state()).isEqualTo(ObstacleState.REASSIGNED);
    }

    @Test
    void aBadHandlingIsRefusedAndTheTaskStays() {
        String code = running();
        centralDeadline(code, LocalDate.of(2026, 2, 28));
        raise(LEAD, code, null);

        refusesHandling(code, Map.of(), "Chưa chọn phương án xử lý");
        refusesHandling(code, Map.of("decision", "ignore"), "Chưa chọn phương án xử lý");
        refusesHandling(code, Map.of("decision", "advise"), "nội dung hướng dẫn");
        refusesHandling(code, Map.of("decision", "advise", "advice", " "), "nội dung hướng dẫn");
        refusesHandling(code, Map.of("decision", "extend"), "Chưa có thời hạn mới");
        refusesHandling(code, extension("2026-02-30"), "không phải là một ngày");
        refusesHandling(code, extension("2025-12-31"), "phải sau thời hạn hiện tại");
        refusesHandling(code, extension("2026-03-01"), "vượt quá thời hạn do Trung ương giao (28/02/2026)");
        refusesHandling(code, Map.of("decision", "reassign"), "Chưa chọn cơ quan");
        refusesHandling(code, Map.of("decision", "reassign", "newLeadAgency", LEAD), "đang là cơ quan chủ trì");

        assertThat(obstacle(code).state()).isEqualTo(ObstacleState.RAISED);
        assertThat(obstacleProcess(code)).isWaitingAtExactly(HANDLE).hasNoVariables();
        handle(code, extension("2026-02-28"));
        refusesDecision(code, Map.of("decision", "grant"), "Chưa có thời hạn mới");
        refusesDecision(code, Map.of("decision", "grant", "newDueOn", "2025-12-30"), "phải sau thời hạn hiện tại");
        refusesDecision(code, Map.of("decision", "grant", "newDueOn", "2026-03-01"), "Trung ương giao");
        refusesDecision(code, Map.of("decision", "refuse"), "lý do không đồng ý");
        refusesDecision(code, Map.of("decision", "advise"), "nội dung trả lời");

        assertThat(obstacle(code).state()).isEqualTo(ObstacleState.EXTENSION_PROPOSED);
        assertThat(office.directive(code).dueOn()).isEqualTo("2025-12-31");
        assertThat(obstacleProcess(code)).isWaitingAtExactly(DECIDE).hasNoVariables();
    }

    @Test
    void nobodyDecidesOnTheirOwnRequest() {
        String code = running();
        raising.raise(code, "Thiếu kinh phí", "Bổ sung", ASKED_FOR, new Actor("both", Set.of(LEAD, MONITORING)));
        Set<String> roles = Set.of(MONITORING, SUPERVISORS);

        refuses(() -> completeAs("BOTH", roles, code, HANDLE, extension("2026-01-31")), "không tự xử lý");
        completeAs("another", roles, code, HANDLE, extension("2026-01-31"));
        Map<String, Object> grant = Map.of("decision", "grant", "newDueOn", "2026-01-31");
        refuses(() -> completeAs("another", roles, code, DECIDE, grant), "không tự xử lý");
        refuses(() -> completeAs("both", roles, code, DECIDE, grant), "không tự xử lý");
        completeAs("third", roles, code, DECIDE, grant);

        assertThat(office.directive(code).dueOn()).isEqualTo(ASKED_FOR);
    }

    @Test
    void onlyTheGroupOfATaskCompletesIt() {
        String code = running();
        raise(LEAD, code, null);
        Map<String, Object> advice = Map.of("decision", "advise", "advice", "x");

        for (String account : List.of(LEAD, LEAD + "-head", SUPERVISORS, "so-y-te", "camunda-admin")) {
            assertThatThrownBy(() -> office.complete(account, code, HANDLE, advice))
                    .as(account)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(obstacle(code).state()).isEqualTo(ObstacleState.RAISED);
    }

    @Test
    void cancellingEndsWhatIsOpenAndKeepsItOnRecord() {
        String code = running("so-tai-chinh");
        raise(LEAD, code, ASKED_FOR);
        raise("so-tai-chinh", code, null);
        handle(code, Map.of("decision", "forward"));
        List<ProcessInstance> processes = obstacleProcesses(code);
        assertThat(processes).hasSize(2);

        monitoring.cancel(code, CancelReason.WITHDRAWN, "Rút lại", MONITOR);

        assertThat(processes).allSatisfy(process -> assertThat(process).isEnded());
        assertThat(office.directive(code).obstacles())
                .extracting(ObstacleView::state)
                .containsOnly(ObstacleState.ENDED);
        assertThat(office.directive(code).waiting()).isNull();
        assertThat(happened(code))
                .contains("Vướng mắc, kiến nghị của Sở Tài chính kết thúc cùng nhiệm vụ", "Kết thúc theo dõi nhiệm vụ");
    }

    @Test
    void confirmingEndsWhatIsOpenAndReopeningLetsOneBeRaisedAgain() {
        String code = running();
        raise(LEAD, code, null);
        office.attach(code, LEAD);
        office.complete(LEAD + "-head", code, "userTask_submitResult", Map.of("resultDescription", "Xong"));
        office.complete(SUPERVISORS, code, "userTask_approveResult", Map.of("decision", "approve"));
        office.runJobs();
        assertThat(obstacle(code).state()).isEqualTo(ObstacleState.ENDED);
        assertThat(obstacleProcesses(code)).isEmpty();
        refuses(() -> raise(LEAD, code, null), "đã kết thúc");

        monitoring.reopen(code, null, "Đóng nhầm", MONITOR);
        raise(LEAD, code, null);

        assertThat(office.directive(code).obstacles())
                .extracting(ObstacleView::state)
                .containsExactly(ObstacleState.RAISED, ObstacleState.ENDED);
        assertThat(obstacleProcesses(code)).hasSize(1);
    }

    @Test
    void aReplacedCoordinatorTakesItsObstacleAlongAndTheOthersStay() {
        String code = running("so-tai-chinh", "so-noi-vu");
        raise("so-tai-chinh", code, null);
        raise("so-noi-vu", code, null);

        monitoring.reassignCoordinator(code, "so-tai-chinh", "so-y-te", "Nhầm cơ quan", MONITOR);

        assertThat(office.directive(code).obstacles())
                .extracting(line -> line.agency().code(), ObstacleView::state)
                .containsExactlyInAnyOrder(
                        tuple("so-tai-chinh", ObstacleState.ENDED), tuple("so-noi-vu", ObstacleState.RAISED));
        assertThat(obstacleProcesses(code)).hasSize(1);
    }

    @Test
    void anObstacleWithoutItsProcessIsNoticedAndHidesNoLostContribution() {
        String code = running("so-tai-chinh");
        raise("so-tai-chinh", code, null);
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("contribution")
                .processInstanceBusinessKey(code + "#so-tai-chinh")
                .list()
                .forEach(process -> runtimeService.deleteProcessInstance(process.getId(), "deleted in Cockpit"));
        assertThat(lostOf(code)).containsExactly(LostProcesses.Lost.Kind.CONTRIBUTION);

        obstacleProcesses(code)
                .forEach(process -> runtimeService.deleteProcessInstance(process.getId(), "deleted in Cockpit"));

        assertThat(lostOf(code))
                .containsExactly(LostProcesses.Lost.Kind.CONTRIBUTION, LostProcesses.Lost.Kind.OBSTACLE);
    }

    private String running(String... coordinators) {
        NewDirectiveBuilder directive = aDirective().coordinatedBy(coordinators);
        String code = office.issue(directive);
        office.complete(LEAD, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        return code;
    }

    private void raise(String agency, String code, LocalDate requestedDueOn) {
        raising.raise(code, "Thiếu hướng dẫn kỹ thuật", "Đề nghị hướng dẫn", requestedDueOn, Office.actor(agency));
    }

    private void handle(String code, Map<String, Object> fields) {
        office.complete(MONITORING, code, HANDLE, fields);
    }

    private void decide(String code, Map<String, Object> fields) {
        office.complete(SUPERVISORS, code, DECIDE, fields);
    }

    private void complete(String account, String task, Map<String, Object> fields) {
        office.as(account, () -> {
            taskService.complete(task, fields);
            return null;
        });
    }

    /** Somebody who holds several roles at once. */
    private void completeAs(
            String account, Set<String> groups, String code, String taskKey, Map<String, Object> fields) {
        String task = office.task(code, taskKey).getId();
        identityService.setAuthentication(account, List.copyOf(groups));
        try {
            taskService.complete(task, new HashMap<>(fields));
        } finally {
            identityService.clearAuthentication();
        }
    }

    private void refusesHandling(String code, Map<String, Object> fields, String sentence) {
        refuses(() -> handle(code, fields), sentence);
    }

    private void refusesDecision(String code, Map<String, Object> fields, String sentence) {
        refuses(() -> decide(code, fields), sentence);
    }

    private static void refuses(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).hasMessageContaining(sentence);
    }

    private static Map<String, Object> extension(String newDueOn) {
        return Map.of("decision", "extend", "newDueOn", newDueOn);
    }

    private void centralDeadline(String code, LocalDate day) {
        jdbc.sql("UPDATE directive SET central_due_on = ? WHERE code = ?")
                .params(day, code)
                .update();
    }

    private ObstacleView obstacle(String code) {
        return office.directive(code).obstacles().get(0);
    }

    private ProcessInstance obstacleProcess(String code) {
        return obstacleProcesses(code).get(0);
    }

    private List<ProcessInstance> obstacleProcesses(String code) {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey("obstacle").list().stream()
                .filter(process -> process.getBusinessKey().split("#")[0].equals(code))
                .toList();
    }

    private List<LostProcesses.Lost.Kind> lostOf(String code) {
        return lostProcesses.list(200).stream()
                .filter(lost -> lost.code().equals(code))
                .map(LostProcesses.Lost::kind)
                .toList();
    }

    private List<String> happened(String code) {
        return timeline.of(code, new Paging(0, 50), MONITOR).content().stream()
                .map(Timeline.Entry::text)
                .toList();
    }

    /** Which groups a notice about the directive went to. */
    private List<String> told(String code, String occasion) {
        return jdbc.sql("SELECT groups_told FROM notice WHERE directive = ? AND occasion = ?")
                .params(code, occasion)
                .query(String.class)
                .list();
    }
}
