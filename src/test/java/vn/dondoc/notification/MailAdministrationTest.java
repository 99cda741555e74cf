package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.agency.Accounts;

/** What administrators see of the mail, and what others do not. */
class MailAdministrationTest extends ServerTest {

    private static final String MAIL = "/api/administration/mail";
    private static final String PAGE = "/administration/mail";

    @Autowired
    private Notifications notifications;

    @Autowired
    private Collecting collecting;

    @Autowired
    private Sending sending;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private MailTile tile;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper mapper;

    @BeforeEach
    void oneMailThatWaitsAndOneThatCannotBeDelivered() {
        List.of("notice_reader", "mail", "notice")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
        jdbc.sql("UPDATE mail_digest SET last_on = DATE '2025-11-21'").update();
        jdbc.sql("UPDATE mail_server SET failures = 0, paused_until = NULL, problem = NULL, reply = NULL")
                .update();
        if (!accounts.exists("unreachable")) {
            accounts.ensureGroup("unreachables", "unreachables", "AGENCY");
            accounts.loadWithKnownPassword(
                    new Accounts.NewAccount(
                            "unreachable", "unreachable", null, Locale.ENGLISH, List.of("unreachables")),
                    Visitor.PASSWORD);
        }
        jdbc.sql("UPDATE ACT_ID_USER SET EMAIL_ = NULL WHERE ID_ = 'unreachable'")
                .update();
        transaction.executeWithoutResult(status -> notifications.tell(Notice.about(Occasion.ASSIGNED, "KH-<1>")
                .with("Xây dựng nền tảng số.", "Sở Công Thương", "31/12/2025")
                .to(OTHER_AGENCY, "unreachables")));
        collecting.run();
    }

    @AfterEach
    void configureTheServerAgain() {
        sender.setHost("127.0.0.1");
    }

    @Test
    void onlyAdministratorsSeeTheMailOrSendItAgain() {
        String id = undelivered().path("id").asText();
        for (String account : List.of(OFFICER, HEAD, MONITOR)) {
            Visitor program = program(account);
            assertThat(program.get(MAIL).statusCode()).isEqualTo(403);
            assertThat(program.get(MAIL + "/summary").statusCode()).isEqualTo(403);
            assertThat(program.post(MAIL + "/" + id + "/resending", "").statusCode())
                    .isEqualTo(403);
            Visitor person = person(account);
            assertThat(person.get(PAGE).statusCode()).isEqualTo(403);
            assertThat(resendOnPage(person, "/", id).statusCode()).isEqualTo(403);
        }
        assertThat(visitor().get(MAIL).statusCode()).isEqualTo(401);
        assertThat(undelivered().path("attempts").asInt()).isZero();
    }

    @Test
    void theListSaysWhoWhatAndWhyInPlainWords() {
        JsonNode all = read(MAIL);
        assertThat(all.at("/page/totalElements").asLong()).isEqualTo(2);
        assertThat(all.at("/content/0/body").isMissingNode()).isTrue();

        JsonNode refused = undelivered();
        assertThat(refused.path("account").asText()).isEqualTo("unreachable");
        assertThat(refused.path("subject").asText()).contains("new tasks: 01");
        assertThat(refused.path("state").asText()).isEqualTo("REFUSED");
        assertThat(refused.path("problem").asText()).isEqualTo("NO_ADDRESS");
        assertThat(refused.path("error").asText()).startsWith("Tài khoản chưa có địa chỉ");
        assertThat(refused.path("nextAttemptAt").isNull()).isTrue();

        JsonNode waiting = read(MAIL + "?state=WAITING").at("/content/0");
        assertThat(waiting.path("address").asText()).isEqualTo(STRANGER + "@example.test");
        assertThat(waiting.path("nextAttemptAt").asText()).isEqualTo("2025-11-24T02:00:00Z");
    }

