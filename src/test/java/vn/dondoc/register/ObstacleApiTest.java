package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.Office;

/** Obstacles over the API: who raises them, who sees them, and who decides on them through the engine. */
class ObstacleApiTest extends RegisterApiTest {

    private static final Map<String, Object> OBSTACLE = Map.of(
            "description", "Chưa có hướng dẫn kỹ thuật",
            "recommendation", "Đề nghị lùi thời hạn",
            "requestedDueOn", "2026-01-31");
    private static final Map<String, Object> REASON = Map.of("reason", "Chờ nghị định của Chính phủ");

    private final String plan = Office.newPlan();

    private String running() {
        return accepted(aDirective().inPlan(plan).coordinatedBy(FINANCE_AGENCY, HOME_AFFAIRS_AGENCY));
    }

    private HttpResponse<String> raise(String account, String code) {
        return send(account, address(code), OBSTACLE);
    }

    private static String address(String code) {
        return "/api/directives/" + code + "/obstacles";
    }

    private JsonNode obstacles(String account, String code) {
        return read(account, "/api/directives/" + code).path("obstacles");
    }

    private JsonNode register(String account, String query) {
        return read(account, "/api/obstacles?plan=" + plan + query).path("content");
    }

    private String task(String account, String key) {
        return texts(
                        read(
                                account,
                                "/engine-rest/task?processDefinitionKey=obstacle&processInstanceBusinessKey=" + key),
                        "id")
                .stream()
                .findFirst()
                .orElse(null);
    }

    private HttpResponse<String> complete(String account, String task, Map<String, String> fields) {
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        return send(account, "/engine-rest/task/" + task + "/complete", Map.of("variables", variables));
    }

    @Test
    void whoeverTakesPartRaisesOneAndFindsItOnTheDirective() {
        String code = running();
        HttpResponse<String> answer = raise(OFFICER, code);
        JsonNode obstacle = created(answer).at("/obstacles/0");

        assertThat(answer.headers().firstValue("Location")).hasValue("/api/directives/" + code);
        assertThat(obstacle.path("id").asLong()).isPositive();
        assertThat(obstacle.path("description").asText()).isEqualTo("Chưa có hướng dẫn kỹ thuật");
        assertThat(obstacle.path("recommendation").asText()).isEqualTo("Đề nghị lùi thời hạn");
        assertThat(obstacle.path("requestedDueOn").asText()).isEqualTo("2026-01-31");
        assertThat(obstacle.at("/agency/code").asText()).isEqualTo(AGENCY);
        assertThat(obstacle.path("raisedBy").asText()).isEqualTo(OFFICER);
        assertThat(obstacle.path("raisedOn").asText()).isEqualTo("2025-11-24");
        assertThat(obstacle.path("state").asText()).isEqualTo("RAISED");
        assertThat(obstacle.path("holder").asText()).isEqualTo("monitoring");
        assertThat(obstacle.path("advice").isNull()).isTrue();
        assertThat(obstacle.path("decidedOn").isNull()).isTrue();
        created(raise(FINANCE, code));
        assertThat(obstacles(OFFICER, code)).hasSize(2);
    }

    @Test
    void nobodyElseRaisesOneAndWhoMayNotSeeTheDirectiveIsNotToldOfIt() {
        String code = running();
        for (String account : List.of(MONITOR, SUPERVISOR, LEADER, ADMIN)) {
            refused(403, raise(account, code));
        }
        refused(404, raise(OUTSIDER, code));
        refused(404, raise(OFFICER, "none"));
        assertThat(obstacles(MONITOR, code)).isEmpty();
    }

    @Test
    void whatIsMissingOrCannotBeIsNamed() {
        String code = running();
        refusedField("description", send(OFFICER, address(code), Map.of("recommendation", "x")));
        refusedField("recommendation", send(OFFICER, address(code), Map.of("description", "x")));
        for (String day : List.of("2025-12-31", "2025-11-01")) {
            Map<String, Object> body = new HashMap<>(OBSTACLE);
            body.put("requestedDueOn", day);
            refusedField("requestedDueOn", send(OFFICER, address(code), body));
        }
        Map<String, Object> body = new HashMap<>(OBSTACLE);
        body.put("requestedDueOn", "2026-02-30");
        refused(400, send(OFFICER, address(code), body));
        body.put("requestedDueOn", "2026-02-28");
        body.put("description", "x".repeat(4001));
        refusedField("description", send(OFFICER, address(code), body));
        assertThat(obstacles(MONITOR, code)).isEmpty();
    }

