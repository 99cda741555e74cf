package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Ý kiến chỉ đạo": who says it, who is told, who answers, who reads it, and how it is found. */
class InstructionApiTest extends RegisterApiTest {

    @Autowired
    private JdbcClient jdbc;

    private String code;

    @BeforeEach
    void aDirectiveInWork() {
        code = accepted(aDirective().coordinatedBy(FINANCE_AGENCY));
    }

    @Test
    void theLeadershipSaysSomethingAndTheLeadIsToldAtOnceAndAnswers() {
        JsonNode given = created(instruct(code, "Báo cáo trước ngày 30/11."));
        assertThat(given.path("text").asText()).isEqualTo("Báo cáo trước ngày 30/11.");
        assertThat(given.path("givenBy").asText()).isEqualTo(LEADER);
        assertThat(given.at("/parts/0/agency/code").asText()).isEqualTo(AGENCY);
        assertThat(given.at("/parts/0/waits").asBoolean()).isTrue();
        assertThat(notices(code)).contains("INSTRUCTED so-khcn leader true");

        JsonNode answered = ok(answer(OFFICER, code, given, "Đã chuẩn bị xong."));
        assertThat(answered.at("/parts/0/answer").asText()).isEqualTo("Đã chuẩn bị xong.");
        assertThat(answered.at("/parts/0/answeredBy").asText()).isEqualTo(OFFICER);
        assertThat(answered.at("/parts/0/waits").asBoolean()).isFalse();
        assertThat(notices(code)).contains("INSTRUCTION_ANSWERED monitoring,person:leader officer false");
        assertThat(codeOf(refused(409, answer(HEAD, code, given, "Lần nữa")))).isEqualTo("nothingToAnswer");
        assertThat(texts(read(LEADER, timeline(code)).path("content"), "action"))
                .startsWith("INSTRUCTION_ANSWERED", "INSTRUCTED");
    }

    @Test
    void onlyTheLeadershipSpeaksAndOnlyTheLeadAnswers() {
        for (String account : List.of(OFFICER, HEAD, MONITOR, SUPERVISOR, FINANCE, ADMIN)) {
            refused(403, send(account, path(code), Map.of("text", "x")));
        }
        refused(404, send(OUTSIDER, path(code), Map.of("text", "x")));
        refused(401, visitor().get(path(code)));

        JsonNode given = created(instruct(code, "Làm ngay"));
        for (String account : List.of(FINANCE, MONITOR, SUPERVISOR, LEADER, ADMIN)) {
            refused(403, answer(account, code, given, "x"));
        }
        refused(404, answer(OUTSIDER, code, given, "x"));
        String other = accepted(aDirective());
        assertThat(codeOf(refused(404, answer(OFFICER, other, given, "x")))).isEqualTo("unknownInstruction");
    }

    @Test
    void nothingIsSaidWithoutWordsOrOnWhatIsOver() {
        refusedField("text", instruct(code, " "));
        refusedField("text", instruct(code, "x".repeat(4001)));
        JsonNode given = created(instruct(code, "Làm ngay"));
        refusedField("text", answer(OFFICER, code, given, ""));
        refusedField("agency", send(LEADER, path(code), Map.of("text", "x", "agency", FINANCE_AGENCY)));

        ok(send(MONITOR, "/api/directives/" + code + "/cancellation", Map.of("kind", "MERGED", "reason", "Gộp")));
        assertThat(codeOf(refused(409, instruct(code, "Tiếp")))).isEqualTo("alreadyClosed");
        assertThat(read(LEADER, path(code)).at("/0/parts/0/waits").asBoolean())
                .as("what is over waits for nobody")
                .isFalse();
    }

    @Test
    void everybodyWhoTakesPartReadsItButTheAdministrator() {
        created(instruct(code, "Ý kiến của lãnh đạo"));
        for (String account : List.of(OFFICER, FINANCE, MONITOR, SUPERVISOR, LEADER)) {
            assertThat(read(account, path(code)).at("/0/text").asText())
                    .as(account)
                    .isEqualTo("Ý kiến của lãnh đạo");
        }
        assertThat(read(ADMIN, path(code)).at("/0/text").isNull()).isTrue();
        assertThat(by(ADMIN).get(timeline(code)).body()).doesNotContain("Ý kiến của lãnh đạo");
        refused(404, by(OUTSIDER).get(path(code)));
    }

