package vn.dondoc.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets the facts of a task from a running server. */
class FormVariablesOverHttpTest extends TasklistServerTest {

    private static final String CONTENT = "Lập kế hoạch <script>{{1+1}} ${7*7}</script>";

    @Autowired
    ObjectMapper json;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aTaskTellsItsFactsToThoseWhoMaySeeItAndNobodyElse() throws Exception {
        issue("1");
        String accept = taskOf("lead", "BM-2025-01");
        JsonNode facts = read(get("lead", variablesOf(accept)));
        assertThat(facts.at("/content/value").asText()).isEqualTo(CONTENT);
        assertThat(facts.at("/deadline/value").asText()).isEqualTo("Tháng 12/2099");
        assertThat(facts.at("/askedCount/value").asInt()).isEqualTo(2);
        assertThat(get("stranger", variablesOf(accept)).statusCode()).isEqualTo(404);
        assertThat(get("asked", variablesOf(accept)).statusCode()).isEqualTo(404);
        assertThat(get("lead", variablesOf("no-such-task")).statusCode()).isEqualTo(404);
        assertThat(get(null, variablesOf(accept)).statusCode()).isEqualTo(401);
    }

    @Test
    void contributionsAreForTheLead() throws Exception {
        issue("2");
        complete("lead", taskOf("lead", "BM-2025-02"), "decision", "accept");
        String asked = taskOf("asked", "BM-2025-02#so-tai-chinh");
        complete("asked", asked, "answer", "contributed", "contribution", "Nhất trí với dự thảo.");
        String submit = taskOf("lead", "BM-2025-02");
        JsonNode ofLead = read(get("lead", variablesOf(submit)));
        assertThat(ofLead.at("/contributions/value/0/text").asText()).isEqualTo("Nhất trí với dự thảo.");
        assertThat(ofLead.at("/answeredCount/value").asInt()).isEqualTo(1);
        HttpResponse<String> ofAsked = get("asked-too", variablesOf(taskOf("asked-too", "BM-2025-02#so-noi-vu")));
        assertThat(ofAsked.statusCode()).isEqualTo(200);
        assertThat(ofAsked.body()).contains("Lập kế hoạch").doesNotContain("Nhất trí");
        assertThat(get("asked-too", variablesOf(submit)).statusCode()).isEqualTo(404);
    }

    @Test
    void tasklistShowsTheFactsAndCompletesTheTask() throws Exception {
        var chromium = FormViewer.chromium();
        assumeTrue(chromium.isPresent(), "needs a browser");
        issue("3");
        String accept = taskOf("lead", "BM-2025-03");
        post("lead", "/engine-rest/task/" + accept + "/claim", "{\"userId\": \"lead\"}");
        try (var browser = new TasklistUser(chromium.get(), "http://localhost:" + port)) {
            browser.signIn("lead", TabVisitor.PASSWORD);
            assertThat(browser.open(accept)).contains(CONTENT, "Tháng 12/2099", "Sở Tài chính");
            browser.screenshot("tasklist-acceptDirective");
            browser.choose("Tiếp nhận");
            browser.complete();
            String submit = taskOf("lead", "BM-2025-03", "userTask_submitResult");
            assertThat(browser.open(submit)).contains(CONTENT, "Đã trả lời 0/2");
            browser.screenshot("tasklist-submitResult");
        }
    }

    private void issue(String number) throws Exception {
        String body =
                """
                {"number": "%s", "plan": "BM-2025", "content": "%s", "leadAgency": "so-khcn",
                 "coordinatingAgencies": ["so-tai-chinh", "so-noi-vu"], "deadline": "Tháng 12/2099",
                 "classification": "PUBLIC"}"""
                        .formatted(number, CONTENT);
        assertThat(post("monitor", "/api/directives", body).statusCode()).isEqualTo(201);
    }

    private String taskOf(String account, String businessKey) throws Exception {
        return taskOf(account, businessKey, "");
    }

    /** Tasks behind an asynchronous step take a moment. */
    private String taskOf(String account, String businessKey, String step) throws Exception {
        String path = "/engine-rest/task?maxResults=1&processInstanceBusinessKey=" + businessKey.replace("#", "%23")
                + "&taskDefinitionKeyLike=" + step + "%25";
        for (int i = 0; i < 100; i++) {
            JsonNode tasks = read(get(account, path));
            if (!tasks.isEmpty()) {
                return tasks.at("/0/id").asText();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no task for " + account);
    }

    private void complete(String account, String task, String... fields) throws Exception {
        var variables = json.createObjectNode();
        for (int i = 0; i < fields.length; i += 2) {
            variables.putObject(fields[i]).put("value", fields[i + 1]);
        }
        String body = json.createObjectNode().set("variables", variables).toString();
        HttpResponse<String> answer = post(account, "/engine-rest/task/" + task + "/submit-form", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static String variablesOf(String task) {
        return "/engine-rest/task/" + task + "/form-variables";
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String account, String path) throws Exception {
        return client.send(request(account, path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String account, String path, String body) throws Exception {
        return client.send(
                request(account, path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String account, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (account != null) {
            String credentials = account + ":" + TabVisitor.PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }
}
