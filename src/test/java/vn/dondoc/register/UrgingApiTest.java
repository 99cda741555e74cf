package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Urging by people: in writing and by telephone; and reminders that rest. */
class UrgingApiTest extends RegisterApiTest {

    @Autowired
    private JdbcClient jdbc;

    private String code;

    @BeforeEach
    void aDirectiveInWork() {
        code = accepted(aDirective().coordinatedBy(FINANCE_AGENCY, HOME_AFFAIRS_AGENCY));
    }

    @Test
    void theLeadIsToldAtOnceAndItIsCounted() {
        JsonNode urged = created(urge(MONITOR, "Đề nghị báo cáo trong tuần"));
        assertThat(urged.at("/page/totalElements").asInt()).isOne();
        assertThat(urged.at("/content/0/agencies/0/code").asText()).isEqualTo(AGENCY);
        assertThat(notices()).contains("URGED so-khcn monitor true");
        assertThat(read(OFFICER, timeline()).at("/content/0/text").asText())
                .isEqualTo("Đôn đốc Sở Khoa học và Công nghệ");
        assertThat(read(OFFICER, path("urging")).at("/content/0/text").asText())
                .isEqualTo("Đề nghị báo cáo trong tuần");
        assertThat(read(FINANCE, path("urging")).path("content"))
                .as("it was not said to who only coordinates")
                .isEmpty();
    }

    @Test
    void theSamePersonUrgesTheSameAgencyOnceADay() {
        created(urge(MONITOR, "Lần một"));
        assertThat(codeOf(refused(409, urge(MONITOR, "Lần hai")))).isEqualTo("alreadyUrgedToday");
        created(urge(SUPERVISOR, "Người khác"));
        created(urge(LEADER, "Lãnh đạo"));
        created(urge(MONITOR, "Cơ quan khác", FINANCE_AGENCY));
        clock.moveTo(TODAY.plusDays(1));
        assertThat(created(urge(MONITOR, "Hôm sau")).at("/page/totalElements").asInt())
                .isEqualTo(5);
    }

    @Test
    void whoHasNotAnsweredIsUrgedToAnswerAndWhoHasIsNot() {
        created(urge(SUPERVISOR, "Sớm cho ý kiến", FINANCE_AGENCY, AGENCY));
        assertThat(notices()).contains("URGED so-khcn supervisor true", "ANSWER_URGED so-tai-chinh supervisor true");
        office.complete(
                HOME_AFFAIRS_AGENCY,
                code + "#" + HOME_AFFAIRS_AGENCY,
                "userTask_contribute",
                Map.of("answer", "nothing", "contribution", "Không thuộc lĩnh vực"));
        refusedField("agencies", urge(MONITOR, "x", HOME_AFFAIRS_AGENCY));
        refusedField("agencies", urge(MONITOR, "x", OUTSIDE_AGENCY));
        refusedField("text", urge(MONITOR, ""));
        assertThat(by(HOME_AFFAIRS).get(timeline()).body()).doesNotContain("Sớm cho ý kiến");
    }

    @Test
    void onlyThoseWhoOverseeUrgeAndOnlyWhoFollowsNotesCalls() {
        for (String account : List.of(OFFICER, HEAD, FINANCE, ADMIN)) {
            refused(403, urge(account, "x"));
            refused(403, call(account, "2025-11-24T08:00:00+07:00", "Ông A", "x"));
        }
        refused(403, call(LEADER, "2025-11-24T08:00:00+07:00", "Ông A", "x"));
        refused(404, urge(OUTSIDER, "x"));
        refused(404, call(OUTSIDER, "2025-11-24T08:00:00+07:00", "Ông A", "x"));
        refused(404, by(OUTSIDER).get(path("urging")));
    }

