package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the application was killed without a chance to say goodbye. */
class SurvivesKillTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int DIRECTIVES = 8;

    @TempDir
    Path folder;

    /**
     * The demonstration has two urgent mails. The application is killed in the moment in which the mail server has taken
     * the first and has not said so yet.
     */
    @Test
    void nothingAcknowledgedIsLostNothingIsLoadedTwiceAndEveryMailArrives() throws Exception {
        try (var postOffice = new PostOffice()) {
            List<String> acknowledged = issueUntilKilled(postOffice);
            assertThat(acknowledged).hasSize(DIRECTIVES);
            assertThat(postOffice.received()).hasSize(1);

            letClaimsRunOut();
            try (var second = RunningApplication.start(folder, mailGoesTo(postOffice))) {
                assertAllIsThere(second, acknowledged);
                await().atMost(PATIENCE).until(() -> postOffice.received().size() == 3);
                assertThat(postOffice.received())
                        .extracting(MimeMessage::getMessageID)
                        .as("the first came twice, and says so")
                        .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSize(2));
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(statesOfMail(second)).containsExactly("SENT", "SENT"));
            }
        }
    }

    private List<String> issueUntilKilled(PostOffice postOffice) throws IOException, InterruptedException {
        var issued = new CompletableFuture<RunningApplication>();
        var killed = new CompletableFuture<Void>();
        postOffice.afterTaking(() -> {
            issued.join().kill();
            postOffice.afterTaking(() -> {});
            killed.complete(null);
        });
        List<String> acknowledged = new ArrayList<>();
        try (var first = RunningApplication.start(folder, mailGoesTo(postOffice))) {
            Visitor monitor = first.visitor("monitor");
            for (int number = 1; number <= DIRECTIVES; number++) {
                acknowledged.add(issue(monitor, number));
            }
            issued.complete(first);
            killed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
        return acknowledged;
    }

    private static Map<String, String> mailGoesTo(PostOffice postOffice) {
        return Map.of(
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", String.valueOf(postOffice.port()),
                "DONDOC_PERIODIC_CHECK", "-",
                "DONDOC_MAIL_URGENTAFTER", "PT15S",
                "DONDOC_MAIL_SCHEDULE", "*/2 * * * * *");
    }

    /** A mail stays with a dead process for some minutes. */
    private void letClaimsRunOut() throws SQLException {
        try (var connection = DriverManager.getConnection(RunningApplication.databaseIn(folder), "sa", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE mail SET next_attempt_at = created_at");
        }
    }

    private static List<String> statesOfMail(RunningApplication application) {
        return JsonPath.read(ok(application.visitor("admin").get("/api/administration/mail")), "$.content[*].state");
    }

    private static void assertAllIsThere(RunningApplication second, List<String> acknowledged) {
        Visitor monitor = second.visitor("monitor");
        Visitor officer = second.visitor("so-khcn");
        for (String code : acknowledged) {
            String directive = ok(monitor.get("/api/directives/" + code));
            String task = ok(officer.get("/engine-rest/task?processInstanceBusinessKey=" + code));
            assertThat(JsonPath.<List<String>>read(task, "$[*].taskDefinitionKey"))
                    .containsExactly("userTask_acceptDirective");
            assertThat(JsonPath.<String>read(task, "$[0].processInstanceId"))
                    .isEqualTo(JsonPath.read(directive, "$.assignments[0].processInstanceId"));
        }
        assertThat(total(monitor, "KILL")).isEqualTo(DIRECTIVES);
        assertThat(total(monitor, "KH-UBND-2025")).isEqualTo(38);
        assertThat(JsonPath.<Integer>read(ok(second.visitor("admin").get("/engine-rest/user/count")), "$.count"))
                .isEqualTo(230);
        assertThat(ok(second.visitor("admin").get("/api/administration/directives-without-process")))
                .isEqualTo("[]");
    }

    private static String issue(Visitor monitor, int number) {
        HttpResponse<String> answer = monitor.post(
                "/api/directives",
                """
                {"plan": "KILL", "number": "%d", "content": "Nhiệm vụ %d", "leadAgency": "so-khcn",
                 "coordinatingAgencies": ["so-noi-vu"], "deadline": "31/12/2099"}"""
                        .formatted(number, number));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.code");
    }

    private static int total(Visitor monitor, String plan) {
        return JsonPath.read(ok(monitor.get("/api/directives?plan=" + plan)), "$.page.totalElements");
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
