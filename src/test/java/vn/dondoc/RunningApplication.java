package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The application with its demonstration in a machine of its own, on a database in a file. */
record RunningApplication(Process process, int port, Path log) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long POLL_MILLIS = 500;
    private static final String PASSWORD = "dondoc-demo";

    /** @param settings as environment variables */
    static RunningApplication start(Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "application", ".log");
        int port = freePort();
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                classPath(),
                DonDoc.class.getName());
        command.environment().put("SERVER_PORT", String.valueOf(port));
        command.environment().put("SPRING_PROFILES_ACTIVE", "demo");
        command.environment().put("SPRING_DATASOURCE_URL", databaseIn(folder));
        command.environment().putAll(settings);
        var running = new RunningApplication(
                command.directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                port,
                log);
        try {
            running.waitUntilUp();
            return running;
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            running.close();
            throw e;
        }
    }

    Visitor visitor(String account) {
        return new Visitor(port).withPassword(account, PASSWORD);
    }

    /** As when the power fails: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void waitUntilUp() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        Instant end = Instant.now().plus(PATIENCE);
        while (!isUp(client, health)) {
            assertThat(process.isAlive() && Instant.now().isBefore(end))
                    .as(() -> "not up:\n" + lastLines())
                    .isTrue();
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean isUp(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(health, BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What application-demo.yaml says, in another folder. */
    static String databaseIn(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("dondoc").toAbsolutePath()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";
    }

    /** Without the classes and settings of the tests. */
    private static String classPath() {
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(tests.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