    @Test
    void whatIsOverOrWaitsForConfirmationIsNotUrged() {
        office.attach(code, AGENCY);
        office.complete(
                AGENCY + "-head",
                code,
                "userTask_submitResult",
                Map.of("resultDescription", "Xong", "progressPercent", 100, "endRound", true));
        assertThat(codeOf(refused(409, urge(MONITOR, "x")))).isEqualTo("nobodyToUrge");
        office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "approve"));
        assertThat(codeOf(refused(409, urge(MONITOR, "x")))).isEqualTo("alreadyClosed");
    }

    @Test
    void aCallIsOnRecordWithItsTimeAndReceiverAndCountsAsAnUrging() {
        JsonNode noted =
                created(call(MONITOR, "2025-11-24T08:15:00+07:00", "Bà Lan, Chánh Văn phòng", "Hứa gửi chiều nay"));
        assertThat(noted.at("/page/totalElements").asInt()).isOne();
        assertThat(noted.at("/content/0/kind").asText()).isEqualTo("PHONED");
        assertThat(noted.at("/content/0/receiver").asText()).isEqualTo("Bà Lan, Chánh Văn phòng");
        assertThat(noted.at("/content/0/urgedAt").asText()).startsWith("2025-11-24T01:15");
        assertThat(read(OFFICER, timeline()).at("/content/0/text").asText())
                .isEqualTo("Nhắc Sở Khoa học và Công nghệ qua điện thoại, người nhận: Bà Lan, Chánh Văn phòng");
        assertThat(notices()).noneMatch(notice -> notice.startsWith("URGED"));
    }

    @Test
    void aCallThatCannotHaveBeenIsRefused() {
        refusedField("calledAt", call(MONITOR, null, "A", "x"));
        refusedField("calledAt", call(MONITOR, "2025-11-26T08:00:00+07:00", "A", "x"));
        refusedField("calledAt", call(MONITOR, "2025-10-01T08:00:00+07:00", "A", "x"));
        refusedField("receiver", call(MONITOR, "2025-11-24T08:00:00+07:00", " ", "x"));
        refusedField("receiver", call(MONITOR, "2025-11-24T08:00:00+07:00", "A".repeat(201), "x"));
        refusedField("note", call(MONITOR, "2025-11-24T08:00:00+07:00", "A", null));
    }

    @Test
    void remindersRestUntilADayWithAReason() {
        assertThat(by(OFFICER).get(path("mute")).statusCode()).isEqualTo(204);
        JsonNode mute = ok(mute(MONITOR, "2025-12-10", "Chờ văn bản của Bộ"));
        assertThat(mute.path("untilOn").asText()).isEqualTo("2025-12-10");
        assertThat(mute.path("mutedBy").asText()).isEqualTo(MONITOR);
        assertThat(read(OFFICER, path("mute")).path("reason").asText()).isEqualTo("Chờ văn bản của Bộ");
        assertThat(read(OFFICER, timeline()).at("/content/0/text").asText())
                .isEqualTo("Tạm dừng nhắc việc đến hết ngày 10/12/2025");
        ok(mute(MONITOR, "2025-12-12", "Lâu hơn"));

        assertThat(by(MONITOR).send("DELETE", path("mute"), "").statusCode()).isEqualTo(204);
        assertThat(codeOf(refused(409, by(MONITOR).send("DELETE", path("mute"), ""))))
                .isEqualTo("notMuted");
        assertThat(by(OFFICER).get(path("mute")).statusCode()).isEqualTo(204);
    }

    @Test
    void onlyTheMonitoringUnitLetsRemindersRestAndNotWithoutReasonOrForEver() {
        for (String account : List.of(OFFICER, HEAD, FINANCE, SUPERVISOR, LEADER, ADMIN)) {
            refused(403, mute(account, "2025-12-10", "x"));
            refused(403, by(account).send("DELETE", path("mute"), ""));
        }
        refused(404, mute(OUTSIDER, "2025-12-10", "x"));
        refused(404, by(OUTSIDER).get(path("mute")));
        refusedField("until", mute(MONITOR, "2025-11-23", "x"));
        refusedField("until", mute(MONITOR, null, "x"));
        refusedField("until", mute(MONITOR, "2027-01-01", "x"));
        refusedField("reason", mute(MONITOR, "2025-12-10", " "));
        code = accepted(aDirective().due("20/11/2025"));
        assertThat(codeOf(refused(409, mute(MONITOR, "2025-12-10", "x"))))
                .as("what is overdue is not reminded any more")
                .isEqualTo("noReminders");
    }

    private HttpResponse<String> urge(String account, String text, String... agencies) {
        return send(account, path("urging"), Map.of("text", text, "agencies", List.of(agencies)));
    }

    private HttpResponse<String> call(String account, String at, String receiver, String note) {
        Map<String, String> body = new HashMap<>();
        body.put("calledAt", at);
        body.put("receiver", receiver);
        body.put("note", note);
        return send(account, path("phone-notes"), body);
    }

    private HttpResponse<String> mute(String account, String until, String reason) {
        Map<String, String> body = new HashMap<>();
        body.put("until", until);
        body.put("reason", reason);
        return send(account, path("mute"), body);
    }

    private List<String> notices() {
        return jdbc.sql("SELECT occasion, groups_told, caused_by, urgent FROM notice WHERE directive = ? ORDER BY id")
                .param(code)
                .query((row, number) -> row.getString(1) + " "
                        + row.getString(2).replace('\n', ',') + " " + row.getString(3) + " " + row.getBoolean(4))
                .list();
    }

    private String path(String call) {
        return "/api/directives/" + code + "/" + call;
    }

    private String timeline() {
        return path("timeline");
    }
}
