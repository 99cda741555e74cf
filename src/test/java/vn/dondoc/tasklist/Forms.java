package vn.dondoc.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The forms as they are written. */
final class Forms {

    private static final Path DIRECTORY = Path.of("forms");

    private Forms() {}

    static List<String> names() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".form"))
                    .map(name -> name.substring(0, name.length() - ".form".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(String name) {
        try {
            return new ObjectMapper().readTree(DIRECTORY.resolve(name + ".form").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> components(String name) {
        return StreamSupport.stream(read(name).path("components").spliterator(), false)
                .toList();
    }

    static List<JsonNode> fields(String name) {
        return components(name).stream().filter(part -> part.has("key")).toList();
    }
}
