package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;

/** Imports as other systems make them, over HTTP. */
class ImportApiTest extends ServerTest {

    private static final String HEADER =
            "STT;Nội dung nhiệm vụ;Cơ quan chủ trì;Cơ quan phối hợp;Hạn hoàn thành;Ghi chú\n";
    private static final String ROW =
            "1;Xây dựng nền tảng số dùng chung;Sở Khoa học và Công nghệ;Sở Tài chính;31/12/2025;\n";

    @Autowired
    private ObjectMapper mapper;

    private final String plan = Office.newPlan();
    private final Map<String, Visitor> programs = new HashMap<>();

    @BeforeEach
    void loadSupervisor() {
        if (!accounts.exists("supervisor")) {
            load("supervisor", "supervisors");
        }
    }

    @Test
    void aFileBecomesADraftIsCorrectedAndConfirmed() {
        JsonNode draft = created(HEADER + ROW + "2;Rà soát cơ sở dữ liệu;Sở Bưu điện;;31/02/2026;\n");

        assertThat(draft.path("status").asText()).isEqualTo("DRAFT");
        assertThat(draft.at("/summary/directives").asInt()).isEqualTo(2);
        assertThat(draft.at("/summary/errors").asInt()).isEqualTo(2);
        assertThat(draft.at("/summary/new").asInt()).isEqualTo(2);
        JsonNode first = draft.at("/rows/0");
        assertThat(first.path("row").asInt()).isEqualTo(2);
        assertThat(first.path("number").asText()).isEqualTo("1");
        assertThat(first.at("/leadAgency/code").asText()).isEqualTo("so-khcn");
        assertThat(first.path("dueOn").asText()).isEqualTo("2025-12-31");
        assertThat(first.path("change").asText()).isEqualTo("NEW");
        JsonNode problem = draft.at("/rows/1/problems/0");
        assertThat(problem.path("severity").asText()).isEqualTo("ERROR");
        assertThat(problem.path("message").asText()).contains("Sở Bưu điện");
        String id = draft.path("id").asText();
        assertThat(by(MONITOR).get("/api/directives/" + plan + "-01").statusCode())
                .as("nothing is created")
                .isEqualTo(404);

        HttpResponse<String> refused = confirm(id, "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(tree(refused).at("/errors/0/row").asInt()).isEqualTo(3);
        assertThat(tree(refused).at("/errors/0/column").asText()).isEqualTo("leadAgency");

        JsonNode corrected = ok(by(MONITOR)
                .send(
                        "PATCH",
                        "/api/imports/" + id + "/rows/3",
                        "{\"leadAgency\":\"so-noi-vu\",\"deadline\":\"28/02/2026\"}"));
        assertThat(corrected.at("/summary/errors").asInt()).isZero();

        JsonNode outcome = ok(confirm(id, "{\"exclude\":[]}"));
        assertThat(outcome.path("created").asInt()).isEqualTo(2);
        assertThat(outcome.path("excluded").asInt()).isZero();
        assertThat(office.directive(plan + "-02").leadAgency().code()).isEqualTo("so-noi-vu");
        assertThat(office.task(plan + "-01", "userTask_acceptDirective")).isNotNull();
        assertThat(ok(by(MONITOR).get("/api/imports/" + id)).path("status").asText())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void onlyTheMonitoringUnitImports() {
        String id = created(HEADER + ROW).path("id").asText();

        for (String account : List.of(OFFICER, HEAD, STRANGER, ADMIN, "supervisor")) {
            assertThat(upload(account, plan, "a.csv", HEADER + ROW).statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(by(account).get("/api/imports").statusCode()).isEqualTo(403);
            assertThat(by(account).get("/api/imports/" + id).statusCode()).isEqualTo(403);
            assertThat(by(account).get("/api/imports/none").statusCode()).isEqualTo(403);
            assertThat(by(account)
                            .send("PATCH", "/api/imports/" + id + "/rows/2", "{\"content\":\"x\"}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(by(account)
                            .post("/api/imports/" + id + "/confirmation", "{}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(by(account)
                            .post("/api/agencies/so-y-te/aliases", "{\"name\":\"x\"}")
                            .statusCode())
                    .isEqualTo(account.equals(ADMIN) ? 201 : 403);
        }
        assertThat(visitor().get("/api/imports").statusCode()).isEqualTo(401);
        assertThat(by(MONITOR).get("/api/imports/none").statusCode()).isEqualTo(404);
        assertThat(by(MONITOR).get("/api/imports/" + id + "%00").statusCode())
                .isGreaterThanOrEqualTo(400)
                .isLessThan(500);
    }

    @Test
    void whatIsWrongWithTheRequestIsSaid() {
        assertThat(field(upload(MONITOR, null, "a.csv", HEADER + ROW))).isEqualTo("plan");
        assertThat(field(upload(MONITOR, "../x", "a.csv", HEADER + ROW))).isEqualTo("plan");
        assertThat(field(send(MONITOR, Map.of("plan", plan), null, null))).isEqualTo("file");
        assertThat(field(send(MONITOR, Map.of("plan", plan, "defaultLeadAgency", "so-x"), "a.csv", HEADER + ROW)))
                .isEqualTo("defaultLeadAgency");
        assertThat(field(send(MONITOR, Map.of("plan", plan, "assignedOn", "2025-11-25"), "a.csv", HEADER + ROW)))
                .isEqualTo("assignedOn");
        assertThat(field(send(MONITOR, Map.of("plan", plan, "assignedOn", "24/11/2025"), "a.csv", HEADER + ROW)))
                .isEqualTo("assignedOn");
        assertThat(upload(MONITOR, plan, "a.csv", "").statusCode()).isEqualTo(400);
        assertThat(upload(MONITOR, plan, "a.csv", "Chào các anh chị").statusCode())
                .isEqualTo(400);
        assertThat(upload(MONITOR, plan, "a.csv", "<html><script>alert(1)</script></html>")
                        .statusCode())
                .isIn(400, 415);
    }

    @Test
    void aCorrectionOfWhatDoesNotExistIsRefused() {
        String id = created(HEADER + ROW).path("id").asText();

        HttpResponse<String> unknown =
                by(MONITOR).send("PATCH", "/api/imports/" + id + "/rows/2", "{\"processInstanceId\":\"x\",\"row\":9}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(tree(unknown).path("errors").size()).isEqualTo(2);
        assertThat(by(MONITOR)
                        .send("PATCH", "/api/imports/" + id + "/rows/1", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(by(MONITOR)
                        .send("PATCH", "/api/imports/" + id + "/rows/x", "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(by(MONITOR)
                        .send("PATCH", "/api/imports/" + id + "/rows/2", "[]")
                        .statusCode())
                .isEqualTo(400);
        assertThat(by(MONITOR)
                        .send("PATCH", "/api/imports/" + id + "/rows/2", "{\"number\":\"" + "7".repeat(300) + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(confirm(id, "{\"exclude\":[77]}").statusCode()).isEqualTo(400);
        assertThat(confirm(id, "{\"only\":[2]}").statusCode()).isEqualTo(400);
    }

    @Test
    void namesAndCellsThatTryTricksAreOnlyText() {
        String script = "<script>alert(1)</script>${7*7}";
        HttpResponse<String> answer = send(
                MONITOR,
                Map.of("plan", plan),
                "..\\..\\/etc/" + "a".repeat(300) + "\u202e.csv",
                HEADER + "1;" + script + ";Sở Khoa học và Công nghệ;;31/12/2025;=HYPERLINK(1)\n");
        JsonNode draft = tree(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(draft.path("fileName").asText())
                .hasSize(255)
                .startsWith("aaa")
                .endsWith(".csv");

        ok(confirm(draft.path("id").asText(), "{}"));

        assertThat(office.directive(plan + "-01").content()).isEqualTo(script);
        assertThat(office.directive(plan + "-01").note()).isEqualTo("=HYPERLINK(1)");
    }

    @Test
    void aDraftConfirmedByManyAtOnceCreatesEverythingOnce() {
        String id = created(HEADER + ROW).path("id").asText();
        String same = created(HEADER + ROW).path("id").asText();

        List<Integer> answers = atOnce(List.of(
                () -> confirm(id, "{}"),
                () -> confirm(id, "{}"),
                () -> confirm(same, "{}"),
                () -> confirm(same, "{}")));

        assertThat(answers).containsOnly(200);
        int created =
                ok(by(MONITOR).get("/api/imports/" + id)).at("/outcome/created").asInt()
                        + ok(by(MONITOR).get("/api/imports/" + same))
                                .at("/outcome/created")
                                .asInt();
        assertThat(created).isOne();
        assertThat(ok(by(MONITOR).get("/api/directives?plan=" + plan))
                        .at("/page/totalElements")
                        .asInt())
                .isOne();
    }

    @Test
    void theListIsPagedNewestFirst() {
        String id = created(HEADER + ROW).path("id").asText();

        JsonNode list = ok(by(MONITOR).get("/api/imports?size=1"));
        assertThat(list.at("/content/0/id").asText()).isNotBlank();
        assertThat(list.at("/page/size").asInt()).isOne();
        assertThat(by(MONITOR).get("/api/imports?size=201").statusCode()).isEqualTo(400);
        JsonNode all = ok(by(MONITOR).get("/api/imports?size=200"));
        assertThat(all.findValuesAsText("id")).contains(id);
    }

    private JsonNode created(String csv) {
        HttpResponse<String> answer = upload(MONITOR, plan, "kế hoạch.csv", csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).startsWith("/api/imports/"));
        return tree(answer);
    }

    private HttpResponse<String> confirm(String id, String json) {
        return by(MONITOR).post("/api/imports/" + id + "/confirmation", json);
    }

    private HttpResponse<String> upload(String account, String plan, String name, String csv) {
        return send(account, plan == null ? Map.of() : Map.of("plan", plan), name, csv);
    }

    private HttpResponse<String> send(String account, Map<String, String> parameters, String name, String content) {
        String boundary = "----boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parameters.forEach((key, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        if (name != null) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + name.replace("\\", "\\\\") + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return by(account)
                .send(by(account)
                        .request("/api/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private Visitor by(String account) {
        return programs.computeIfAbsent(account, this::program);
    }

    private static List<Integer> atOnce(List<Callable<HttpResponse<String>>> acts) {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(acts)) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private String field(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return tree(answer).at("/errors/0/field").asText();
    }

    private JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tree(answer);
    }

    private JsonNode tree(HttpResponse<String> answer) {
        try {
            return mapper.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
