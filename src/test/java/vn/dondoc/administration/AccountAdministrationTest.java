package vn.dondoc.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.audit.AuditLog;

/** Accounts as administrators open, change and close them, over HTTP. */
class AccountAdministrationTest extends ServerTest {

    /** Where no other test counts the people. */
    private static final String COMMUNE = "xa-ngoc-linh";

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Pattern PASSWORD = Pattern.compile("<code class=\"password\">([^<]+)</code>");
    private static final String OWN_PASSWORD = "Mot-mat-khau-rieng-7";

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuditLog audit;

    private Visitor admin;

    @BeforeEach
    void signIn() {
        admin = person(ADMIN);
        if (!accounts.exists("giam-sat")) {
            load("giam-sat", "supervisors");
        }
    }

    @Test
    void onlyAdministratorsSeeAndChangeAccounts() {
        for (String account : List.of(OFFICER, HEAD, MONITOR, "giam-sat")) {
            Visitor other = person(account);
            for (String page : List.of("/administration/new-account", "/administration/new-accounts", page(STRANGER))) {
                assertThat(other.read(page).statusCode()).as(page).isEqualTo(403);
            }
            for (String act : List.of(
                    "/facts", "/positions", "/positions/removal", "/password", "/deactivation", "/reactivation")) {
                assertThat(other.submit("/", page(STRANGER) + act, "reason", "x", "group", AGENCY)
                                .statusCode())
                        .as(act)
                        .isEqualTo(403);
            }
            assertThat(other.submit("/", "/administration/new-account", "account", "x")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(other.submit("/", "/administration/new-accounts/confirmation", "text", "x")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(program(STRANGER).get("/api/agencies").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewcomerHasToChooseAPasswordBeforeAnythingElse() {
        String id = newId();
        String password = shownPassword(open(id, "name", "Nguyễn Văn A", "agency", AGENCY, "head", "true"));

        assertThat(accounts.groupsOf(id)).containsExactlyInAnyOrder(AGENCY, AGENCY + "-head");
        HttpResponse<String> refused = visitor().withPassword(id, password).get("/api/agencies");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/password");
        assertThat(visitor().withPassword(id, password).get("/engine-rest/task").statusCode())
                .isEqualTo(403);
        Visitor newcomer = visitor();
        newcomer.signIn(id, password);
        assertThat(newcomer.get("/my-agency").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/password"));
        assertThat(newcomer.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
        assertThat(newcomer.get("/password").body()).contains("do quản trị viên cấp");
        assertThat(choose(newcomer, "wrong", OWN_PASSWORD).body()).contains("hiện nay không đúng");
        clock.moveTo(TODAY, LocalTime.of(10, 0)); // after a wrong one the engine makes people wait
        assertThat(choose(newcomer, password, "kurz").body()).contains("ít nhất 10 ký tự");
        assertThat(choose(newcomer, password, OWN_PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).contains("/login?newPassword"));

        assertThat(newcomer.get("/my-agency").statusCode()).as("signed out").isEqualTo(302);
        assertThat(visitor().withPassword(id, OWN_PASSWORD).get("/api/agencies").statusCode())
                .isEqualTo(200);
        assertThat(audit.of("account:" + id, 0, 20))
                .extracting(entry -> entry.action())
                .contains("ACCOUNT_OPENED", "PASSWORD_CHANGED");
    }

    @Test
    void whatCannotBeIsRefusedInPlainWords() {
        assertThat(open("Nguyễn A", "name", "A", "agency", AGENCY).body()).contains("chữ thường không dấu");
        assertThat(open(newId(), "name", "", "agency", AGENCY).body()).contains("Chưa ghi họ tên");
        assertThat(open(newId(), "name", "A", "email", "khong-phai").body())
                .contains("không phải là địa chỉ", "Chưa chọn cơ quan hoặc vai trò");
        assertThat(open(newId(), "name", "A", "agency", "no-such-agency").body())
                .contains("no-such-agency");
        HttpResponse<String> taken = open(OFFICER, "name", "A", "agency", AGENCY);
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("đã có, hoặc đã từng dùng");
    }

    @Test
    void whoeverIsDeactivatedIsOutAtOnceAndComesBackAsBefore() {
        String id = newId();
        load(id, COMMUNE, AGENCY);
        String code = office.issue(aDirective().ledBy(COMMUNE));
        String task = office.task(code, "userTask_acceptDirective").getId();
        Visitor page = person(id);
        Visitor programme = program(id);
        assertThat(page.get("/my-agency").statusCode()).isEqualTo(200);
        assertThat(programme.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(programme
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + id + "\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(act(id, "/deactivation").body()).contains("lý do");
        assertThat(act(id, "/deactivation", "reason", "Nghỉ hưu").statusCode()).isEqualTo(302);

        assertThat(page.get("/my-agency").statusCode()).as("session").isEqualTo(302);
        assertThat(page.get("/camunda/api/engine/engine/default/task").statusCode())
                .as("Camunda")
                .isEqualTo(401);
        assertThat(programme.get("/engine-rest/task").statusCode())
                .as("cached Basic")
                .isEqualTo(401);
        assertThat(programme.get("/api/agencies").statusCode()).isEqualTo(401);
        assertThat(visitor().signIn(id, Visitor.PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).contains("/login?error"));
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .as("back with the agency")
                .isNull();
        assertThat(accounts.membersOf(COMMUNE)).doesNotContainKey(id);
        assertThat(accounts.nameOf(id)).as("history").isEqualTo(id);
        assertThat(admin.get("/administration/accounts?active=false&q=" + id).body())
                .contains(id, "Đã ngừng sử dụng", "Chuyên viên Xã Ngọc Linh");
        assertThat(open(id, "name", "B", "agency", AGENCY).statusCode()).isEqualTo(409);
        assertThat(act(id, "/deactivation", "reason", "x").statusCode()).isEqualTo(409);

        assertThat(act(id, "/reactivation").statusCode()).isEqualTo(302);
        assertThat(accounts.groupsOf(id)).containsExactlyInAnyOrder(COMMUNE, AGENCY);
        assertThat(program(id).get("/api/agencies").statusCode()).isEqualTo(200);
    }

    @Test
    void noAdministratorLocksEverybodyOut() {
        assertThat(act(ADMIN, "/deactivation", "reason", "x").body()).contains("tự ngừng sử dụng");
        HttpResponse<String> own = act(ADMIN, "/positions/removal", "group", "camunda-admin");
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body()).contains("tự thôi vai trò quản trị");

        String second = newId();
        load(second, "camunda-admin");
        assertThat(person(second)
                        .submit("/", page(ADMIN) + "/deactivation", "reason", "x")
                        .statusCode())
                .isEqualTo(302);
        accountsMustHaveAdmin(second);
    }

    private void accountsMustHaveAdmin(String second) {
        Visitor last = person(second);
        assertThat(last.submit("/", page(second) + "/deactivation", "reason", "x")
                        .statusCode())
                .isEqualTo(409);
        assertThat(last.submit("/", page(ADMIN) + "/reactivation").statusCode()).isEqualTo(302);
        assertThat(person(ADMIN)
                        .submit("/", page(second) + "/deactivation", "reason", "x")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aPasswordIsResetForOnceAndOldSessionsEnd() {
        String id = newId();
        load(id, AGENCY);
        Visitor before = person(id);
        assertThat(act(id, "/password", "password", "short").body()).contains("ít nhất 10 ký tự");
        assertThat(before.get("/my-agency").statusCode()).isEqualTo(200);

        String password = shownPassword(act(id, "/password"));

        assertThat(before.get("/my-agency").statusCode()).isEqualTo(302);
        assertThat(program(id).get("/api/agencies").statusCode()).as("old one").isEqualTo(401);
        clock.moveTo(TODAY, LocalTime.of(10, 0)); // after a wrong one the engine makes people wait
        assertThat(visitor().withPassword(id, password).get("/api/agencies").statusCode())
                .isEqualTo(403);
        assertThat(shownPassword(act(id, "/password", "password", "Do-quan-tri-dat-9")))
                .isEqualTo("Do-quan-tri-dat-9");
        assertThat(act(ADMIN, "/password").statusCode()).isEqualTo(409);
    }

    @Test
    void factsAndPositionsChange() {
        String id = newId();
        load(id, AGENCY);
        assertThat(act(id, "/facts", "name", "Trần Thị B", "email", "b@example.test", "language", "en")
                        .statusCode())
                .isEqualTo(302);
        assertThat(act(id, "/positions", "agency", COMMUNE, "head", "true", "role", "MONITORING")
                        .statusCode())
                .isEqualTo(302);
        assertThat(act(id, "/positions/removal", "group", AGENCY).statusCode()).isEqualTo(302);

        assertThat(accounts.nameOf(id)).isEqualTo("Trần Thị B");
        assertThat(accounts.groupsOf(id)).containsExactlyInAnyOrder(COMMUNE, COMMUNE + "-head", "monitoring");
        assertThat(admin.get(page(id)).body())
                .contains("Trần Thị B", "Thôi: " + AGENCY, "Sửa thông tin", "b@example.test");
        assertThat(act(id, "/positions").body()).contains("Chưa chọn cơ quan hoặc vai trò");
        assertThat(act(id, "/positions/removal", "group", COMMUNE).statusCode()).isEqualTo(302);
        assertThat(accounts.groupsOf(id)).containsExactly("monitoring");
    }

    @Test
    void aFileOfAccountsIsShownFirstAndOpensAllOrNone() {
        String one = newId();
        String two = newId();
        String wrong = "tài khoản;họ tên;thư điện tử;ngôn ngữ;cơ quan;thủ trưởng;vai trò\r\n" + one
                + ";Nguyễn Một;mot@example.test;vi;Sở Khoa học và Công nghệ;có;\r\n" + two
                + ";;sai-dia-chi;vi;Sở Không Có;có lẽ;BOSS\r\n";
        String preview = upload(wrong).body();
        assertThat(preview)
                .contains("1 dòng có lỗi", "Cột name: Chưa ghi họ tên", "Cột email", "sai-dia-chi")
                .contains("Cột agency", "Sở Không Có", "Cột head", "có lẽ", "Cột roles", "BOSS");
        assertThat(confirm(wrong).statusCode()).isEqualTo(400);
        assertThat(accounts.exists(one)).as("all or nothing").isFalse();

        String right = "account,name,email,language,agency,head,roles\n" + one
                + ",Nguyễn Một,mot@example.test,vi,so-khcn,yes,\n" + two + ",Trần Hai,,en,,,supervisors|LEADERSHIP\n";
        assertThat(upload(right).body()).contains("2 tài khoản mới, 0 đã có, 0 dòng có lỗi", "Thủ trưởng Sở Khoa học");
        assertThat(accounts.exists(one)).as("only a look").isFalse();
        HttpResponse<String> done = confirm(right);
        assertThat(PASSWORD.matcher(done.body()).results().count()).isEqualTo(2);
        assertThat(accounts.groupsOf(one)).containsExactlyInAnyOrder(AGENCY, AGENCY + "-head");
        assertThat(accounts.groupsOf(two)).containsExactlyInAnyOrder("supervisors", "leadership");

        assertThat(upload(right).body()).contains("0 tài khoản mới, 2 đã có");
        assertThat(PASSWORD.matcher(confirm(right).body()).find())
                .as("the same file again")
                .isFalse();
        assertThat(upload(right.replace("Nguyễn Một", "Nguyễn Khác")).body()).contains("đã có với thông tin khác");
        assertThat(upload("một,hai\nba,bốn\n").body()).contains("Thiếu cột");
    }

    private HttpResponse<String> upload(String csv) {
        String boundary = "----dondoc";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                + admin.token("/administration") + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"nguoi.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + csv + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer = admin.send(admin.request("/administration/new-accounts")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
        return answer;
    }

    private HttpResponse<String> confirm(String csv) {
        return admin.submit("/administration", "/administration/new-accounts/confirmation", "text", csv);
    }

    private HttpResponse<String> open(String id, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "account";
        all[1] = id;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return admin.submit("/administration", "/administration/new-account", all);
    }

    private HttpResponse<String> act(String account, String act, String... fields) {
        return admin.submit("/administration", page(account) + act, fields);
    }

    private static HttpResponse<String> choose(Visitor person, String present, String password) {
        return person.submit("/password", "/password", "present", present, "password", password, "repeated", password);
    }

    private static String shownPassword(HttpResponse<String> answer) {
        Matcher matcher = PASSWORD.matcher(answer.body());
        assertThat(matcher.find()).as(answer.body()).isTrue();
        return HtmlUtils.htmlUnescape(matcher.group(1));
    }

    private static String newId() {
        return "nguoi-moi-" + PEOPLE.incrementAndGet();
    }

    private static String page(String account) {
        return "/administration/accounts/" + account;
    }
}