    @Test
    void theListIsPagedAndRefusesWhatCannotBe() {
        JsonNode second = read(MAIL + "?page=1&size=1");
        assertThat(second.path("content")).hasSize(1);
        assertThat(second.at("/page/totalPages").asInt()).isEqualTo(2);

        for (String query : List.of("state=LOST", "page=-1", "size=0", "size=201", "page=x")) {
            assertThat(program(ADMIN).get(MAIL + "?" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void theSummarySaysHowItStands() {
        JsonNode summary = read(MAIL + "/summary");

        assertThat(summary.path("waiting").asInt()).isEqualTo(1);
        assertThat(summary.path("refused").asInt()).isEqualTo(1);
        assertThat(summary.path("oldest").asText()).isEqualTo("2025-11-24T02:00:00Z");
        assertThat(summary.path("serverConfigured").asBoolean()).isTrue();
        assertThat(tile.finding().worrying()).isTrue();
    }

    @Test
    void withoutAMailServerEverythingWaitsAndThePageSaysSo() {
        sender.setHost("");

        sending.run();

        assertThat(read(MAIL + "/summary").path("serverConfigured").asBoolean()).isFalse();
        assertThat(read(MAIL + "/summary").path("waiting").asInt()).isEqualTo(1);
        assertThat(person(ADMIN).get(PAGE).body()).contains("Chưa cấu hình máy chủ thư");
        assertThat(tile.finding().sentence()).contains("Chưa cấu hình máy chủ thư", "1");
    }

    @Test
    void whatWasNotDeliveredIsSentAgainOnceItHasAnAddressAndThatIsRecorded() {
        String resending = MAIL + "/" + undelivered().path("id").asText() + "/resending";
        HttpResponse<String> tooEarly = program(ADMIN).post(resending, "");
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.body()).contains("chưa có địa chỉ");
        jdbc.sql("UPDATE ACT_ID_USER SET EMAIL_ = 'found@example.test' WHERE ID_ = 'unreachable'")
                .update();

        JsonNode line = tree(program(ADMIN).post(resending, ""));

        assertThat(line.path("state").asText()).isEqualTo("WAITING");
        assertThat(line.path("address").asText()).isEqualTo("found@example.test");
        assertThat(program(ADMIN).post(resending, "").statusCode()).isEqualTo(409);
        assertThat(program(ADMIN).post(MAIL + "/unknown/resending", "").statusCode())
                .isEqualTo(404);
        assertThat(jdbc.sql("SELECT actor FROM audit_entry WHERE action = 'MAIL_RESENT' AND subject = ?")
                        .param("mail:" + line.path("id").asText())
                        .query(String.class)
                        .list())
                .containsExactly(ADMIN);
    }

    @Test
    void thePageListsFiltersAndSendsAgain() {
        Visitor admin = person(ADMIN);
        assertThat(admin.get(PAGE).body()).contains("unreachable", STRANGER + "@example.test", "Gửi lại", "Chờ gửi");
        assertThat(admin.get(PAGE + "?state=WAITING").body())
                .contains(STRANGER + "@example.test")
                .doesNotContain("unreachable");
        assertThat(admin.get(PAGE + "?state=SENT").body()).contains("Không có thư nào.");
        jdbc.sql("UPDATE ACT_ID_USER SET EMAIL_ = 'found@example.test' WHERE ID_ = 'unreachable'")
                .update();

        HttpResponse<String> answer =
                resendOnPage(admin, PAGE, undelivered().path("id").asText());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(admin.get(PAGE + "?state=REFUSED").body())
                .contains("Thư sẽ được gửi lại")
                .contains("Không có thư nào.");
        assertThat(admin.get(PAGE, "Accept-Language", "en").body()).contains("found@example.test", "Waiting");
    }

    private static HttpResponse<String> resendOnPage(Visitor person, String page, String id) {
        String form = "_csrf=" + person.token(page);
        return person.send(person.request(PAGE + "/" + id + "/resending")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private JsonNode undelivered() {
        return read(MAIL + "?state=REFUSED").at("/content/0");
    }

    private JsonNode read(String path) {
        return tree(program(ADMIN).get(path));
    }

    private JsonNode tree(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return mapper.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
