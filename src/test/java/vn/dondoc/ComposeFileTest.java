package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {

    @Test
    void theComposeFileStartsTheApplicationWithADatabaseAndAMailCatcher() throws IOException {
        Map<String, Map<String, Object>> services = services();

        assertThat(services).containsOnlyKeys("database", "mail", "application");
        assertThat(services.get("application").get("environment"))
                .asString()
                .contains("SPRING_PROFILES_ACTIVE=production", "jdbc:postgresql://database:5432/dondoc");
    }

    @Test
    void noPasswordStandsInTheComposeFile() throws IOException {
        assertThat(Files.readAllLines(Path.of("docker-compose.yml")))
                .filteredOn(line -> line.contains("PASSWORD:"))
                .isNotEmpty()
                .allMatch(line -> line.contains(":?set a password"));
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        try (var file = Files.newBufferedReader(Path.of("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(file);
            return compose.get("services");
        }
    }
}
