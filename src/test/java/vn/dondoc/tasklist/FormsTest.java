package vn.dondoc.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the forms to the contract with other systems, and to what the bundled form viewer can do. */
class FormsTest {

    /** The fields of each task; other systems complete tasks with these names. */
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry("nameLead", Set.of("newLeadAgency", "reason")),
            Map.entry(
                    "acceptDirective",
                    Set.of(
                            "decision",
                            "reason",
                            "responsibleOfficer",
                            "responsibleName",
                            "coordinationKind",
                            "coordinationRequest",
                            "coordinationDueOn")),
            Map.entry("decideDeclined", Set.of("decision", "newLeadAgency", "reason")),
            Map.entry("contribute", Set.of("answer", "contribution")),
            Map.entry(
                    "submitResult",
                    Set.of(
                            "resultDescription",
                            "progressPercent",
                            "resultDocumentNumber",
                            "resultDocumentDate",
                            "endRound")),
            Map.entry("signOffResult", Set.of("decision", "comment")),
            Map.entry("approveResult", Set.of("decision", "comment", "evidenceWaiver")),
            Map.entry("explainDelay", Set.of("explanation")),
            Map.entry("handleObstacle", Set.of("decision", "advice", "newDueOn", "newLeadAgency")),
            Map.entry("decideExtension", Set.of("decision", "newDueOn", "comment", "document")),
            Map.entry("signOffReport", Set.of("decision", "comment")),
            Map.entry("consolidateReport", Set.of("comment")));

    /** What can be answered where there is a choice. */
    private static final Map<String, List<String>> CHOICES = Map.ofEntries(
            Map.entry("acceptDirective.decision", List.of("accept", "decline")),
            Map.entry("decideDeclined.decision", List.of("reassign", "insist", "cancel")),
            Map.entry("contribute.answer", List.of("contributed", "nothing")),
            Map.entry("signOffResult.decision", List.of("send", "back")),
            Map.entry("approveResult.decision", List.of("approve", "return")),
            Map.entry("handleObstacle.decision", List.of("advise", "extend", "reassign", "forward")),
            Map.entry("decideExtension.decision", List.of("grant", "refuse", "advise")),
            Map.entry("signOffReport.decision", List.of("send", "back")));

    /** Known to work in the form viewer that Tasklist brings along; one file picker breaks a whole form. */
    private static final Set<String> TYPES = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "datetime", "html", "text", "separator");

    /** A code has nothing in it that could lead elsewhere. */
    private static final String DIRECTIVE_PAGE =
            "<a href=\"/directives/{{code}}\" target=\"_blank\" rel=\"noopener\">{{code}}</a>";

    /** Where somebody who is held up says so. */
    private static final String OBSTACLE_PAGE =
            "<a href=\"/directives/{{code}}/obstacles\" target=\"_blank\" rel=\"noopener\">";

    private static final String REPORT_PAGE =
            "<a href=\"/monthly-report/{{period}}?agency={{agency}}\" target=\"_blank\" rel=\"noopener\">{{title}}</a>";

    private static final String PERIOD_PAGE =
            "<a href=\"/monthly-reports/{{period}}\" target=\"_blank\" rel=\"noopener\">{{title}}</a>";

    private static final Pattern VIETNAMESE =
            Pattern.compile("[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static List<String> forms() {
        return Forms.names();
    }

    @Test
    void thereIsOneForEveryTask() {
        assertThat(Forms.names()).containsAll(FIELDS.keySet());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isNamedLikeItsFileAndMadeForThisEngine(String name) {
        JsonNode form = Forms.read(name);
        assertThat(form.path("id").asText()).isEqualTo(name);
        assertThat(form.path("type").asText()).isEqualTo("default");
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void asksForTheFieldsOfTheContract(String name) {
        List<String> keys = Forms.fields(name).stream()
                .map(field -> field.path("key").asText())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        if (FIELDS.containsKey(name)) {
            assertThat(new TreeSet<>(keys)).isEqualTo(new TreeSet<>(FIELDS.get(name)));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void offersTheAnswersOfTheContract(String name) {
        Forms.fields(name).stream()
                .filter(field -> "radio".equals(field.path("type").asText()))
                .filter(field -> FIELDS.containsKey(name))
                .forEach(field -> {
                    assertThat(values(field))
                            .isEqualTo(
                                    CHOICES.get(name + "." + field.path("key").asText()));
                    assertThat(field.at("/validate/required").asBoolean())
                            .as("an answer is required")
                            .isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void usesOnlyWhatTheViewerKnows(String name) {
        assertThat(Forms.components(name))
                .extracting(part -> part.path("type").asText())
                .isSubsetOf(TYPES);
        assertThat(Forms.components(name))
                .extracting(part -> part.path("id").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void speaksVietnamese(String name) {
        for (JsonNode field : Forms.fields(name)) {
            String label = field.path("datetime".equals(field.path("type").asText()) ? "dateLabel" : "label")
                    .asText();
            assertThat(label)
                    .as(field.path("key").asText())
                    .matches(text -> VIETNAMESE.matcher(text).find());
            field.path("values")
                    .forEach(option -> assertThat(option.path("label").asText())
                            .matches(text -> VIETNAMESE.matcher(text).find()));
        }
    }

    /** Text components read what is inserted as Markdown, and let links and pictures through. */
    @ParameterizedTest
    @MethodSource("forms")
    void insertsValuesOnlyWhereTheyAreShownAsTheyStand(String name) {
        for (JsonNode part : Forms.components(name)) {
            assertThat(part.path("text").asText()).doesNotContain("{{");
            assertThat(part.path("content").asText().replace(pageOf(name), "").replace(OBSTACLE_PAGE, ""))
                    .doesNotContain("<a ", "<img", "<script", "<style");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void leadsToWhatItIsAbout(String name) {
        assertThat(Forms.components(name).get(0).path("content").asText()).contains(pageOf(name));
    }

    private static String pageOf(String form) {
        return switch (form) {
            case "monthlyReport", "signOffReport" -> REPORT_PAGE;
            case "consolidateReport" -> PERIOD_PAGE;
            default -> DIRECTIVE_PAGE;
        };
    }

    private static List<String> values(JsonNode field) {
        return StreamSupport.stream(field.path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .collect(Collectors.toList());
    }
}
