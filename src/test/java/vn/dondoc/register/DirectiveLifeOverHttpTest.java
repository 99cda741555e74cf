package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One directive from its issue to its completion, by nothing but calls that other systems can make too. */
class DirectiveLifeOverHttpTest extends RegisterApiTest {

    private JsonNode theTask(String account, String businessKey, String taskKey) {
        JsonNode tasks =
                read(account, "/engine-rest/task?processInstanceBusinessKey=" + businessKey.replace("#", "%23"));
        assertThat(texts(tasks, "taskDefinitionKey")).contains(taskKey);
        return tasks.get(texts(tasks, "taskDefinitionKey").indexOf(taskKey));
    }

    private HttpResponse<String> complete(String account, String businessKey, String taskKey, Map<String, ?> fields) {
        String task = theTask(account, businessKey, taskKey).path("id").asText();
        Map<String, Object> variables = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));
        return send(account, "/engine-rest/task/" + task + "/complete", Map.of("variables", variables));
    }

    private void done(String account, String businessKey, String taskKey, Map<String, ?> fields) {
        HttpResponse<String> answer = complete(account, businessKey, taskKey, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        office.runJobs();
    }

    private JsonNode upload(String account, String code, String name, String text) {
        String boundary = "part-of-a-form";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        return created(by(account)
                .send(by(account)
                        .request("/api/directives/" + code + "/evidence")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body))));
    }

    private String state(String code) {
        return read(MONITOR, "/api/directives/" + code).path("state").asText();
    }

    @Test
    void aDirectiveIsAcceptedContributedToSubmittedSignedOffAndConfirmed() {
        String code = created(post(wanted("coordinatingAgencies", List.of(FINANCE_AGENCY, HOME_AFFAIRS_AGENCY))))
                .path("code")
                .asText();
        done(
                OFFICER,
                code,
                "userTask_acceptDirective",
                Map.of("decision", "accept", "responsibleOfficer", OFFICER, "coordinationDueOn", "2025-12-05"));
        assertThat(state(code)).isEqualTo("IN_PROGRESS");

        assertThat(theTask(FINANCE, code + "#" + FINANCE_AGENCY, "userTask_contribute")
                        .path("due")
                        .asText())
                .startsWith("2025-12-05T16:59:59");
        upload(FINANCE, code, "y-kien.txt", "Ý kiến của Sở Tài chính");
        done(
                FINANCE,
                code + "#" + FINANCE_AGENCY,
                "userTask_contribute",
                Map.of("answer", "contributed", "contribution", "Nhất trí"));
        done(
                HOME_AFFAIRS,
                code + "#" + HOME_AFFAIRS_AGENCY,
                "userTask_contribute",
                Map.of("answer", "nothing", "contribution", "Không thuộc phạm vi"));
        assertThat(texts(read(OFFICER, "/api/directives/" + code + "/roster"), "answer"))
                .containsExactly("CONTRIBUTED", "NOTHING");

        upload(OFFICER, code, "bao-cao.txt", "Báo cáo kết quả");
        JsonNode before = theTask(OFFICER, code, "userTask_submitResult");
        assertThat(complete(OFFICER, code, "userTask_submitResult", Map.of("progressPercent", 100))
                        .statusCode())
                .isBetween(400, 500);
        assertThat(theTask(OFFICER, code, "userTask_submitResult")).isEqualTo(before);
        done(
                OFFICER,
                code,
                "userTask_submitResult",
                Map.of(
                        "resultDescription", "Đã ban hành báo cáo",
                        "progressPercent", 100,
                        "resultDocumentNumber", "45/BC-SKHCN",
                        "resultDocumentDate", "2025-11-24"));
        assertThat(state(code)).isEqualTo("IN_PROGRESS");
        done(HEAD, code, "userTask_signOffResult", Map.of("decision", "send"));
        assertThat(state(code)).isEqualTo("SUBMITTED");
        done(SUPERVISOR, code, "userTask_approveResult", Map.of("decision", "approve", "comment", "Đủ tài liệu"));

        JsonNode directive = read(OFFICER, "/api/directives/" + code);
        assertThat(directive.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(directive.path("lateness").asText()).isEqualTo("COMPLETED_ON_TIME");
        assertThat(directive.path("colour").asText()).isEqualTo("GREEN");
        assertThat(directive.path("completedOn").asText()).isEqualTo("2025-11-24");
        assertThat(directive.path("progressPercent").asInt()).isEqualTo(100);
        assertThat(directive.path("resultDescription").asText()).isEqualTo("Đã ban hành báo cáo");
        assertThat(directive.path("resultDocument").toString())
                .isEqualTo("{\"number\":\"45/BC-SKHCN\",\"date\":\"2025-11-24\"}");
        assertThat(directive.at("/assignments/0/processInstanceId").isNull()).isTrue();
        assertThat(texts(read(MONITOR, "/api/directives/" + code + "/timeline").path("content"), "action"))
                .containsSubsequence("CONFIRMED", "SUBMITTED", "REPORTED", "CONTRIBUTED", "ACCEPTED", "ISSUED");
        assertThat(read(MONITOR, "/api/directives/" + code + "/evidence")).hasSize(2);
        assertThat(read(ADMIN, "/engine-rest/process-instance?businessKey=" + code))
                .isEmpty();
    }
}
