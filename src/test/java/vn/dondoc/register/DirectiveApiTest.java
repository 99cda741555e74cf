package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.Office;

/** Directives as other systems list them, read them and issue them. */
class DirectiveApiTest extends RegisterApiTest {

    private static final List<String> FIELDS = List.of(
            "code",
            "number",
            "section",
            "content",
            "sourceDocument",
            "plan",
            "leadAgency",
            "leadAsWritten",
            "coordinatorCount",
            "coordinatingAsWritten",
            "deadlineAsWritten",
            "deadlineKind",
            "dueOn",
            "centralDueOn",
            "recurring",
            "assignedOn",
            "state",
            "cancelReason",
            "continuing",
            "lateness",
            "colour",
            "overdueAtAssignment",
            "escalationLevel",
            "requiredResult",
            "resultDescription",
            "resultDocument",
            "progressPercent",
            "completedOn",
            "obstacles",
            "assignmentCount",
            "classification");

    /** Four directives: within the deadline, overdue, ongoing, completed. */
    private String planOfFour() {
        String plan = Office.newPlan();
        created(post(wanted(
                "plan",
                plan,
                "number",
                "1",
                "content",
                "Đẩy mạnh chuyển đổi số trong cơ quan nhà nước",
                "coordinatingAgencies",
                List.of(FINANCE_AGENCY))));
        created(post(wanted(
                "plan",
                plan,
                "number",
                "2",
                "leadAgency",
                FINANCE_AGENCY,
                "deadline",
                "20/11/2025",
                "sourceDocument",
                "Nghị quyết số 71/NQ-CP")));
        created(post(
                wanted("plan", plan, "number", "3", "leadAgency", HOME_AFFAIRS_AGENCY, "deadline", "Thường xuyên")));
        office.issue(aDirective()
                .inPlan(plan)
                .numbered("4")
                .ledBy(HOME_AFFAIRS_AGENCY)
                .due("30/11/2025")
                .standing(NewDirective.Standing.completedAndContinuing("Đã xong", Office.day(1, 11, 2025))));
        return plan;
    }

    private List<String> numbers(String account, String plan, String query) {
        return texts(read(account, "/api/directives?plan=" + plan + query).path("content"), "number");
    }

