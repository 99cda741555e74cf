package vn.dondoc.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;

/** The lists that an agency's people share, and the tasks that they take and give back. */
class SharedTasksTest extends ServerTest {

    private static final String COLLEAGUE = "colleague";
    private static final String SUPERVISOR = "a-supervisor";
    private static final String OF_AGENCY = "Việc của cơ quan";
    private static final String OWN = "Việc của tôi";
    private static final String SOON = "Sắp đến hạn";
    private static final String OVERDUE = "Quá hạn";
    private static final String TO_CONFIRM = "Chờ xác nhận";
    private static final String TO_SIGN_OFF = "Chờ thủ trưởng duyệt";

    @Autowired
    FilterService filterService;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    IdentityService identityService;

    @Autowired
    TaskService taskService;

    @Autowired
    SharedFilters sharedFilters;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void morePeople() {
        if (!accounts.exists(COLLEAGUE)) {
            load(COLLEAGUE, AGENCY);
            load(SUPERVISOR, "supervisors");
        }
    }

    @Test
    void everyoneIsOfferedTheListsThatConcernThem() throws IOException {
        assertThat(listsOf(OFFICER)).containsExactlyInAnyOrder(OF_AGENCY, OWN, SOON, OVERDUE);
        assertThat(listsOf(HEAD)).containsExactlyInAnyOrder(OF_AGENCY, OWN, SOON, OVERDUE, TO_SIGN_OFF);
        assertThat(listsOf(SUPERVISOR)).containsExactlyInAnyOrder(OF_AGENCY, OWN, SOON, OVERDUE, TO_CONFIRM);
        assertThat(program(OFFICER)
                        .get("/engine-rest/filter/" + idOf(TO_CONFIRM) + "/list")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theListsByDateHoldWhatTheirNamesSayInOrder() throws IOException {
        String inTime = accept(aDirective().due("9/12/2025"));
        String tenWorkingDays = accept(aDirective().due("8/12/2025"));
        String today = accept(aDirective().due("24/11/2025"));
        String untilThisMonday = accept(aDirective().due("22/11/2025"));
        String late = accept(aDirective().due("21/11/2025"));
        String ongoing = accept(aDirective().due("Thường xuyên"));

        assertThat(tasksIn(OVERDUE, OFFICER))
                .contains(late)
                .doesNotContain(untilThisMonday, today, tenWorkingDays, inTime, ongoing);
        assertThat(tasksIn(SOON, OFFICER))
                .containsSubsequence(untilThisMonday, today, tenWorkingDays)
                .doesNotContain(late, inTime, ongoing);
        assertThat(tasksIn(OF_AGENCY, OFFICER)).contains(late, today, inTime, ongoing);
        for (String list : List.of(OVERDUE, SOON, OF_AGENCY)) {
            assertThat(tasksIn(list, STRANGER)).as(list).isEmpty();
        }
    }

    @Test
    void aSecondStartAddsNothingAndNewHeadsGetTheirList() {
        sharedFilters.giveNewHeads();
        long lists = filterService.createFilterQuery().count();
        long grants = authorizationService
                .createAuthorizationQuery()
                .resourceType(Resources.FILTER)
                .count();
        sharedFilters.run(null);
        assertThat(filterService.createFilterQuery().count()).isEqualTo(lists);
        assertThat(authorizationService
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .count())
                .isEqualTo(grants);

        accounts.ensureGroup("so-moi-head", "Thủ trưởng Sở mới", "agency");
        sharedFilters.giveNewHeads();
        assertThat(authorizationService
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .resourceId(idOf(TO_SIGN_OFF))
                        .groupIdIn("so-moi-head")
                        .count())
                .isOne();
    }

    @Test
    void whoClaimedATaskGivesItBack() {
        String task = accept(aDirective());
        claim(OFFICER, task);
        assertThat(giveBack(OFFICER, task).statusCode()).isEqualTo(204);
        assertThat(assigneeOf(task)).isNull();

        claim(OFFICER, task);
        String webapp = "/camunda/api/engine/engine/default/task/" + task + "/unclaim";
        assertThat(person(OFFICER).webapp("POST", webapp, "").statusCode()).isEqualTo(204);
        assertThat(assigneeOf(task)).isNull();
    }

    @Test
    void aColleaguesTaskIsGivenBackByTheHeadAndNobodyElse() {
        String task = accept(aDirective());
        claim(OFFICER, task);

        HttpResponse<String> refused = giveBack(COLLEAGUE, task);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Chỉ người đó hoặc thủ trưởng cơ quan");
        assertThat(giveBack(STRANGER, task).statusCode()).isEqualTo(404);
        assertThat(giveBack(MONITOR, task).statusCode()).isEqualTo(404);
        assertThat(visitor().post("/engine-rest/task/" + task + "/unclaim", "").statusCode())
                .isIn(401, 403);
        assertThat(assigneeOf(task)).isEqualTo(OFFICER);

        assertThat(giveBack(HEAD, task).statusCode()).isEqualTo(204);
        assertThat(assigneeOf(task)).isNull();
        claim(COLLEAGUE, task);
    }

    @Test
    void whoLeavesTheAgencyNoLongerSeesWhatTheyClaimed() {
        load("leaver", AGENCY);
        String task = accept(aDirective());
        claim("leaver", task);
        identityService.deleteMembership("leaver", AGENCY);
        Visitor leaver = program("leaver");
        assertThat(leaver.get("/engine-rest/task/" + task).statusCode()).isEqualTo(404);
        assertThat(leaver.get("/engine-rest/task?assignee=leaver").body()).isEqualTo("[]");
    }

    @Test
    void theAddressInMailsLeadsToOnesOwnTask() {
        String code = office.issue(aDirective());
        String task = office.task(code, "userTask_acceptDirective").getId();
        String address = "/directives/" + code + "/task";

        assertThat(location(person(OFFICER).get(address))).endsWith("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(location(person(MONITOR).get(address))).endsWith("/directives/" + code);
        assertThat(location(person(ADMIN).get(address)))
                .as("an administrator sees every task and owns none")
                .endsWith("/directives/" + code);
        assertThat(person(STRANGER).get(address).statusCode()).isEqualTo(404);
        assertThat(person(OFFICER).get("/directives/KHONG-CO-01/task").statusCode())
                .isEqualTo(404);
        assertThat(location(visitor().get(address, "Accept", "text/html"))).endsWith("/login");
    }

    /** Issues a directive. @return its first task, that of the lead agency */
    private String accept(NewDirectiveBuilder directive) {
        return office.task(office.issue(directive), "userTask_acceptDirective").getId();
    }

    private void claim(String account, String task) {
        HttpResponse<String> answer =
                program(account).post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + account + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private HttpResponse<String> giveBack(String account, String task) {
        return program(account).post("/engine-rest/task/" + task + "/unclaim", "");
    }

    private String assigneeOf(String task) {
        return taskService.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private List<String> listsOf(String account) throws IOException {
        return json.readTree(program(account).get("/engine-rest/filter").body()).findValuesAsText("name");
    }

    private List<String> tasksIn(String list, String account) throws IOException {
        HttpResponse<String> answer = program(account).get("/engine-rest/filter/" + idOf(list) + "/list");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).findValuesAsText("id");
    }

    private String idOf(String list) {
        return filterService.createFilterQuery().filterName(list).singleResult().getId();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