    @Test
    void anAgencyReadsItsOwnAndTheLeadAllAndAnAdministratorNoWords() {
        String code = running();
        created(raise(OFFICER, code));
        created(raise(FINANCE, code));

        assertThat(obstacles(OFFICER, code)).hasSize(2);
        assertThat(obstacles(MONITOR, code)).hasSize(2);
        assertThat(texts(obstacles(FINANCE, code), "raisedBy")).containsExactly(FINANCE);
        assertThat(obstacles(HOME_AFFAIRS, code)).isEmpty();
        assertThat(texts(obstacles(ADMIN, code), "description")).containsOnlyNulls();
        assertThat(texts(register(FINANCE, ""), "raisedBy")).containsExactly(FINANCE);
        assertThat(register(HOME_AFFAIRS, "")).isEmpty();
        assertThat(register(OUTSIDER, "")).isEmpty();
        assertThat(texts(register(ADMIN, ""), "description")).containsOnlyNulls();
        String timeline = "/api/directives/" + code + "/timeline";
        assertThat(read(HOME_AFFAIRS, timeline).toString()).doesNotContain("Chưa có hướng dẫn kỹ thuật");
        assertThat(read(OFFICER, timeline).toString()).contains("Chưa có hướng dẫn kỹ thuật");
    }

    @Test
    void theRegisterIsPagedFilteredAndSortedByAge() {
        String code = running();
        created(raise(FINANCE, code));
        clock.moveTo(LocalDate.of(2025, 11, 27));
        created(raise(OFFICER, code));
        clock.moveTo(LocalDate.of(2025, 12, 1));

        JsonNode all = register(MONITOR, "");
        assertThat(texts(all, "raisedBy")).containsExactly(FINANCE, OFFICER);
        assertThat(all.at("/0/daysOpen").asInt()).isEqualTo(7);
        assertThat(all.at("/0/directive").asText()).isEqualTo(code);
        assertThat(all.at("/0/dueOn").asText()).isEqualTo("2025-12-31");
        assertThat(all.at("/0/leadAgency/code").asText()).isEqualTo(AGENCY);
        complete(MONITOR, task(MONITOR, code), Map.of("decision", "advise", "advice", "Đã có hướng dẫn"));
        assertThat(texts(register(MONITOR, "&open=true"), "raisedBy")).containsExactly(FINANCE);
        assertThat(texts(register(MONITOR, "&open=false"), "decidedOn")).containsExactly("2025-12-01");
        assertThat(texts(register(MONITOR, "&state=ADVISED"), "raisedBy")).containsExactly(OFFICER);
        assertThat(texts(register(MONITOR, "&agency=" + FINANCE_AGENCY), "raisedBy"))
                .containsExactly(FINANCE);
        JsonNode second = read(MONITOR, "/api/obstacles?plan=" + plan + "&size=1&page=1");
        assertThat(texts(second.path("content"), "raisedBy")).containsExactly(OFFICER);
        assertThat(second.at("/page/totalElements").asInt()).isEqualTo(2);
        refused(400, by(MONITOR).get("/api/obstacles?state=LOST"));
        refused(400, by(MONITOR).get("/api/obstacles?size=201"));
    }

    @Test
    void theListOfDirectivesHoldsThemToo() {
        String code = running();
        created(raise(OFFICER, code));
        JsonNode line = read(MONITOR, "/api/directives?plan=" + plan).at("/content/0");
        assertThat(line.path("code").asText()).isEqualTo(code);
        assertThat(texts(line.path("obstacles"), "state")).containsExactly("RAISED");
    }