    @Test
    void theListIsPagedAndSaysHowMuchThereIs() {
        String plan = planOfFour();
        JsonNode first = read(MONITOR, "/api/directives?plan=" + plan + "&size=3&sort=number");
        assertThat(texts(first.path("content"), "number")).containsExactly("1", "2", "3");
        assertThat(first.path("page").toString())
                .isEqualTo("{\"number\":0,\"size\":3,\"totalElements\":4,\"totalPages\":2}");
        assertThat(numbers(MONITOR, plan, "&size=3&sort=number&page=1")).containsExactly("4");
        JsonNode beyond = read(MONITOR, "/api/directives?plan=" + plan + "&page=99");
        assertThat(beyond.path("content")).isEmpty();
        assertThat(beyond.at("/page/totalElements").asInt()).isEqualTo(4);
        assertThat(read(MONITOR, "/api/directives?plan=" + plan)
                        .at("/page/size")
                        .asInt())
                .isEqualTo(20);
        assertThat(numbers(MONITOR, plan, "&size=200")).hasSize(4);
        assertThat(read(MONITOR, "/api/directives?plan=none")
                        .at("/page/totalPages")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "agency=so-tai-chinh, 1 2",
        "agency=so-tai-chinh&role=LEAD, 2",
        "agency=so-tai-chinh&role=COORDINATING, 1",
        "agency=no-such-agency, ''",
        "state=ASSIGNED, 1 2 3",
        "state=COMPLETED, 4",
        "lateness=OPEN_WITHIN_DEADLINE, 1",
        "lateness=OPEN_OVERDUE, 2",
        "lateness=NOT_APPLICABLE, 3",
        "lateness=COMPLETED_ON_TIME, 4",
        "lateness=COMPLETED_LATE, ''",
        "source=71%2Fnq-cp, 2",
        "source=k%E1%BA%BF%20ho%E1%BA%A1ch, 1 3 4",
        "from=2025-12-31, 1",
        "to=2025-11-20, 2",
        "from=2025-11-21&to=2025-12-30, 4",
        "q=chuyen+doi+so, 1",
        "q=CHUY%E1%BB%82N%20%C4%90%E1%BB%94I%20nha%20nuoc, 1",
        "q=%25, ''",
        "q=, 1 2 3 4",
        "agency=so-noi-vu&state=COMPLETED&q=dong+bo, 4"
    })
    void theListIsNarrowedByEachFilter(String filter, String expected) {
        List<String> numbers = expected.isEmpty() ? List.of() : List.of(expected.split(" "));
        assertThat(numbers(MONITOR, planOfFour(), "&sort=number&" + filter)).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2 4 1 3",
        "&sort=dueOn, 2 4 1 3",
        "'&sort=dueOn,desc', 1 4 2 3",
        "'&sort=code,desc', 4 3 2 1",
        "'&sort=completedOn,asc', 4 1 2 3",
        "'&sort=progressPercent,desc', 4 1 2 3",
        "'&sort=state,desc', 4 1 2 3",
        "&sort=assignedOn, 4 1 2 3",
        "'&sort=sourceDocument,desc', 2 1 3 4",
        "&sort=plan, 1 2 3 4"
    })
    void theListStandsInTheOrderThatIsAskedFor(String sort, String expected) {
        assertThat(numbers(MONITOR, planOfFour(), sort)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "size=201, size",
        "size=100000, size",
        "size=0, size",
        "size=many, size",
        "page=-1, page",
        "page=99999999999, page",
        "from=2025-13-31, from",
        "from=01/02/2026, from",
        "to=2025-02-30, to",
        "to=tomorrow, to",
        "role=OWNER, role",
        "state=OPEN, state",
        "lateness=LATE, lateness",
        "sort=content, sort",
        "'sort=dueOn,sideways', sort",
        "'sort=d.code;DROP TABLE directive', sort",
        "q=a%00b, q",
        "plan=%00, plan"
    })
    void whatCannotBeAskedIsRefusedByName(String query, String field) {
        refusedField(field, by(MONITOR).get("/api/directives?" + query.replace(" ", "%20")));
    }

    @Test
    void anOfficerListsAndReadsOnlyWhereTheOwnAgencyTakesPart() {
        String plan = planOfFour();
        assertThat(numbers(FINANCE, plan, "&sort=number")).containsExactly("1", "2");
        assertThat(numbers(OUTSIDER, plan, "")).isEmpty();
        assertThat(numbers(LEADER, plan, "")).hasSize(4);
        assertThat(numbers(FINANCE, plan, "&agency=" + HOME_AFFAIRS_AGENCY)).isEmpty();
        assertThat(read(FINANCE, "/api/directives/" + plan + "-01")
                        .path("number")
                        .asText())
                .isEqualTo("1");
        JsonNode foreign = refused(404, by(FINANCE).get("/api/directives/" + plan + "-03"));
        JsonNode missing = refused(404, by(FINANCE).get("/api/directives/" + plan + "-99"));
        assertThat(codeOf(foreign)).isEqualTo(codeOf(missing));
        assertThat(foreign.path("detail").asText().replace("-03", "-99"))
                .isEqualTo(missing.path("detail").asText());
    }

    @Test
    void oneDirectiveHasItsArraysAndAListOnlyTheirCounts() {
        String code = created(post(wanted("coordinatingAgencies", List.of(FINANCE_AGENCY, HOME_AFFAIRS_AGENCY))))
                .path("code")
                .asText();
        JsonNode one = read(MONITOR, "/api/directives/" + code);
        assertThat(one.fieldNames()).toIterable().containsAll(FIELDS).contains("coordinatingAgencies", "assignments");
        assertThat(texts(one.path("coordinatingAgencies"), "code"))
                .containsExactly(FINANCE_AGENCY, HOME_AFFAIRS_AGENCY);
        assertThat(one.at("/coordinatingAgencies/0/name").asText()).isEqualTo("Sở Tài chính");
        assertThat(one.at("/assignments/0/leadAgency").asText()).isEqualTo(AGENCY);
        assertThat(one.at("/assignments/0/state").asText()).isEqualTo("ASSIGNED");
        assertThat(one.at("/assignments/0/processInstanceId").asText()).isNotBlank();

        JsonNode line = read(MONITOR, "/api/directives?plan=" + one.path("plan").asText())
                .at("/content/0");
        assertThat(line.fieldNames())
                .toIterable()
                .containsAll(FIELDS)
                .doesNotContain("coordinatingAgencies", "assignments");
        assertThat(line.path("coordinatorCount").asInt()).isEqualTo(2);
        assertThat(line.path("assignmentCount").asInt()).isEqualTo(1);
    }

    @Test
    void aNewDirectiveIsAnsweredAsItStandsAndItsProcessRuns() {
        Map<String, Object> wanted = wanted();
        HttpResponse<String> answer = post(wanted);
        JsonNode directive = created(answer);
        String code = wanted.get("plan") + "-07";
        assertThat(answer.headers().firstValue("Location")).contains("/api/directives/" + code);
        assertThat(directive.path("code").asText()).isEqualTo(code);
        for (String field : List.of("number", "section", "content", "sourceDocument", "plan", "requiredResult")) {
            assertThat(directive.path(field).asText()).as(field).isEqualTo(wanted.get(field));
        }
        assertThat(directive.path("leadAgency").toString())
                .isEqualTo("{\"code\":\"so-khcn\",\"name\":\"Sở Khoa học và Công nghệ\"}");
        assertThat(directive.path("deadlineAsWritten").asText()).isEqualTo("31/12/2025");
        assertThat(directive.path("deadlineKind").asText()).isEqualTo("FIXED");
        assertThat(directive.path("dueOn").asText()).isEqualTo("2025-12-31");
        assertThat(directive.path("centralDueOn").isNull()).isTrue();
        assertThat(directive.path("assignedOn").asText()).isEqualTo("2025-11-24");
        assertThat(directive.path("state").asText()).isEqualTo("ASSIGNED");
        assertThat(directive.path("lateness").asText()).isEqualTo("OPEN_WITHIN_DEADLINE");
        assertThat(directive.path("colour").asText()).isEqualTo("GREEN");
        assertThat(directive.path("classification").asText()).isEqualTo("PUBLIC");
        assertThat(directive).isEqualTo(read(MONITOR, "/api/directives/" + code));

        JsonNode tasks = read(OFFICER, "/engine-rest/task?processInstanceBusinessKey=" + code);
        assertThat(texts(tasks, "taskDefinitionKey")).containsExactly("userTask_acceptDirective");
        assertThat(tasks.at("/0/processInstanceId")).isEqualTo(directive.at("/assignments/0/processInstanceId"));
        assertThat(read(OUTSIDER, "/engine-rest/task?processInstanceBusinessKey=" + code))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Tháng 9/2026, MONTH, 2026-09-30",
        "Quý I/2026, QUARTER, 2026-03-31",
        "2026, YEAR, 2026-12-31",
        "Thường xuyên, ONGOING, ",
        "1-2-2026, FIXED, 2026-02-01",
        "-, NONE, "
    })
    void aDeadlineIsReadAsWritten(String written, String kind, String dueOn) {
        JsonNode directive = created(post(wanted("deadline", written)));
        assertThat(directive.path("deadlineKind").asText()).isEqualTo(kind);
        assertThat(directive.path("dueOn").asText(null)).isEqualTo(dueOn);
    }

    @Test
    void aDirectiveWithoutLeadWaitsForTheMonitoringUnitToNameOne() {
        JsonNode directive = created(post(wanted("leadAgency", null, "classification", null)));
        assertThat(directive.path("leadAgency").isNull()).isTrue();
        assertThat(directive.path("classification").asText()).isEqualTo("INTERNAL");
        assertThat(texts(
                        read(
                                MONITOR,
                                "/engine-rest/task?processInstanceBusinessKey="
                                        + directive.path("code").asText()),
                        "taskDefinitionKey"))
                .containsExactly("userTask_nameLead");
    }

    @Test
    void aDirectiveLedByAGroupHasAnAssignmentAndATaskForEveryMember() {
        JsonNode directive = created(post(wanted("leadAgency", GROUP)));
        assertThat(directive.path("leadAgency").isNull()).isTrue();
        assertThat(directive.path("leadAsWritten").asText()).isEqualTo("Các sở, ban, ngành tỉnh");
        assertThat(directive.path("assignments")).hasSizeGreaterThan(10);
        assertThat(directive.path("assignmentCount").asInt())
                .isEqualTo(directive.path("assignments").size());
        assertThat(texts(directive.path("assignments"), "leadAgency")).contains(AGENCY, FINANCE_AGENCY);
        assertThat(texts(directive.path("assignments"), "processInstanceId"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(directive.path("coordinatingAgencies")).isEmpty();

        String code = directive.path("code").asText();
        JsonNode own = read(OFFICER, "/api/directives/" + code).path("assignments");
        assertThat(texts(own, "leadAgency")).containsExactly(AGENCY);
        assertThat(read(OFFICER, "/engine-rest/task?processInstanceBusinessKey=" + code + "%23" + AGENCY))
                .hasSize(1);
        assertThat(read(FINANCE, "/engine-rest/task?processInstanceBusinessKey=" + code + "%23" + AGENCY))
                .isEmpty();
    }

    @Test
    void coordinatingGroupsStandForTheirMembersWithoutTheLead() {
        JsonNode directive = created(post(wanted("coordinatingAgencies", List.of(GROUP, FINANCE_AGENCY))));
        List<String> asked = texts(directive.path("coordinatingAgencies"), "code");
        assertThat(asked).contains(FINANCE_AGENCY).doesNotContain(AGENCY).doesNotHaveDuplicates();
        assertThat(directive.path("coordinatorCount").asInt()).isEqualTo(asked.size());
    }

    @Test
    void theNumberBecomesTheCodeAndTheNextFreeOneWhereNoneIsGiven() {
        String plan = Office.newPlan();
        assertThat(created(post(wanted("plan", plan, "number", "18(1)")))
                        .path("code")
                        .asText())
                .isEqualTo(plan + "-18.1");
        assertThat(created(post(wanted("plan", plan, "number", null)))
                        .path("code")
                        .asText())
                .isEqualTo(plan + "-19");
        refusedField("number", post(wanted("plan", plan, "number", "seven")));
    }

    @Test
    void aTakenNumberIsAConflictHoweverItIsWritten() {
        String plan = Office.newPlan();
        created(post(wanted("plan", plan)));
        for (String written : List.of("7", "07", " 7. ")) {
            JsonNode problem = refused(409, post(wanted("plan", plan, "number", written)));
            assertThat(codeOf(problem)).isEqualTo("DUPLICATE_NUMBER");
        }
        assertThat(numbers(MONITOR, plan, "")).hasSize(1);
    }

    @Test
    void aTakenNumberIsAConflictAlsoWhenThePlanHasGrownToThreeDigits() {
        String plan = Office.newPlan();
        IntStream.rangeClosed(1, 99)
                .forEach(number -> office.issue(aDirective()
                        .inPlan(plan)
                        .numbered(String.valueOf(number))
                        .ledBy(null)));
        assertThat(codeOf(refused(409, post(wanted("plan", plan, "number", "7")))))
                .isEqualTo("DUPLICATE_NUMBER");
        assertThat(created(post(wanted("plan", plan, "number", "100")))
                        .path("code")
                        .asText())
                .isEqualTo(plan + "-100");
    }

    @Test
    void ofTwoWhoIssueInANewPlanAtOnceNobodySeesAnError() {
        String plan = Office.newPlan();
        var answers = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(() ->
                        program(MONITOR).post("/api/directives", json(wanted("plan", plan, "number", "" + number)))))
                .toList();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            created(answer.join());
        }
        assertThat(numbers(MONITOR, plan, "")).hasSize(6);
    }

    @Test
    void whatCannotBeIsRefusedByNameAndNothingIsKept() {
        String plan = Office.newPlan();
        assertThat(codeOf(refusedField("deadline", post(wanted("plan", plan, "deadline", "31/02/2026")))))
                .isEqualTo("IMPOSSIBLE_DATE");
        assertThat(codeOf(refusedField("deadline", post(wanted("plan", plan, "deadline", "sớm")))))
                .isEqualTo("IMPOSSIBLE_DATE");
        assertThat(codeOf(refusedField("leadAgency", post(wanted("plan", plan, "leadAgency", "so-none")))))
                .isEqualTo("UNKNOWN_AGENCY");
        assertThat(codeOf(refusedField(
                        "coordinatingAgencies",
                        post(wanted("plan", plan, "coordinatingAgencies", List.of(FINANCE_AGENCY, "so-none"))))))
                .isEqualTo("UNKNOWN_AGENCY");
        assertThat(codeOf(refusedField("content", post(wanted("plan", plan, "content", " \n ")))))
                .isEqualTo("MISSING_CONTENT");
        assertThat(codeOf(refusedField("content", post(wanted("plan", plan, "content", null)))))
                .isEqualTo("MISSING_CONTENT");
        refusedField("plan", post(wanted("plan", null)));
        refusedField("plan", post(wanted("plan", "../etc")));
        refusedField("classification", post(wanted("plan", plan, "classification", "NORMAL")));
        refusedField(
                "coordinatingAgencies",
                post(wanted("plan", plan, "leadAgency", GROUP, "coordinatingAgencies", List.of(FINANCE_AGENCY))));
        assertThat(numbers(MONITOR, plan, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mật", "TỐI MẬT", "tuyệt mật", "SECRET"})
    void stateSecretsAreNotTakenIn(String mark) {
        JsonNode byField = refusedField("classification", post(wanted("classification", mark)));
        JsonNode byStamp = refusedField("content", post(wanted("content", "  " + mark + " \nTriển khai hệ thống")));
        String decomposed = Normalizer.normalize(mark, Normalizer.Form.NFD);
        JsonNode fromAMac = refusedField("content", post(wanted("content", "Triển khai\n" + decomposed)));
        assertThat(List.of(byField, byStamp, fromAMac))
                .extracting(RegisterApiTest::codeOf)
                .containsOnly("CLASSIFIED_MARK");
        refusedField("classification", post(wanted("classification", decomposed)));
        created(post(wanted("content", "Tập huấn về bảo mật, bí mật nhà nước")));
    }

    @Test
    void aBodyThatCannotBeReadIsRefusedByField() {
        refusedField("colour", post(wanted("colour", "RED")));
        refusedField("coordinatingAgencies", post(wanted("coordinatingAgencies", FINANCE_AGENCY)));
        refusedField("coordinatingAgencies", post(wanted("coordinatingAgencies", List.of(Map.of("code", AGENCY)))));
        refusedField("coordinatingAgencies", post(wanted("coordinatingAgencies", Arrays.asList(AGENCY, null))));
        refusedField("content", post(wanted("content", Map.of("text", "Nội dung"))));
        refusedField("content", post(wanted("content", List.of("Nội dung"))));
        for (String body : Set.of("", "null", "[]", "{\"content\": \"Nội dung\"", "content=1", "\u0000")) {
            refused(400, by(MONITOR).post("/api/directives", body));
        }
        refused(
                415,
                by(MONITOR)
                        .send(by(MONITOR)
                                .request("/api/directives")
                                .header("Content-Type", "text/plain")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))));
    }

    @Test
    void textsThatAreTooLongOrHaveControlCharactersAreRefused() {
        assertThat(codeOf(refusedField("content", post(wanted("content", "a".repeat(1 << 20))))))
                .isEqualTo("textTooLong");
        created(post(wanted("content", "ă".repeat(20_000))));
        for (String field : List.of("number", "section", "sourceDocument", "requiredResult", "deadline", "plan")) {
            refusedField(field, post(wanted(field, "9".repeat(5000))));
            refusedField(field, post(wanted(field, "a\0b")));
        }
        assertThat(codeOf(refusedField("content", post(wanted("content", "Nội\0dung")))))
                .isEqualTo("controlCharacter");
        refusedField("coordinatingAgencies", post(wanted("coordinatingAgencies", List.of("so\0tai-chinh"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, HEAD, SUPERVISOR, LEADER, ADMIN})
    void onlyTheMonitoringUnitIssues(String account) {
        Map<String, Object> wanted = wanted();
        refused(403, send(account, "/api/directives", wanted));
        assertThat(numbers(MONITOR, (String) wanted.get("plan"), "")).isEmpty();
    }

    @Test
    void problemsAreInVietnameseUnlessTheReaderAsksForEnglish() {
        String path = "/api/directives/none";
        JsonNode vietnamese = refused(404, by(MONITOR).get(path));
        assertThat(vietnamese.path("title").asText()).isEqualTo("Không tìm thấy");
        assertThat(vietnamese.path("detail").asText()).startsWith("Không tìm thấy nhiệm vụ");
        assertThat(refused(404, by(MONITOR).get(path, "Accept-Language", "de"))
                        .path("title")
                        .asText())
                .isEqualTo("Không tìm thấy");
        JsonNode english = refused(404, by(MONITOR).get(path, "Accept-Language", "en-GB,en;q=0.9"));
        assertThat(english.path("title").asText()).isEqualTo("Not found");
        assertThat(english.at("/errors/0/message").asText())
                .isEqualTo(english.path("detail").asText());
        for (String call : List.of("GET /api/nowhere", "DELETE /api/directives")) {
            String[] parts = call.split(" ");
            int status = parts[0].equals("GET") ? 404 : 405;
            JsonNode problem = refused(status, by(MONITOR).send(parts[0], parts[1], "", "Accept-Language", "en"));
            assertThat(problem.path("detail").asText()).as(call).startsWith("Th");
        }
        refused(401, visitor().get("/api/directives"));
    }
}
