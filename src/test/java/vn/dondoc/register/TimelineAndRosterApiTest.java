package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happened to a directive and who answered, and how much of it each reader is told. */
class TimelineAndRosterApiTest extends RegisterApiTest {

    private static final String SECRET_OF_FINANCE = "Dự kiến kinh phí 3,2 tỷ đồng";
    private static final String REASON_OF_HOME_AFFAIRS = "Không có biên chế liên quan";

    /** A directive on which one agency has contributed, one has nothing to say, and one is silent. */
    private String answered() {
        String code = accepted(aDirective().coordinatedBy(FINANCE_AGENCY, HOME_AFFAIRS_AGENCY, "so-xay-dung"));
        office.complete(
                FINANCE_AGENCY,
                code + "#" + FINANCE_AGENCY,
                "userTask_contribute",
                Map.of("answer", "contributed", "contribution", SECRET_OF_FINANCE));
        office.complete(
                HOME_AFFAIRS_AGENCY,
                code + "#" + HOME_AFFAIRS_AGENCY,
                "userTask_contribute",
                Map.of("answer", "nothing", "contribution", REASON_OF_HOME_AFFAIRS));
        return code;
    }

    private static String timeline(String code) {
        return "/api/directives/" + code + "/timeline";
    }

    private static String roster(String code) {
        return "/api/directives/" + code + "/roster";
    }

    @Test
    void theTimelineIsToldNewestFirstAndInPages() {
        String code = answered();
        JsonNode whole = read(MONITOR, timeline(code));
        assertThat(texts(whole.path("content"), "action"))
                .containsExactly("NOTHING", "CONTRIBUTED", "ACCEPTED", "ISSUED");
        assertThat(whole.path("page").toString())
                .isEqualTo("{\"number\":0,\"size\":20,\"totalElements\":4,\"totalPages\":1}");
        JsonNode second = read(MONITOR, timeline(code) + "?size=3&page=1");
        assertThat(texts(second.path("content"), "action")).containsExactly("ISSUED");
        assertThat(second.at("/page/totalPages").asInt()).isEqualTo(2);
        refusedField("size", by(MONITOR).get(timeline(code) + "?size=201"));
        refusedField("page", by(MONITOR).get(timeline(code) + "?page=-1"));
    }

    @Test
    void theTimelineSpeaksTheReadersLanguage() {
        String code = answered();
        assertThat(read(MONITOR, timeline(code)).at("/content/1/text").asText())
                .isEqualTo("Sở Tài chính gửi ý kiến phối hợp");
        assertThat(ok(by(MONITOR).get(timeline(code), "Accept-Language", "en"))
                        .at("/content/1/text")
                        .asText())
                .startsWith("Sở Tài chính ")
                .doesNotContain("gửi");
    }

    @Test
    void aCoordinatingAgencyDoesNotReadWhatTheOthersContribute() {
        String code = answered();
        JsonNode own = read(FINANCE, timeline(code));
        assertThat(own.toString()).contains(SECRET_OF_FINANCE).doesNotContain(REASON_OF_HOME_AFFAIRS);
        assertThat(own.at("/page/totalElements").asInt())
                .isEqualTo(own.path("content").size());
        assertThat(read(HOME_AFFAIRS, timeline(code)).toString())
                .contains(REASON_OF_HOME_AFFAIRS)
                .doesNotContain(SECRET_OF_FINANCE);
        assertThat(read(FINANCE, roster(code)).toString())
                .contains(SECRET_OF_FINANCE)
                .doesNotContain(REASON_OF_HOME_AFFAIRS);
        assertThat(read(FINANCE, "/api/directives/" + code).toString()).doesNotContain(REASON_OF_HOME_AFFAIRS);
    }

    @Test
    void theLeadAndThoseWhoSeeEverythingReadAll() {
        String code = answered();
        for (String account : List.of(OFFICER, HEAD, MONITOR, SUPERVISOR, LEADER)) {
            assertThat(read(account, timeline(code)).toString())
                    .as(account)
                    .contains(SECRET_OF_FINANCE, REASON_OF_HOME_AFFAIRS);
            assertThat(read(account, roster(code)).toString())
                    .as(account)
                    .contains(SECRET_OF_FINANCE, REASON_OF_HOME_AFFAIRS);
        }
    }

    @Test
    void theRosterSaysWhoAnsweredAndWhoDidNot() {
        String code = answered();
        JsonNode roster = read(OFFICER, roster(code));
        assertThat(texts(roster, "agency")).containsExactly(FINANCE_AGENCY, HOME_AFFAIRS_AGENCY, "so-xay-dung");
        assertThat(texts(roster, "answer")).containsExactly("CONTRIBUTED", "NOTHING", "PENDING");
        assertThat(roster.at("/0/text").asText()).isEqualTo(SECRET_OF_FINANCE);
        assertThat(roster.at("/0/answeredAt").asText()).startsWith("2025-11-24T");
        assertThat(roster.at("/2/answeredAt").isNull()).isTrue();
        assertThat(roster.at("/2/text").isNull()).isTrue();
        assertThat(roster.at("/2/dueOn").asText()).isEqualTo("2025-12-08");
        ok(by(OFFICER).post("/api/directives/" + code + "/coordination/end", "{}"));
        assertThat(texts(read(OFFICER, roster(code)), "answer"))
                .containsExactly("CONTRIBUTED", "NOTHING", "NO_RESPONSE");
    }

    @Test
    void beforeAcceptanceEverybodyIsStillPending() {
        String code = office.issue(aDirective().coordinatedBy(FINANCE_AGENCY));
        assertThat(texts(read(FINANCE, roster(code)), "answer")).containsExactly("PENDING");
    }

    @Test
    void whoTakesNoPartReadsNeither() {
        String code = answered();
        refused(404, by(OUTSIDER).get(timeline(code)));
        refused(404, by(OUTSIDER).get(roster(code)));
        refused(404, by(MONITOR).get(timeline("none")));
        refused(404, by(MONITOR).get(roster("none")));
    }
}
