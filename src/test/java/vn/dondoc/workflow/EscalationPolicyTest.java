package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.NewDirectiveBuilder.aDirective;
import static vn.dondoc.Office.day;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.calendar.OfficeClock;

/** The administrator's table of steps: over the API, on its page, and in running processes. */
class EscalationPolicyTest extends ServerTest {

    private static final String API = "/api/administration/escalation-policy";
    private static final String PAGE = "/administration/policy";

    @Autowired
    private ObjectMapper json;

    @Autowired
    private EscalationPolicy policy;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private RepositoryService repository;

    private List<EscalationStep> before;

    @BeforeEach
    void rememberTheTable() {
        before = policy.current().steps();
    }

    @AfterEach
    void putTheTableBack() {
        EscalationPolicy.Policy now = policy.current();
        if (!now.steps().equals(before)) {
            policy.change(now.version(), before, Office.actor("camunda-admin"));
        }
        office.runJobs();
    }

    @Test
    void theFirstTableIsTheOneOfTheSpecification() {
        assertThat(before.stream().filter(step -> !step.outsideAuthority()))
                .extracting(EscalationStep::day, EscalationStep::level, EscalationStep::explanation)
                .containsExactly(
                        tuple(-10, 0, false),
                        tuple(-5, 0, false),
                        tuple(-1, 0, false),
                        tuple(1, 1, true),
                        tuple(5, 2, true),
                        tuple(10, 3, true));
        assertThat(before.stream().filter(EscalationStep::outsideAuthority))
                .allSatisfy(step -> assertThat(step.level()).isZero());
        assertThat(PolicyCheck.checked(before)).isEqualTo(before);
    }