    @Test
    void aNewLeadFindsWhatTheOldOneHasNotAnswered() {
        JsonNode given = created(instruct(code, "Làm ngay"));
        ok(send(
                MONITOR,
                "/api/directives/" + code + "/reassignment",
                Map.of("role", "LEAD", "agency", AGENCY, "newAgency", HOME_AFFAIRS_AGENCY, "reason", "Đúng việc")));
        assertThat(answer(OFFICER, code, given, "x").statusCode()).isEqualTo(404);
        JsonNode answered = ok(answer(HOME_AFFAIRS, code, given, "Đã nhận"));
        assertThat(answered.at("/parts/0/agency/code").asText()).isEqualTo(HOME_AFFAIRS_AGENCY);
    }

    @Test
    void ofAGroupEveryMemberOrOneIsMeantAndEachKnowsItsOwnPart() {
        String led = office.issue(aDirective().ledBy(GROUP));
        long members = office.directive(led).assignmentCount();
        JsonNode toAll = created(instruct(led, "Tất cả báo cáo"));
        assertThat(toAll.path("parts")).hasSize((int) members);
        JsonNode toOne =
                created(send(LEADER, path(led), Map.of("text", "Riêng Sở Tài chính", "agency", FINANCE_AGENCY)));
        assertThat(toOne.path("parts")).hasSize(1);

        assertThat(read(FINANCE, path(led))).hasSize(2);
        assertThat(read(OFFICER, path(led))).hasSize(1);
        assertThat(read(OFFICER, path(led)).at("/0/parts")).hasSize(1);
        refused(409, answer(OFFICER, led, toOne, "x"));
        ok(answer(FINANCE, led, toAll, "Đã làm"));
        assertThat(by(OFFICER).get(timeline(led)).body()).doesNotContain("Riêng Sở Tài chính", "Đã làm");
        assertThat(found(OFFICER, led, "instructed=true")).containsExactly(led);
        assertThat(found(FINANCE, led, "instructed=true")).containsExactly(led);
        ok(answer(FINANCE, led, toOne, "Đã làm"));
        assertThat(found(FINANCE, led, "instructed=true"))
                .as("the others' is not its own")
                .isEmpty();
        assertThat(found(LEADER, led, "instructed=true")).containsExactly(led);
    }

    @Test
    void theRegisterFindsWhatWaitsForAnAnswer() {
        assertThat(found(MONITOR, code, "instructed=true")).isEmpty();
        assertThat(found(MONITOR, code, "instructed=false")).containsExactly(code);
        JsonNode given = created(instruct(code, "Làm ngay"));
        assertThat(found(MONITOR, code, "instructed=true")).containsExactly(code);
        assertThat(found(FINANCE, code, "instructed=true&state=IN_PROGRESS")).containsExactly(code);
        assertThat(found(MONITOR, code, "instructed=true&state=COMPLETED")).isEmpty();
        assertThat(read(MONITOR, "/api/statistics?instructed=true&plan=" + plan(code))
                        .path("total")
                        .asInt())
                .isOne();
        ok(answer(HEAD, code, given, "Xong"));
        assertThat(found(MONITOR, code, "instructed=true")).isEmpty();
        refused(400, by(MONITOR).get("/api/directives?instructed=maybe"));
    }

    private HttpResponse<String> instruct(String directive, String text) {
        return send(LEADER, path(directive), Map.of("text", text));
    }

    private HttpResponse<String> answer(String account, String directive, JsonNode given, String text) {
        return send(account, path(directive) + "/" + given.path("id").asLong() + "/answer", Map.of("text", text));
    }

    private List<String> found(String account, String directive, String filter) {
        return texts(
                read(account, "/api/directives?plan=" + plan(directive) + "&" + filter)
                        .path("content"),
                "code");
    }

    private List<String> notices(String directive) {
        return jdbc.sql("SELECT occasion, groups_told, caused_by, urgent FROM notice WHERE directive = ? ORDER BY id")
                .param(directive)
                .query((row, number) -> row.getString(1) + " "
                        + row.getString(2).replace('\n', ',') + " " + row.getString(3) + " " + row.getBoolean(4))
                .list();
    }

    private static String path(String directive) {
        return "/api/directives/" + directive + "/instructions";
    }

    private static String timeline(String directive) {
        return "/api/directives/" + directive + "/timeline";
    }

    private static String plan(String directive) {
        return directive.substring(0, directive.lastIndexOf('-'));
    }
}
