package vn.dondoc.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;

/** Views of the register over HTTP: saved, opened, changed, shared, and kept from others. */
class SavedViewsTest extends ServerTest {

    private static final String REGISTER = "/directives?view=all";
    private static final String VIEWS = "/directives/views";
    private static final Pattern OPENED = Pattern.compile("[?&]view=(\\d+)");

    private final String plan = Office.newPlan();
    private String watcher;

    /** An account of its own for every test, with no views yet. */
    @BeforeEach
    void people() {
        watcher = "views-" + plan.toLowerCase(Locale.ROOT);
        load(watcher, "monitoring");
    }

    @Test
    void filterOrderAndColumnsAreSavedAndOpenedAgain() {
        office.issue(aDirective().inPlan(plan).numbered("1").saying("Việc cần xem lại"));
        Visitor person = person(watcher);
        HttpResponse<String> saved = save(
                person,
                "Việc của tôi",
                "plan",
                plan,
                "state",
                "ASSIGNED",
                "sort",
                "code,desc",
                "columns",
                "content,plan");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        String address = location(saved);
        assertThat(address)
                .contains("plan=" + plan, "state=ASSIGNED", "sort=code%2Cdesc", "columns=code%2Ccontent%2Cplan");

        String page = person.get(VIEWS + "/" + id(saved))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(page).endsWith(address.substring(address.indexOf("/directives")));
        assertThat(person.get(address.substring(address.indexOf("/directives"))).body())
                .contains("Đã lưu bộ lọc.", "Việc cần xem lại", "Việc của tôi", "aria-current=\"true\"", "1 nhiệm vụ")
                .contains("data-label=\"Kế hoạch\"")
                .doesNotContain("<td class=\"progress-cell\"");
        assertThat(person.get(VIEWS).body())
                .contains("Việc của tôi", plan, "Chờ tiếp nhận", "Mã, Nội dung nhiệm vụ, Kế hoạch");
    }

    @Test
    void aViewWithTheUsualColumnsShowsThemToWhoeverPrefersOthers() {
        Visitor person = person(watcher);
        String address = location(save(person, "Thường", "plan", plan));
        assertThat(address).contains("columns=code%2Ccontent%2Clead%2CdueOn%2Cstate%2CprogressPercent");
    }

