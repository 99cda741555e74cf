package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.Office;

/** Totals, and that each is the number of rows behind it. */
class StatisticsApiTest extends RegisterApiTest {

    /** Two open within their deadline, one overdue, one ongoing, one completed on time, one late, one without a date. */
    private String planOfSeven() {
        String plan = Office.newPlan();
        issue(plan, 1, aDirective().due("31/12/2025"));
        issue(plan, 2, aDirective().due("28/11/2025").coordinatedBy(FINANCE_AGENCY));
        issue(plan, 3, aDirective().due("31/10/2025").ledBy(FINANCE_AGENCY));
        issue(plan, 4, aDirective().due("Thường xuyên"));
        issue(plan, 5, aDirective().due("30/10/2025").standing(completed("2025-10-30")));
        issue(plan, 6, aDirective().due("30/10/2025").standing(completed("2025-11-03")));
        issue(plan, 7, aDirective().due("30/10/2025").standing(completed(null)));
        return plan;
    }

    private void issue(String plan, int number, NewDirectiveBuilder directive) {
        office.issue(directive.inPlan(plan).numbered(String.valueOf(number)));
    }

    private static NewDirective.Standing completed(String day) {
        return NewDirective.Standing.completedAndContinuing("Đã ban hành", day == null ? null : LocalDate.parse(day));
    }

    private JsonNode statistics(String account, String query) {
        return read(account, "/api/statistics?" + query);
    }

    private static String share(JsonNode figures, String group, String name) {
        JsonNode share = figures.path(group).path(name);
        return share.path("count").asText() + "/" + share.path("of").asText();
    }

    @Test
    void everyTotalComesWithItsDenominator() {
        JsonNode figures = statistics(MONITOR, "plan=" + planOfSeven());
        assertThat(figures.path("asOf").asText()).isEqualTo("2025-11-24");
        assertThat(figures.path("total").asInt()).isEqualTo(7);
        assertThat(share(figures, "states", "COMPLETED")).isEqualTo("3/7");
        assertThat(share(figures, "lateness", "COMPLETED_ON_TIME")).isEqualTo("1/7");
        assertThat(share(figures, "lateness", "COMPLETED_LATE")).isEqualTo("1/7");
        assertThat(share(figures, "lateness", "OPEN_WITHIN_DEADLINE")).isEqualTo("2/7");
        assertThat(share(figures, "lateness", "OPEN_OVERDUE")).isEqualTo("1/7");
        assertThat(share(figures, "lateness", "NOT_APPLICABLE")).isEqualTo("2/7");
        assertThat(figures.path("onTime")).hasToString("{\"count\":1,\"of\":2}");
        assertThat(figures.path("ongoing")).hasToString("{\"count\":1,\"of\":7}");
    }

    @Test
    void everyTotalIsTheNumberOfRowsBehindIt() {
        String plan = planOfSeven();
        JsonNode figures = statistics(MONITOR, "plan=" + plan);
        JsonNode rows = read(MONITOR, "/api/directives?size=200&plan=" + plan).path("content");
        Map.of("states", "state", "lateness", "lateness", "colours", "colour")
                .forEach((group, field) -> figures.path(group).fieldNames().forEachRemaining(name -> assertThat(
                                figures.path(group).path(name).path("count").asLong())
                        .as(name)
                        .isEqualTo(
                                texts(rows, field).stream().filter(name::equals).count())));
        assertThat(share(figures, "colours", "AMBER")).isEqualTo("1/7");
        assertThat(share(figures, "colours", "RED")).isEqualTo("1/7");
    }

    @Test
    void agenciesAndDocumentsAreCountedByTheirOwnTotals() {
        JsonNode figures = statistics(MONITOR, "plan=" + planOfSeven());
        JsonNode agencies = figures.path("agencies");
        assertThat(agencies).hasSize(2);
        assertThat(agencies.get(0).at("/agency/name").asText()).isEqualTo("Sở Khoa học và Công nghệ");
        assertThat(agencies.get(0).path("total").asInt()).isEqualTo(6);
        assertThat(agencies.get(1).at("/agency/code").asText()).isEqualTo(FINANCE_AGENCY);
        assertThat(share(agencies.get(1), "lateness", "OPEN_OVERDUE")).isEqualTo("1/1");
        assertThat(figures.at("/sourceDocuments/0/sourceDocument").asText()).isEqualTo("Kế hoạch số 02-KH/BCĐTW");
        assertThat(share(figures.at("/sourceDocuments/0"), "states", "COMPLETED"))
                .isEqualTo("3/7");
    }

    @Test
    void theFiltersAreThoseOfTheList() {
        String plan = planOfSeven();
        for (String filter : List.of(
                "lateness=OPEN_OVERDUE",
                "state=COMPLETED",
                "agency=so-tai-chinh&role=COORDINATING",
                "from=2025-11-01&to=2025-12-31",
                "q=dong%20bo",
                "source=02-KH")) {
            String query = "plan=" + plan + "&" + filter;
            assertThat(statistics(MONITOR, query).path("total").asLong())
                    .as(filter)
                    .isEqualTo(read(MONITOR, "/api/directives?" + query)
                            .at("/page/totalElements")
                            .asLong());
        }
        refusedField("lateness", by(MONITOR).get("/api/statistics?lateness=SOON"));
        refusedField("from", by(MONITOR).get("/api/statistics?from=31/12/2025"));
        refusedField("q", by(MONITOR).get("/api/statistics?q=" + "a".repeat(4001)));
    }

    @Test
    void anAgencyCountsOnlyWhereItTakesPart() {
        String plan = planOfSeven();
        assertThat(statistics(FINANCE, "plan=" + plan).path("total").asInt()).isEqualTo(2);
        JsonNode nothing = statistics(OUTSIDER, "plan=" + plan);
        assertThat(nothing.path("total").asInt()).isZero();
        assertThat(nothing.path("agencies")).isEmpty();
        assertThat(visitor().get("/api/statistics").statusCode()).isEqualTo(401);
    }

    @Test
    void howTheOtherMembersOfAGroupStandIsNotForAMember() {
        String plan = Office.newPlan();
        issue(plan, 1, aDirective().ledBy(GROUP));
        JsonNode own = statistics(FINANCE, "plan=" + plan).path("agencies");
        assertThat(agencyCodes(own)).containsExactly(FINANCE_AGENCY);
        JsonNode all = statistics(MONITOR, "plan=" + plan);
        assertThat(all.path("total").asInt()).isEqualTo(1);
        assertThat(agencyCodes(all.path("agencies"))).hasSizeGreaterThan(10).contains(HOME_AFFAIRS_AGENCY);
    }

    private static List<String> agencyCodes(JsonNode agencies) {
        return StreamSupport.stream(agencies.spliterator(), false)
                .map(line -> line.at("/agency/code").asText())
                .toList();
    }
}
