package vn.dondoc.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.Accessibility;
import vn.dondoc.BrowserTest;
import vn.dondoc.Chromium;
import vn.dondoc.Chromium.Look;

/** The sign-in page, "my agency", the administrator's pages and the pages that refuse, as people see them. */
class OfficePagesInBrowserTest extends BrowserTest {

    private static final String LEAD = "so-xay-dung";
    /** In none of the groups that other tests address, so that it never has work. */
    private static final String IDLE = "mttq-tinh";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anOfficerSeesWhatWaitsForTheAgencyAndWhatItWaitsFor() {
        known("builder", LEAD);
        String late = accepted("31/10/2025");
        String soon = office.issue(aDirective().ledBy(LEAD).due("08/12/2025"));
        Page page = open("builder", "/", Look.USUAL);
        assertThat(page.url()).endsWith("/my-agency");
        assertThat(page.locator("h1")).hasText("Sở Xây dựng");
        assertThat(section(page, "duties").locator("tbody tr").first()).containsText(late);
        assertThat(section(page, "late")).containsText("chưa trả lời");
        assertThat(section(page, "awaited")).containsText("Chưa trả lời: Sở Y tế");
        assertThat(section(page, "soon")).containsText(soon);
        page.getByRole(AriaRole.LINK, named("Tiếp nhận (")).click();
        assertThat(section(page, "duties").locator("tbody")).not().containsText(late);
        lookAt("builder", "/my-agency");
    }

    @Test
    void anAgencyWithoutWorkSeesThatToo() {
        known("idle", IDLE);
        Page page = open("idle", "/my-agency", Look.USUAL);
        assertThat(page.locator("main")).containsText("Hiện không có việc nào chờ cơ quan xử lý");
        Accessibility.check(page, "my-agency without work");
    }

    @Test
    void anAdministratorFindsAnAccount() {
        known("asked-too", IDLE);
        Page page = open(ADMIN, "/", Look.USUAL);
        page.getByRole(AriaRole.LINK, named("Tài khoản")).click();
        page.locator("#q").fill("ASKED-too");
        page.locator("#q").press("Enter");
        assertThat(page.locator("tbody")).containsText("asked-too@example.test");
        page.locator("#q").fill("không ai tên này");
        page.locator("#q").press("Enter");
        assertThat(page.locator("main")).containsText("Không có tài khoản nào khớp");
        Accessibility.check(page, "accounts-none");
    }

    @Test
    void theAdministratorsPagesCanBeReadByEverybody() {
        jdbc.sql(
                        "INSERT INTO mail (id, account, language, subject, state, attempts, next_attempt_at, problem, created_at)"
                                + " VALUES ('to-look-at', 'idle', 'vi', '[Đôn đốc] 01 việc mới – Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'REFUSED', 0,"
                                + " CURRENT_TIMESTAMP, 'NO_ADDRESS', CURRENT_TIMESTAMP)")
                .update();
        lookAt(
                ADMIN,
                "/administration",
                "/administration/accounts",
                "/administration/accounts/" + OFFICER,
                "/administration/agencies?kind=GROUP",
                "/administration/agencies/" + AGENCY,
                "/administration/failures",
                "/administration/holidays?year=2026",
                "/administration/holidays/2026-11-24",
                "/administration/mail",
                "/administration/processes");
    }

    @Test
    void theHeadersOfCamundasApplicationsLeadToOurPages() {
        Page cockpit = open(ADMIN, "/camunda/app/cockpit/default/", Look.USUAL);
        cockpit.locator(".dondoc-places summary").click();
        Chromium.screenshot(cockpit, "cockpit-header");
        cockpit.locator(".dondoc-places").getByText("Quản trị").click();
        assertThat(cockpit.locator("h1")).hasText("Quản trị");

        Page tasklist = open(OFFICER, "/camunda/app/tasklist/default/", Look.USUAL);
        tasklist.locator(".dondoc-places summary").click();
        Chromium.screenshot(tasklist, "tasklist-header");
        assertThat(tasklist.locator(".dondoc-places")).not().containsText("Quản trị");
        tasklist.locator(".dondoc-places").getByText("Nhiệm vụ").click();
        tasklist.waitForURL("**/directives");
    }

    @Test
    void theCalendarIsChangedByHandAndByFile() {
        Page page = open(ADMIN, "/administration/holidays", Look.USUAL);
        page.locator("#from").fill("2034-02-20");
        page.locator("#to").fill("2034-02-24");
        page.locator("#name").fill("Tết Nguyên đán");
        page.locator("#source").fill("Thông báo số 6150/TB-BNV ngày 25/12/2033");
        page.locator("#confirmed").check();
        page.getByRole(AriaRole.BUTTON, named("Thêm vào lịch")).click();
        assertThat(page.locator(".alert-success")).containsText("Đã lưu lịch");
        assertThat(page.locator("main")).containsText("24/02/2034");
        assertThat(section(page, "changes")).containsText("đang tính lại");
        page.locator("details summary", hasText("Từng ngày")).click();
        seenBothWays(page, "holidays-changed");

        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "lich-2034.csv",
                        "text/csv",
                        ("day,kind,name,source,confirmed\n2034-02-20,HOLIDAY,Tết Nguyên đán,Thông báo 6151,true\n"
                                        + "2034-02-25,WORKDAY,Làm bù,Thông báo 6151,false\n")
                                .getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, named("Xem tệp thay đổi gì")).click();
        assertThat(page.locator("main")).containsText("lich-2034.csv thêm 1 ngày, sửa 1 ngày, bỏ 4 ngày");
        seenBothWays(page, "holidays-file");
        page.getByRole(AriaRole.BUTTON, named("Áp dụng tất cả")).click();
        assertThat(page.locator(".alert-success")).containsText("Đã lưu lịch");

