package vn.dondoc.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;

/** What a plain engine would let an officer do, and does not here. */
class EngineDoorsTest extends ServerTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String EVIL = "${''.getClass().forName('java.lang.Runtime')}";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    @Autowired
    TaskService taskService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    FilterService filterService;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ObjectMapper json;

    private Task task;

    @BeforeEach
    void issueDirective() {
        int number = NUMBER.incrementAndGet();
        HttpResponse<String> issued = program(MONITOR)
                .post(
                        "/api/directives",
                        """
                        {"number": "%d", "content": "Việc thử", "sourceDocument": "1/KH", "plan": "DOORS",
                         "leadAgency": "%s", "deadline": "31/12/2027"}"""
                                .formatted(number, AGENCY));
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey("DOORS-%02d".formatted(number))
                .singleResult();
    }

    // 1: expressions

    @Test
    void anOfficerCannotEvaluateAnExpressionInsideAnOrQuery() {
        String query = "{\"orQueries\": [{\"assigneeExpression\": \"" + EVIL + "\"}]}";
        Visitor officer = person(OFFICER);
        String filter = filterService
                .createFilterQuery()
                .filterName("Việc của tôi")
                .singleResult()
                .getId();
        for (String path :
                List.of("/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count")) {
            HttpResponse<String> rest = program(OFFICER).post("/engine-rest" + path, query);
            assertThat(rest.statusCode()).as(path).isEqualTo(400);
            assertThat(rest.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
            assertThat(officer.webapp("POST", WEBAPP + path, query).statusCode())
                    .as("webapp " + path)
                    .isEqualTo(400);
        }
        assertThat(program(OFFICER)
                        .get("/engine-rest/task?assigneeExpression=%24%7B1%2B1%7D")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theEngineItselfEvaluatesNoExpressionInAQuery() {
        assertThatThrownBy(() -> taskService
                        .createTaskQuery()
                        .or()
                        .taskAssigneeExpression(EVIL)
                        .endOr()
                        .list())
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aStoredFilterWithAnOrQueryEvaluatesNoExpressionOfItsOwn() {
        Filter filter = filterService.newTaskFilter("evil " + NUMBER.incrementAndGet());
        filter.setQuery(taskService
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(EVIL)
                .taskName("x")
                .endOr());
        filterService.saveFilter(filter);
        String path = "/engine-rest/filter/" + filter.getId();
        try {
            assertThat(program(ADMIN).get(path + "/list").statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(program(ADMIN).get(path + "/count").statusCode()).isGreaterThanOrEqualTo(400);
            assertThatThrownBy(() -> filterService.list(filter.getId()))
                    .hasRootCauseMessage("Expressions are not allowed in queries.");
        } finally {
            filterService.deleteFilter(filter.getId());
        }
    }

    @Test
    void anAdministratorCannotStoreAnExpressionEither() {
        String filter =
                "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {\"orQueries\": [{\"assigneeExpression\": \""
                        + EVIL + "\"}]}}";
        assertThat(program(ADMIN).post("/engine-rest/filter/create", filter).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theSharedFiltersShowEachAgencyItsOwnTasks() throws IOException {
        String filter = filterService
                .createFilterQuery()
                .filterName("Việc của cơ quan")
                .singleResult()
                .getId();
        JsonNode ours = json.readTree(
                program(OFFICER).get("/engine-rest/filter/" + filter + "/list").body());
        assertThat(ours.findValuesAsText("id")).contains(task.getId());
        HttpResponse<String> theirs = program(STRANGER).get("/engine-rest/filter/" + filter + "/list");
        assertThat(theirs.statusCode()).isEqualTo(200);
        assertThat(theirs.body()).isEqualTo("[]");
        assertThat(program(OFFICER).get("/engine-rest/filter").body()).contains("Việc của tôi");
        assertThat(program(OFFICER)
                        .send("DELETE", "/engine-rest/filter/" + filter, "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void bodiesThatTheEngineMightReadInAnotherWayAreRefused() {
        Visitor officer = program(OFFICER);
        assertThat(officer.post("/engine-rest/task", "{\"assignee\":\"a\",\"assignee\":\"b\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(officer.post("/engine-rest/task", "{").statusCode()).isEqualTo(400);
        assertThat(officer.post("/engine-rest/task", "{\"name\":\"" + "x".repeat(1 << 20) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        for (String type : List.of("application/*", "text/plain", "application/json;charset=UTF-16", "nonsense")) {
            assertThat(officer.send(officer.request("/engine-rest/task")
                                    .header("Content-Type", type)
                                    .POST(BodyPublishers.ofString("{}")))
                            .statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
    }

    // 2: the first administrator

    @Test
    void nobodyCanSetUpAFirstAdministrator() {
        String user =
                "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"e\"},\"credentials\":{\"password\":\"Evil-Passw0rd\"}}";
        String path = "/camunda/api/admin/setup/default/user/create";
        assertThat(visitor().post(path, user).statusCode()).isEqualTo(403);
        assertThat(visitor().webapp("POST", path, user).statusCode()).isEqualTo(403);
        assertThat(person(ADMIN).webapp("POST", path, user).statusCode()).isEqualTo(403);
        assertThat(accounts.exists("evil")).isFalse();
    }

    @Test
    void nobodySignsInPastOurPage() {
        String path = "/camunda/api/admin/auth/user/default/login/tasklist";
        assertThat(visitor().post(path, "").statusCode()).isEqualTo(403);
    }

    // 3: attachments and comments

    @Test
    void attachmentsAndCommentsOfTheEngineAreClosed() {
        taskService.createComment(task.getId(), null, "kín");
        for (String account : List.of(OFFICER, STRANGER, ADMIN)) {
            Visitor visitor = person(account);
            for (String path : List.of("/task/" + task.getId() + "/comment", "/task/" + task.getId() + "/attachment")) {
                assertThat(program(account).get("/engine-rest" + path).statusCode())
                        .isEqualTo(403);
                assertThat(program(account)
                                .get("/engine-rest/engine/default" + path)
                                .statusCode())
                        .isEqualTo(403);
                assertThat(visitor.get(WEBAPP + path).statusCode()).isEqualTo(403);
                assertThat(program(account)
                                .send("DELETE", "/engine-rest" + path + "/1", "")
                                .statusCode())
                        .isEqualTo(403);
            }
        }
    }

    // 4: authentication

    @Test
    void theEngineAnswersNobodyWithoutAPassword() {
        load("careless", AGENCY); // a wrong password keeps an account waiting
        assertThat(visitor().get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(visitor().get("/engine-rest/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(visitor()
                        .post("/engine-rest/task/count", "{}", "Authorization", "Bearer x")
                        .statusCode())
                .isGreaterThanOrEqualTo(401);
        assertThat(visitor()
                        .withPassword("careless", "wrong")
                        .get("/engine-rest/version")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void trickyPathsLeadNowhere() {
        for (String path : List.of(
                "/engine-rest/;/task",
                "/engine-rest/task;x=1",
                "/engine-rest//task",
                "/engine-rest/%2e%2e/engine-rest/task/1/comment",
                "/engine-rest/task%2f1%2fcomment",
                "/engine-rest/task/1/%63omment",
                "/public/..;/engine-rest/task",
                "/public/%2e%2e/engine-rest/task",
                "/engine-rest/task/1/comment%00",
                "/engine-rest/task/1/comment/")) {
            assertThat(program(OFFICER).get(path).statusCode()).as(path).isBetween(400, 500);
        }
    }

    // 5: errors instead of completion

    @Test
    void aTaskCannotBeEndedByABpmnError() {
        for (String account : List.of(OFFICER, ADMIN)) {
            for (String error : List.of("bpmnError", "bpmnEscalation")) {
                assertThat(program(account)
                                .post(
                                        "/engine-rest/task/" + task.getId() + "/" + error,
                                        "{\"errorCode\": \"x\", \"escalationCode\": \"x\"}")
                                .statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .isEnableExceptionsAfterUnhandledBpmnError())
                .isTrue();
        assertTaskIsUntouched();
    }

    // 6: claiming for somebody else

    @Test
    void nobodyClaimsATaskForAStranger() {
        assertThat(program(OFFICER)
                        .post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\": \"" + STRANGER + "\"}")
                        .statusCode())
                .isBetween(400, 500);
        assertTaskIsUntouched();
        assertThat(program(STRANGER).get("/engine-rest/task/" + task.getId()).statusCode())
                .isIn(403, 404);
    }

    @Test
    void anotherAgencyNeitherSeesNorTouchesTheTask() {
        String path = "/engine-rest/task/" + task.getId();
        for (String below :
                List.of("", "/form", "/deployed-form", "/form-variables", "/variables", "/identity-links")) {
            assertThat(program(STRANGER).get(path + below).statusCode())
                    .as(below)
                    .isIn(403, 404);
        }
        assertThat(program(STRANGER)
                        .post(path + "/claim", "{\"userId\": \"" + STRANGER + "\"}")
                        .statusCode())
                .isIn(403, 404);
        for (String completion : List.of("/complete", "/submit-form")) {
            assertThat(program(STRANGER)
                            .post(path + completion, "{\"variables\": {\"decision\": {\"value\": \"accept\"}}}")
                            .statusCode())
                    .isIn(403, 404);
        }
        assertThat(program(STRANGER).get("/engine-rest/task").body()).isEqualTo("[]");
        assertThat(program(STRANGER)
                        .get("/engine-rest/process-instance/" + task.getProcessInstanceId())
                        .statusCode())
                .isIn(403, 404);
        assertThat(program(STRANGER).get("/engine-rest/history/task").body()).isEqualTo("[]");
        assertTaskIsUntouched();
    }

    @Test
    void anOfficerFindsItsTaskByTheBusinessKeyAndCompletesIt() throws IOException {
        JsonNode found = json.readTree(program(OFFICER)
                .get("/engine-rest/task?processInstanceBusinessKey=" + businessKey())
                .body());
        assertThat(found).hasSize(1);
        String path = "/engine-rest/task/" + found.get(0).get("id").asText();
        assertThat(program(OFFICER)
                        .post(path + "/claim", "{\"userId\": \"" + OFFICER + "\"}")
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> completed =
                program(OFFICER).post(path + "/complete", "{\"variables\": {\"decision\": {\"value\": \"accept\"}}}");
        assertThat(completed.statusCode()).as(completed.body()).isEqualTo(204);
    }

    // 7: administrators

    @Test
    void anAdministratorCannotDoAnAgencysWork() {
        HttpResponse<String> refused = program(ADMIN)
                .post(
                        "/engine-rest/task/" + task.getId() + "/complete",
                        "{\"variables\": {\"decision\": {\"value\": \"accept\"}}}");
        assertThat(refused.statusCode()).isBetween(400, 500);
        assertThat(refused.body()).as("in the reader's language").contains("Công việc này");
        assertTaskIsUntouched();
    }

    // 8: form fields

    @Test
    void fieldsThatTheFormDoesNotHaveNeverBecomeVariablesAndRequiredOnesAreRequired() {
        String path = "/engine-rest/task/" + task.getId() + "/submit-form";
        assertThat(program(OFFICER).post(path, "{\"variables\": {}}").statusCode())
                .isBetween(400, 500);
        assertTaskIsUntouched();
        program(OFFICER)
                .post(
                        path,
                        "{\"variables\": {\"decision\": {\"value\": \"accept\"}, \"smuggled\": {\"value\": \"x\"},"
                                + " \"coordinationRequest\": {\"value\": \"y\"}}}");
        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .variableNameIn("smuggled", "coordinationRequest")
                        .count())
                .isZero();
    }

    // deployments

    @Test
    void modelsAreDeployedByAdministratorsOnlyAndWithoutScripts() {
        String script = "<scriptTask id=\"s\" scriptFormat=\"javascript\"><script>1+1</script></scriptTask>";
        assertThat(deploy(OFFICER, "").statusCode()).isEqualTo(403);
        assertThat(deploy(ADMIN, script).statusCode()).isBetween(400, 500);
        assertThat(deploy(
                                ADMIN,
                                "<serviceTask id=\"s\" xmlns:c=\"http://camunda.org/schema/1.0/bpmn\" c:expression=\"1\"><extensionElements><c:executionListener event=\"start\"><c:script scriptFormat=\"groovy\">1</c:script></c:executionListener></extensionElements></serviceTask>")
                        .statusCode())
                .isBetween(400, 500);
        HttpResponse<String> harmless = deploy(ADMIN, "");
        assertThat(harmless.statusCode()).as(harmless.body()).isEqualTo(200);
    }

    private HttpResponse<String> deploy(String account, String element) {
        String model = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"t\">"
                + "<process id=\"tried\" isExecutable=\"true\"><startEvent id=\"start\"/>" + element
                + "</process></definitions>";
        String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntried\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"tried.bpmn\"\r\n\r\n" + model
                + "\r\n--b--\r\n";
        Visitor visitor = program(account);
        return visitor.send(visitor.request("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
    }

    private String businessKey() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private void assertTaskIsUntouched() {
        Task now = taskService.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(now).isNotNull();
        assertThat(now.getAssignee()).isNull();
    }
}