    @Test
    void onlyAdministratorsReadAndChangeIt() {
        for (String account : List.of(OFFICER, HEAD, STRANGER, MONITOR)) {
            assertThat(program(account).get(API).statusCode()).isEqualTo(403);
            assertThat(put(account, 1, before).statusCode()).isEqualTo(403);
            assertThat(program(account).post(API + "/preview", body(1, before)).statusCode())
                    .isEqualTo(403);
            assertThat(person(account).get(PAGE).statusCode()).isEqualTo(403);
            Visitor visitor = person(account);
            assertThat(submit(visitor, PAGE, visitor.token("/"), "").statusCode())
                    .isEqualTo(403);
            assertThat(submit(visitor, PAGE + "/preview", visitor.token("/"), "")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(visitor().get(API).statusCode()).isEqualTo(401);
    }

    @Test
    void aNewTableIsAVersionOfItsOwnAndNamesWhoMadeIt() {
        int version = policy.current().version();

        JsonNode now = tree(put(ADMIN, version, withFirstReminderOn(-7)));

        assertThat(now.path("version").asInt()).isEqualTo(version + 1);
        assertThat(now.at("/steps/0/day").asInt()).isEqualTo(-7);
        assertThat(now.at("/versions/0/by").asText()).isEqualTo(ADMIN);
        assertThat(put(ADMIN, version, before).statusCode())
                .as("whoever was overtaken looks again")
                .isEqualTo(409);
        assertThat(policy.current().version()).isEqualTo(version + 1);
    }

    @Test
    void theNextStepsOfRunningProcessesFollowTheNewTable() {
        List<String> codes = new ArrayList<>();
        String plan = Office.newPlan();
        for (int i = 1; i <= RearmLadders.BATCH + 5; i++) {
            codes.add(office.issue(aDirective().inPlan(plan).numbered("" + i).due("31/12/2025")));
        }
        assertThat(codes).allSatisfy(code -> assertThat(nextStep(code)).isEqualTo(day(17, 12, 2025)));

        policy.change(policy.current().version(), withFirstReminderOn(-7), Office.actor("camunda-admin"));
        office.runJobs();

        assertThat(codes).allSatisfy(code -> assertThat(nextStep(code)).isEqualTo(day(22, 12, 2025)));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        List<EscalationStep> wrong = List.of(
                new EscalationStep(-3, false, 1, List.of(Addressee.HEAD), false, null),
                new EscalationStep(1, false, 2, List.of(), true, 5),
                new EscalationStep(1, false, 1, List.of(Addressee.HEAD), true, null),
                new EscalationStep(300, false, 1, List.of(Addressee.HEAD), true, null),
                new EscalationStep(5, true, 1, List.of(Addressee.LEADERSHIP), false, 0));

        HttpResponse<String> refused = put(ADMIN, policy.current().version(), wrong);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(tree(refused).path("errors").findValuesAsText("code"))
                .contains(
                        "policyTooEarly",
                        "policyTell",
                        "policySameDay",
                        "policyDay",
                        "policyFalls",
                        "policyRepeatNotLast",
                        "policyOutside",
                        "policyRepeat");
        assertThat(put(ADMIN, policy.current().version(), List.of()).statusCode())
                .isEqualTo(400);
        assertThat(program(ADMIN)
                        .send("PUT", API, "{\"version\": 1, \"steps\": [null]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(program(ADMIN)
                        .send("PUT", API, "{\"version\": 1, \"steps\": [{\"day\": 1, \"tell\": [\"NOBODY\"]}]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePreviewShowsThreeExamplesAndChangesNothing() {
        int version = policy.current().version();

        JsonNode examples = tree(program(ADMIN).post(API + "/preview", body(version, withFirstReminderOn(-7))));

        assertThat(examples).hasSize(3);
        JsonNode usual = examples.get(0).path("told");
        assertThat(usual.get(0).path("day").asInt()).isEqualTo(-7);
        assertThat(usual.get(0).path("on").asText()).isEqualTo("2025-12-04");
        assertThat(usual.get(3).path("who").get(0).asText()).startsWith("Thủ trưởng ");
        assertThat(usual.get(3).path("explanation").asBoolean()).isTrue();
        JsonNode late = examples.get(1).path("told");
        assertThat(late.get(0).path("day").asInt()).isOne();
        assertThat(late.get(0).path("on").asText()).isEqualTo("2025-11-25");
        examples.get(2)
                .path("told")
                .forEach(told -> assertThat(told.path("request").asBoolean()).isTrue());
        assertThat(policy.current().version()).isEqualTo(version);
    }

    @Test
    void onThePageATableIsTriedAndThenApplied() {
        int version = policy.current().version();
        Visitor admin = person(ADMIN);
        String page = admin.get(PAGE).body();
        assertThat(page).contains("Các bước đôn đốc", "value=\"-10\"", "Đơn vị kiểm tra, xác nhận");
        String fields = fields(page).replace("rows%5B0%5D.day=-10", "rows%5B0%5D.day=-8");

        HttpResponse<String> tried = submit(admin, PAGE + "/preview", token(page), fields);
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("Xem trước với ba nhiệm vụ ví dụ", "03/12/2025");
        assertThat(policy.current().version()).isEqualTo(version);

        HttpResponse<String> applied = submit(admin, PAGE, token(page), fields);
        assertThat(applied.statusCode()).isEqualTo(302);
        assertThat(policy.current().steps().get(0).day()).isEqualTo(-8);
        assertThat(admin.get(PAGE).body()).contains("Phiên bản " + (version + 1) + " đã được áp dụng");

        HttpResponse<String> overtaken = submit(admin, PAGE, token(page), fields);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("vừa được người khác thay đổi");
    }

    @Test
    void thePageSaysWhatIsWrongAndKeepsWhatWasWritten() {
        Visitor admin = person(ADMIN);
        String page = admin.get(PAGE).body();

        HttpResponse<String> refused =
                submit(admin, PAGE, token(page), fields(page).replace("rows%5B0%5D.day=-10", "rows%5B0%5D.day=-99"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Ngày phải từ -60 đến 120", "value=\"-99\"");

        HttpResponse<String> unreadable =
                submit(admin, PAGE, token(page), fields(page).replace("rows%5B0%5D.day=-10", "rows%5B0%5D.day=x"));
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).contains("không phải là số nguyên");
    }

    @Test
    void anotherStartLeavesTheAdministratorsTableAlone() {
        policy.change(policy.current().version(), withFirstReminderOn(-7), Office.actor("camunda-admin"));
        long versions = versions();

        policy.deployUsual();

        assertThat(versions()).isEqualTo(versions);
        assertThat(policy.current().steps().get(0).day()).isEqualTo(-7);
    }

    private long versions() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("escalationLevel")
                .count();
    }

    private List<EscalationStep> withFirstReminderOn(int day) {
        List<EscalationStep> steps = new ArrayList<>(before);
        EscalationStep first = steps.get(0);
        steps.set(0, new EscalationStep(day, false, first.level(), first.tell(), false, null));
        return steps;
    }

    private LocalDate nextStep(String code) {
        var timer = managementService
                .createJobQuery()
                .processInstanceId(office.process(code).getId())
                .timers()
                .singleResult();
        return LocalDate.ofInstant(timer.getDuedate().toInstant(), OfficeClock.ZONE);
    }

    private HttpResponse<String> put(String account, int version, List<EscalationStep> steps) {
        return program(account).send("PUT", API, body(version, steps));
    }

    private String body(int version, List<EscalationStep> steps) {
        try {
            return json.writeValueAsString(Map.of("version", version, "steps", steps));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode tree(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static HttpResponse<String> submit(Visitor visitor, String path, String token, String fields) {
        return visitor.send(visitor.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + encoded(token))));
    }

    private static String token(String page) {
        var matcher = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** What a browser would send of the form as it stands. */
    private static String fields(String page) {
        List<String> sent = new ArrayList<>();
        Pattern.compile("<input[^>]*name=\"((?:rows|version)[^\"]*)\"[^>]*>")
                .matcher(page)
                .results()
                .filter(input ->
                        !input.group().contains("checkbox") || input.group().contains("checked"))
                .forEach(input -> sent.add(encoded(input.group(1)) + "=" + encoded(valueIn(input.group()))));
        Pattern.compile("<select[^>]*name=\"(rows[^\"]*)\".*?</select>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .forEach(select -> sent.add(encoded(select.group(1)) + "=" + selectedIn(select.group())));
        return sent.stream().collect(Collectors.joining("&"));
    }

    private static String valueIn(String input) {
        var matcher = Pattern.compile("value=\"([^\"]*)\"").matcher(input);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String selectedIn(String select) {
        return Pattern.compile("<option[^>]*>")
                .matcher(select)
                .results()
                .filter(option -> option.group().contains("selected"))
                .map(option -> valueIn(option.group()))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
