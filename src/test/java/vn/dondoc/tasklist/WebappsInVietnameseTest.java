package vn.dondoc.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Vietnamese labels of Camunda's web applications hold against the English ones of the version in use. */
class WebappsInVietnameseTest {

    private static final String LABELS = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";

    /** What the browser fills in or reads as markup: it must survive the translation as it is. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[^}]*}}|&\\w+;|</?(?:a|br|strong)\\b[^>]*>|%[ds]|'yyyy[^']*'");

    /** Names of products, what has no words, and formats that are the same in both languages. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "",
            "<",
            "<=",
            ">",
            ">=",
            "1",
            "4",
            "L",
            "DD/MM/YYYY",
            "HH:mm",
            "YYYY-MM-DDTHH:mm:ss",
            "CSV",
            "JSON",
            "Camunda",
            "Camunda Cockpit",
            "Cockpit",
            "Optimize",
            "ID",
            "ID*");

    /** What Cockpit puts behind a noun for more than one: Vietnamese has no such ending. */
    private static final String PLURAL = "s";

    static Stream<String> translated() {
        return Stream.of("admin", "cockpit", "tasklist", "welcome");
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everyLabelIsTranslatedAndNoneIsLeftOver(String app) {
        Set<String> english = labels(app, "en").keySet();
        Set<String> vietnamese = labels(app, "vi").keySet();

        assertThat(without(english, vietnamese)).as("missing").isEmpty();
        assertThat(without(vietnamese, english)).as("left over").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translated")
    void everyPlaceholderSurvives(String app) {
        assertThat(translations(app)
                        .filter(label -> !placeholders(label.english()).equals(placeholders(label.vietnamese()))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translated")
    void nothingIsLeftInEnglish(String app) {
        assertThat(translations(app)
                        .filter(label -> !SAME_IN_BOTH.contains(label.english()))
                        .filter(label -> !label.english().equals(PLURAL))
                        .filter(label -> label.vietnamese().isBlank()
                                || label.vietnamese().equalsIgnoreCase(label.english())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translated")
    void lettersAreComposedSoThatTheBrowserFindsThem(String app) {
        assertThat(translations(app).filter(label -> !Normalizer.isNormalized(label.vietnamese(), Normalizer.Form.NFC)))
                .isEmpty();
    }

    private record Translation(String key, String english, String vietnamese) {}

    /** The labels that both files have. */
    private static Stream<Translation> translations(String app) {
        var vietnamese = labels(app, "vi");
        return labels(app, "en").entrySet().stream()
                .filter(label -> vietnamese.containsKey(label.getKey()))
                .map(label -> new Translation(label.getKey(), label.getValue(), vietnamese.get(label.getKey())));
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        var left = new TreeSet<>(keys);
        left.removeAll(others);
        return left;
    }

    private static List<String> placeholders(String label) {
        return PLACEHOLDER
                .matcher(label)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    /** Every label under its path: {@code /labels/CLAIM_TASK}, {@code /dateLocales/months/0}. */
    private static Map<String, String> labels(String app, String language) {
        try {
            // Camunda's own files begin with a byte order mark
            String json = new String(file(app, language).openStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "");
            var labels = new TreeMap<String, String>();
            flatten("", new ObjectMapper().readTree(json), labels);
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flatten(String path, JsonNode node, Map<String, String> labels) {
        if (node.isValueNode()) {
            labels.put(path, node.asText());
        }
        node.properties().forEach(child -> flatten(path + "/" + child.getKey(), child.getValue(), labels));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            flatten(path + "/" + i, node.get(i), labels);
        }
    }

    private static URL file(String app, String language) {
        return WebappsInVietnameseTest.class.getResource(LABELS.formatted(app, language));
    }
}