    @Test
    void onlyTheMonitoringUnitAndThenOnlyTheSupervisorsSeeAndCompleteItsTasks() {
        String code = running();
        created(raise(OFFICER, code));
        String handle = task(MONITOR, code);
        Map<String, String> extend = Map.of("decision", "extend", "newDueOn", "2026-01-31");
        for (String account : List.of(OFFICER, HEAD, FINANCE, OUTSIDER, SUPERVISOR, LEADER)) {
            assertThat(task(account, code)).as(account).isNull();
            assertThat(by(account).get("/engine-rest/task/" + handle).statusCode())
                    .isEqualTo(404);
            assertThat(by(account)
                            .get("/engine-rest/task/" + handle + "/form-variables")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(complete(account, handle, extend).statusCode())
                    .as(account)
                    .isIn(403, 404, 500);
        }
        assertThat(complete(ADMIN, handle, extend).statusCode()).isIn(403, 500);
        assertThat(obstacles(MONITOR, code).at("/0/state").asText()).isEqualTo("RAISED");

        assertThat(complete(MONITOR, handle, extend).statusCode()).isEqualTo(204);
        String decide = task(SUPERVISOR, code);
        Map<String, String> grant = Map.of("decision", "grant", "newDueOn", "2026-01-31");
        for (String account : List.of(OFFICER, HEAD, FINANCE, OUTSIDER, MONITOR, LEADER)) {
            assertThat(by(account).get("/engine-rest/task/" + decide).statusCode())
                    .as(account)
                    .isEqualTo(404);
            assertThat(complete(account, decide, grant).statusCode())
                    .as(account)
                    .isIn(403, 404, 500);
        }
        assertThat(complete(SUPERVISOR, decide, grant).statusCode()).isEqualTo(204);
        assertThat(read(OFFICER, "/api/directives/" + code).path("dueOn").asText())
                .isEqualTo("2026-01-31");
    }

    @Test
    void aRefusedCompletionSaysWhyAndLeavesTheTask() {
        String code = running();
        created(raise(OFFICER, code));
        String handle = task(MONITOR, code);
        HttpResponse<String> answer = complete(MONITOR, handle, Map.of("decision", "advise"));
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains("Đề nghị ghi nội dung hướng dẫn, trả lời.");
        assertThat(task(MONITOR, code)).isEqualTo(handle);
    }

    @Test
    void theFormsSayWhatIsAskedByWhomSinceWhenAndUntilWhen() {
        String code = running();
        created(raise(OFFICER, code));
        clock.moveTo(LocalDate.of(2025, 11, 27));
        String handle = task(MONITOR, code);
        JsonNode facts = read(MONITOR, "/engine-rest/task/" + handle + "/form-variables");
        assertThat(facts.at("/obstacle/value").asText()).isEqualTo("Chưa có hướng dẫn kỹ thuật");
        assertThat(facts.at("/raisedBy/value").asText()).isEqualTo("Sở Khoa học và Công nghệ (officer)");
        assertThat(facts.at("/raisedOn/value").asText()).isEqualTo("24/11/2025");
        assertThat(facts.at("/daysOpen/value").asInt()).isEqualTo(3);
        assertThat(facts.at("/deadline/value").asText()).isEqualTo("31/12/2025");
        assertThat(facts.at("/daysLeft/value").asInt()).isEqualTo(34);
        assertThat(facts.at("/requestedDueOn/value").asText()).isEqualTo("31/01/2026");
        assertThat(facts.at("/newDueOn/value").asText()).isEqualTo("2026-01-31");
        assertThat(facts.at("/agencyChoices/value").toString())
                .contains("so-y-te")
                .doesNotContain("\"so-khcn\"");

        complete(MONITOR, handle, Map.of("decision", "extend", "newDueOn", "2026-01-15", "advice", "Nên cho lùi"));
        facts = read(SUPERVISOR, "/engine-rest/task/" + task(SUPERVISOR, code) + "/form-variables");
        assertThat(facts.at("/proposedDueOn/value").asText()).isEqualTo("15/01/2026");
        assertThat(facts.at("/newDueOn/value").asText()).isEqualTo("2026-01-15");
        assertThat(facts.at("/advice/value").asText()).isEqualTo("Nên cho lùi");
    }

    @Test
    void theMonitoringUnitMarksWhatWaitsForTheCentreAndNobodyElse() {
        String code = running();
        String address = "/api/directives/" + code + "/waiting";
        for (String account : List.of(OFFICER, HEAD, FINANCE, SUPERVISOR, LEADER, ADMIN)) {
            refused(403, send(account, address, REASON));
            refused(403, by(account).send("DELETE", address, ""));
        }
        refused(404, send(OUTSIDER, address, REASON));
        refused(404, by(OUTSIDER).send("DELETE", address, ""));
        refusedField("reason", send(MONITOR, address, Map.of("reason", " ")));
        refused(409, by(MONITOR).send("DELETE", address, ""));

        JsonNode waiting = ok(send(MONITOR, address, REASON)).path("waiting");
        assertThat(waiting.path("reason").asText()).isEqualTo("Chờ nghị định của Chính phủ");
        assertThat(waiting.path("since").asText()).isEqualTo("2025-11-24");
        assertThat(waitingIn(true)).containsExactly(code);
        assertThat(waitingIn(false)).isEmpty();
        clock.moveTo(LocalDate.of(2026, 1, 5));
        JsonNode late = read(OFFICER, "/api/directives/" + code);
        assertThat(late.path("lateness").asText()).isEqualTo("OPEN_OVERDUE");
        assertThat(late.path("colour").asText()).isEqualTo("RED");
        assertThat(ok(by(MONITOR).send("DELETE", address, "")).path("waiting").isNull())
                .isTrue();
        assertThat(waitingIn(true)).isEmpty();
        assertThat(waitingIn(false)).containsExactly(code);
    }

    private List<String> waitingIn(boolean waiting) {
        return texts(
                read(FINANCE, "/api/directives?plan=" + plan + "&waiting=" + waiting)
                        .path("content"),
                "code");
    }
}
