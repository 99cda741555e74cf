package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;
import static vn.dondoc.Office.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which explanations of delay, and how far directives have been escalated. */
class ExplanationApiTest extends RegisterApiTest {

    private String late;

    @BeforeEach
    void oneDirectiveIsLate() {
        clock.moveTo(day(17, 11, 2025));
        late = office.issue(aDirective().due("21/11/2025").coordinatedBy(FINANCE_AGENCY));
        clock.moveTo(TODAY);
        office.runJobsOf(late);
    }

    @Test
    void anExplanationThatIsOwedIsListedForItsAgencyAndThoseWhoOversee() {
        for (String account : List.of(OFFICER, HEAD, MONITOR, SUPERVISOR, LEADER, ADMIN)) {
            assertThat(directives(account, "OWED")).as(account).contains(late);
        }
        assertThat(directives(FINANCE, "OWED")).as("who only coordinates").doesNotContain(late);
        assertThat(directives(OUTSIDER, "OWED")).isEmpty();
        refused(401, visitor().get("/api/explanations"));
    }

    @Test
    void aGivenExplanationIsReadByTheAgencyAndThoseWhoOverseeOnly() {
        office.complete("so-khcn-head", late, "userTask_explainDelay", Map.of("explanation", "Chờ Bộ trả lời"));

        assertThat(textFor(OFFICER)).isEqualTo("Chờ Bộ trả lời");
        assertThat(textFor(LEADER)).isEqualTo("Chờ Bộ trả lời");
        assertThat(textFor(ADMIN)).as("an administrator does not read it").isEqualTo("null");
        assertThat(by(FINANCE).get("/api/directives/" + late + "/timeline").body())
                .contains("ESCALATED_1")
                .doesNotContain("Chờ Bộ trả lời", "EXPLAINED");
        assertThat(by(LEADER).get("/api/directives/" + late + "/timeline").body())
                .contains("Chờ Bộ trả lời");
    }

    @Test
    void figuresCountWhatTheReaderMaySee() {
        JsonNode all = read(LEADER, "/api/explanations/figures");
        assertThat(all.path("owed").asLong()).isPositive();
        assertThat(read(OUTSIDER, "/api/explanations/figures").path("owed").asLong())
                .isZero();
        clock.moveTo(day(28, 11, 2025));
        assertThat(read(LEADER, "/api/explanations/figures").path("overdue").asLong())
                .isPositive();
    }

    @Test
    void listsArePagedAndImpossiblePagesRefused() {
        assertThat(read(LEADER, "/api/explanations?size=1").path("content")).hasSize(1);
        refused(400, by(LEADER).get("/api/explanations?size=201"));
        refused(400, by(LEADER).get("/api/explanations?state=LATE"));
        assertThat(read(LEADER, "/api/explanations?agency=" + OUTSIDE_AGENCY).path("content"))
                .isEmpty();
    }

    @Test
    void aDirectiveSaysHowFarItWasEscalatedSinceWhenAndWhoWasTold() {
        JsonNode directive = read(MONITOR, "/api/directives/" + late);

        assertThat(directive.path("escalationLevel").asInt()).isOne();
        assertThat(directive.path("escalatedOn").asText()).isEqualTo("2025-11-24");
        assertThat(directive.at("/assignments/0/escalationLevel").asInt()).isOne();
        assertThat(directive.at("/assignments/0/told/0").asText()).isEqualTo("Thủ trưởng Sở Khoa học và Công nghệ");
    }

    @Test
    void directivesAreFilteredByTheLevelOfTheirEscalation() {
        String plan = late.substring(0, late.lastIndexOf('-'));

        assertThat(codes("/api/directives?escalation=1&plan=" + plan)).containsExactly(late);
        assertThat(codes("/api/directives?escalation=2&plan=" + plan)).isEmpty();
        refused(400, by(MONITOR).get("/api/directives?escalation=4"));
        refused(400, by(MONITOR).get("/api/directives?escalation=x"));
    }

    private List<String> codes(String path) {
        return texts(read(MONITOR, path).path("content"), "code");
    }

    private List<String> directives(String account, String state) {
        return texts(read(account, "/api/explanations?size=200&state=" + state).path("content"), "directive");
    }

    private String textFor(String account) {
        for (JsonNode line :
                read(account, "/api/explanations?size=200&state=GIVEN").path("content")) {
            if (line.path("directive").asText().equals(late)) {
                return line.path("text").asText();
            }
        }
        throw new AssertionError("not listed for " + account);
    }
}
