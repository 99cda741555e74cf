package vn.dondoc.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;

/** Work goes on when somebody is away. */
class AbsenceTest extends ServerTest {

    private static final String WARD = "phuong-duc-pho";
    private static final String AWAY = "ward-away";
    private static final String COLLEAGUE = "ward-colleague";
    private static final String HEAD_OF_WARD = "ward-head";

    @Autowired
    private TaskService tasks;

    @Autowired
    private AbsenceSchedule schedule;

    @BeforeEach
    void people() {
        if (!accounts.exists(AWAY)) {
            load(AWAY, WARD);
            load(COLLEAGUE, WARD);
            load(HEAD_OF_WARD, WARD, WARD + "-head");
        }
    }

    @Test
    void aHeadHandsWhatAnOfficerHasClaimedToAnother() {
        String task = claimed();

        assertThat(handOver(HEAD_OF_WARD, AWAY, COLLEAGUE).body()).contains("\"handed\":1");

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(COLLEAGUE);
        assertThat(program(COLLEAGUE)
                        .post("/engine-rest/task/" + task + "/complete", accepting())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void nobodyElseHandsTasksOverAndNobodyElseGetsThem() {
        String task = claimed();

        assertThat(handOver(COLLEAGUE, AWAY, COLLEAGUE).statusCode()).isEqualTo(403);
        assertThat(handOver(HEAD, AWAY, COLLEAGUE).statusCode()).isEqualTo(403);
        HttpResponse<String> elsewhere = handOver(HEAD_OF_WARD, AWAY, STRANGER);
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.body()).contains("Đề nghị chọn một người của cơ quan.");
        assertThat(handOver(HEAD_OF_WARD, AWAY, COLLEAGUE, "x".repeat(1001)).statusCode())
                .isEqualTo(400);
        assertThat(program(STRANGER).get("/api/staff/" + WARD).statusCode()).isEqualTo(403);

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(AWAY);
        give(task);
    }

    @Test
    void onTheFirstDayOfAnAbsenceTheDeputyGetsWhatWasClaimed() {
        String task = claimed();
        String id = named(AWAY, COLLEAGUE, TODAY.plusDays(2).toString());
        schedule.begin();
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(AWAY);
        assertThat(program(COLLEAGUE).get("/api/staff/" + WARD).body()).contains("\"deputy\":\"" + COLLEAGUE + "\"");

        clock.moveTo(TODAY.plusDays(2));
        schedule.begin();

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(COLLEAGUE);
        assertThat(program(COLLEAGUE).send("DELETE", "/api/absences/" + id, "").statusCode())
                .isEqualTo(404);
        assertThat(program(AWAY).send("DELETE", "/api/absences/" + id, "").statusCode())
                .isEqualTo(204);
        give(task);
    }

    @Test
    void aDeputyIsAColleagueWhoIsThere() {
        String id = named(COLLEAGUE, AWAY, TODAY.plusDays(30).toString());
        assertThat(absence(AWAY, STRANGER, TODAY.toString()).body()).contains("deputyFromElsewhere");
        assertThat(absence(AWAY, COLLEAGUE, TODAY.minusDays(1).toString()).body())
                .contains("absenceInPast");
        assertThat(absence(AWAY, COLLEAGUE, TODAY.plusDays(31).toString()).body())
                .contains("deputyAway");
        assertThat(program(STRANGER)
                        .post("/api/absences", wanted(AWAY, COLLEAGUE, TODAY.toString()))
                        .statusCode())
                .isEqualTo(403);
        program(HEAD_OF_WARD).send("DELETE", "/api/absences/" + id, "");
    }

    @Test
    void thePageOffersHandingOverToHeadsOnlyAndKeepsWhatWasRefused() {
        assertThat(person(COLLEAGUE).read("/staff").body())
                .contains("Vắng mặt, cử người thay")
                .doesNotContain("Chuyển việc cho người khác");
        Visitor head = person(HEAD_OF_WARD);
        assertThat(head.read("/staff").body()).contains("Chuyển việc cho người khác", AWAY);
        HttpResponse<String> refused =
                head.submit("/staff", "/staff/handover", "group", WARD, "from", AWAY, "to", AWAY, "reason", "Đi học");
        assertThat(refused.body()).contains("Người nhận phải khác người đang giữ việc.", "Đi học");
        assertThat(person(OFFICER).read("/staff?group=" + WARD).statusCode()).isEqualTo(403);
    }

    private String claimed() {
        String code = office.issue(aDirective().ledBy(WARD));
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey("userTask_acceptDirective")
                .singleResult()
                .getId();
        assertThat(program(AWAY)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + AWAY + "\"}")
                        .statusCode())
                .isEqualTo(204);
        return task;
    }

    private void give(String task) {
        tasks.setAssignee(task, null);
    }

    private HttpResponse<String> handOver(String by, String from, String to) {
        return handOver(by, from, to, "Nghỉ phép");
    }

    private HttpResponse<String> handOver(String by, String from, String to, String reason) {
        return program(by)
                .post(
                        "/api/staff/" + WARD + "/handover",
                        "{\"from\": \"%s\", \"to\": \"%s\", \"reason\": \"%s\"}".formatted(from, to, reason));
    }

    private HttpResponse<String> absence(String account, String deputy, String firstDay) {
        return program(account).post("/api/absences", wanted(account, deputy, firstDay));
    }

    private String named(String account, String deputy, String firstDay) {
        HttpResponse<String> answer = absence(account, deputy, firstDay);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.id").toString();
    }

    private static String wanted(String account, String deputy, String firstDay) {
        return "{\"account\": \"%s\", \"deputy\": \"%s\", \"firstDay\": \"%s\", \"lastDay\": \"%s\"}"
                .formatted(account, deputy, firstDay, TODAY.plusDays(40));
    }

    private static String accepting() {
        return "{\"variables\": {\"decision\": {\"value\": \"accept\", \"type\": \"String\"}}}";
    }
}