    @Test
    void aNameThatCannotBeIsRefusedAtTheFormWithEverythingStillThere() {
        Visitor person = person(watcher);
        save(person, "Quá hạn", "plan", plan);
        HttpResponse<String> taken = save(person, "  QUÁ HẠN ", "plan", plan, "q", "chuyển đổi");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body())
                .contains(
                        "Đã có bộ lọc tên &quot;QUÁ HẠN&quot;",
                        "value=\"chuyển đổi\"",
                        "id=\"save-view\" open=\"open\"");
        for (String name : new String[] {"", "   ", "x".repeat(101), "hai\ndòng"}) {
            HttpResponse<String> refused = save(person, name, "plan", plan);
            assertThat(refused.statusCode()).as(name).isEqualTo(400);
            assertThat(refused.body()).contains("Tên bộ lọc");
        }
        assertThat(save(person, "x".repeat(100), "plan", plan).statusCode()).isEqualTo(302);
        HttpResponse<String> impossible = save(person, "Hỏng", "state", "LOST");
        assertThat(impossible.statusCode()).isEqualTo(400);
        assertThat(impossible.body()).contains("Trạng thái", "LOST");
    }

    @Test
    void aHostileNameIsShownAsText() {
        Visitor person = person(watcher);
        assertThat(save(person, "<script>alert(1)</script>${7*7}", "plan", plan).statusCode())
                .isEqualTo(302);
        for (String page : new String[] {REGISTER, VIEWS}) {
            assertThat(person.get(page).body())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;${7*7}")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void aViewIsRenamedReplacedAndDeleted() {
        Visitor person = person(watcher);
        String id = id(save(person, "Cũ", "plan", plan));
        person.submit(VIEWS, VIEWS + "/" + id, "name", "Mới");
        assertThat(person.get(VIEWS).body()).contains("Đã đổi bộ lọc.", "Mới").doesNotContain("Cũ");
        HttpResponse<String> replaced =
                person.submit(REGISTER, VIEWS + "/" + id + "/replacement", "plan", plan, "lateness", "OPEN_OVERDUE");
        assertThat(location(replaced)).contains("lateness=OPEN_OVERDUE", "view=" + id);
        save(person, "Khác", "plan", plan);
        HttpResponse<String> taken = person.submit(VIEWS, VIEWS + "/" + id, "name", "khác");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("Đã có bộ lọc tên &quot;khác&quot;");
        person.submit(VIEWS, VIEWS + "/" + id + "/deletion");
        assertThat(person.get(VIEWS + "/" + id, "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsPrivateIsNothingForOthers() {
        String id = id(save(person(watcher), "Riêng tư " + plan, "plan", plan));
        for (String account : new String[] {OFFICER, ADMIN, MONITOR}) {
            Visitor other = person(account);
            assertThat(other.get(VIEWS + "/" + id, "Accept", "text/html").statusCode())
                    .as(account)
                    .isEqualTo(404);
            assertThat(other.get(VIEWS).body()).doesNotContain("Riêng tư " + plan);
            assertThat(other.get("/directives?view=" + id).body()).doesNotContain("Riêng tư " + plan);
            for (String act : new String[] {"", "/replacement", "/deletion"}) {
                assertThat(other.submit(REGISTER, VIEWS + "/" + id + act, "name", "x")
                                .statusCode())
                        .as(account + act)
                        .isEqualTo(404);
            }
            assertThat(other.submit(VIEWS, VIEWS + "/arrival", "view", id).statusCode())
                    .isEqualTo(404);
        }
        assertThat(visitor().get(VIEWS).statusCode()).isEqualTo(302);
    }

    @Test
    void aSharedViewShowsEachReaderOnlyWhatThatReaderMaySee() {
        String mine = office.issue(aDirective().inPlan(plan).numbered("1"));
        String foreign = office.issue(aDirective().inPlan(plan).numbered("2").ledBy("so-tai-chinh"));
        HttpResponse<String> saved = save(person(watcher), "Chung " + plan, "plan", plan, "shared", "true");
        String id = id(saved);
        Visitor officer = person(OFFICER);
        assertThat(officer.get(VIEWS).body()).contains("Chung " + plan, watcher + " chia sẻ");
        String address = location(officer.get(VIEWS + "/" + id));
        assertThat(officer.get(address.substring(address.indexOf("/directives")))
                        .body())
                .contains("/directives/" + mine)
                .doesNotContain("/directives/" + foreign);
        for (String act : new String[] {"", "/replacement", "/deletion"}) {
            assertThat(officer.submit(REGISTER, VIEWS + "/" + id + act, "name", "x")
                            .statusCode())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(save(officer, "Của tôi", "plan", plan, "shared", "true").statusCode())
                .isEqualTo(403);
        assertThat(officer.get(REGISTER).body()).doesNotContain("name=\"shared\"");

        person(watcher).submit(VIEWS, VIEWS + "/" + id, "name", "Chung " + plan);
        assertThat(officer.get(VIEWS + "/" + id, "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void oneViewIsShownOnArrivalAndEverythingStaysReachable() {
        Visitor person = person(watcher);
        String id = id(save(person, "Khi mở", "plan", plan, "arrival", "true"));
        assertThat(location(person.get("/directives"))).contains("plan=" + plan, "view=" + id);
        assertThat(person.get("/directives?state=ASSIGNED").statusCode()).isEqualTo(200);
        assertThat(person.get(REGISTER).statusCode()).isEqualTo(200);
        assertThat(person.get(REGISTER + "&state=ASSIGNED").body()).contains("href=\"/directives?view=all\"");
        person.submit(VIEWS, VIEWS + "/arrival");
        assertThat(person.get("/directives").statusCode()).isEqualTo(200);

        person.submit(VIEWS, VIEWS + "/arrival", "view", id);
        person.submit(VIEWS, VIEWS + "/" + id + "/deletion");
        assertThat(person.get("/directives").statusCode()).isEqualTo(200);
    }

    @Test
    void noMoreThanFiftyAreSaved() {
        Visitor person = person(watcher);
        for (int i = 1; i <= 50; i++) {
            assertThat(save(person, "Bộ lọc " + i, "plan", plan).statusCode()).isEqualTo(302);
        }
        HttpResponse<String> refused = save(person, "Bộ lọc 51", "plan", plan);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("đã lưu 50 bộ lọc", "value=\"Bộ lọc 51\"");
    }

    private HttpResponse<String> save(Visitor person, String name, String... asked) {
        String[] fields = new String[asked.length + 2];
        fields[0] = "name";
        fields[1] = name;
        System.arraycopy(asked, 0, fields, 2, asked.length);
        return person.submit(REGISTER, VIEWS, fields);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static String id(HttpResponse<String> saved) {
        Matcher opened = OPENED.matcher(location(saved));
        assertThat(opened.find()).isTrue();
        return opened.group(1);
    }
}
