package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    void everySentenceExistsInBothLanguages() throws IOException {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.ROOT));
    }

    @Test
    void noSentenceLosesAnArgumentToALoneApostrophe() throws IOException {
        for (Locale language : Set.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle sentences = ResourceBundle.getBundle("messages", language, EXACTLY);
            assertThat(keys(language))
                    .allSatisfy(key -> assertThat(sentences.getString(key).replace("''", ""))
                            .as(key)
                            .doesNotContain("'"));
        }
    }

    /** The later one would be said in place of the first, whatever it is about. */
    @Test
    void noSentenceIsWrittenTwice() throws IOException {
        for (String name : List.of("/messages.properties", "/messages_en.properties")) {
            try (var file = MessagesTest.class.getResourceAsStream(name)) {
                var keys = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
                assertThat(keys).as(name).doesNotHaveDuplicates();
            }
        }
    }

    /** The keys of one file, without those that the bundle would inherit from the other. */
    private static Set<String> keys(Locale language) throws IOException {
        String suffix = language.equals(Locale.ROOT) ? "" : "_" + language;
        try (var file = MessagesTest.class.getResourceAsStream("/messages" + suffix + ".properties")) {
            var sentences = new Properties();
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new TreeSet<>(sentences.stringPropertyNames());
        }
    }
}