        for (String day : List.of("2034-02-20", "2034-02-25")) {
            page.navigate(base() + "/administration/holidays/" + day);
            page.locator("#removal-source").fill("Nhập thử");
            page.getByRole(AriaRole.BUTTON, named("Bỏ khỏi lịch")).click();
        }
        assertThat(page.locator("main")).not().containsText("2034-02");
        page.locator("#file")
                .setInputFiles(new FilePayload("sai.csv", "text/csv", "day\nmai\n".getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, named("Xem tệp thay đổi gì")).click();
        assertThat(section(page, "file-heading")).containsText("Dòng đầu thiếu cột");
        seenBothWays(page, "holidays-refused");
    }

    @Test
    void whatTakesItsTimeSaysSoAndIsNotSentTwice() {
        Page page = open(MONITOR, "/directives", Look.USUAL);
        page.route(address -> address.contains("q="), OfficePagesInBrowserTest::leaveThePageAsItIs);
        page.locator("#q").fill("chậm");
        page.evaluate("() => setTimeout(() => document.querySelector('form.filter button[type=submit]').click())");
        assertThat(page.locator(".busy")).hasText("Đang xử lý, xin đợi…");
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("Tìm"))).isDisabled();
        page.keyboard().press("Escape");
        assertThat(page.locator(".busy")).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("Tìm"))).isEnabled();
    }

    @Test
    void anAccountIsUnlockedWithAClick() {
        known("forgetful", IDLE);
        for (int hour = 10; hour < 15; hour++) {
            visitor().signIn("forgetful", "wrong");
            clock.moveTo(TODAY, LocalTime.of(hour, 0));
        }
        Page page = open(ADMIN, "/administration/accounts?locked=true", Look.USUAL);
        Accessibility.check(page, "accounts-locked");
        page.getByRole(AriaRole.BUTTON, named("Mở khóa tài khoản forgetful")).click();
        assertThat(page.locator(".alert-success")).hasText("Đã mở khóa tài khoản forgetful.");
    }

    @Test
    void whoeverMayNotOrAsksForNothingThatExistsReadsASentenceAndFindsTheWayHome() {
        known("idle", IDLE);
        Page page = open("idle", "/administration/accounts", Look.USUAL);
        assertThat(page.locator("h1")).hasText("Không có quyền");
        Accessibility.check(page, "refused");
        page.navigate(base() + "/no-such-page");
        assertThat(page.locator("h1")).hasText("Không tìm thấy");
        page.getByRole(AriaRole.LINK, named("Về trang đầu")).click();
        assertThat(page.locator("h1")).hasText("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh");
    }

    @Test
    void oneSignsOutFromTheMenuWithTheOwnNameAlsoWithoutScripts() {
        for (Look look : List.of(Look.USUAL, Look.USUAL.withoutScripts())) {
            Page page = open(HEAD, "/my-agency", look);
            page.locator(".person summary").click();
            assertThat(page.locator(".person")).containsText("Thủ trưởng Sở Khoa học và Công nghệ");
            page.getByRole(AriaRole.BUTTON, named("Đăng xuất")).click();
            assertThat(page.locator("main")).containsText("Đã đăng xuất.");
            page.navigate(base() + "/my-agency");
            assertThat(page.url()).contains("/login");
        }
    }

    @Test
    void theSignInPageCanBeReadByEverybody() {
        for (Look look : List.of(Look.USUAL, Look.USUAL.onPhone().inTheDark().inEnglish())) {
            Page page = chromium.window(look);
            page.navigate(base() + "/login?error");
            Chromium.screenshot(page, "login-" + look);
            Accessibility.check(page, "login " + look);
            page.context().close();
        }
    }

    private static void leaveThePageAsItIs(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(204));
    }

    /** Wide and light, narrow and dark. */
    private void lookAt(String account, String... addresses) {
        for (Look look : List.of(Look.USUAL, Look.USUAL.onPhone().inTheDark())) {
            Page page = open(account, "/", look);
            for (String address : addresses) {
                page.navigate(base() + address);
                Chromium.screenshot(page, address.substring(1).replaceAll("\\W", "-") + "-" + look);
                Accessibility.check(page, address + " " + look);
            }
            page.context().close();
        }
    }

    private static Locator section(Page page, String name) {
        return page.locator("section[aria-labelledby='" + name + "']");
    }

    private String accepted(String due) {
        String code =
                office.issue(aDirective().ledBy(LEAD).coordinatedBy("so-y-te").due(due));
        office.complete(LEAD, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        return code;
    }
}
