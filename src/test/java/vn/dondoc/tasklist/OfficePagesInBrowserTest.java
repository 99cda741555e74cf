package vn.dondoc.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.Visitor;

/** "My agency", the administrator's pages and the pages that refuse, in a browser, wide and narrow. */
class OfficePagesInBrowserTest extends TasklistServerTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    JdbcClient jdbc;

    private TasklistUser browser;

    @BeforeEach
    void open() {
        var chromium = FormViewer.chromium();
        assumeTrue(chromium.isPresent(), "needs a browser");
        browser = new TasklistUser(chromium.get(), "http://localhost:" + port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void anOfficerSeesWhatWaitsForTheAgency() {
        issue("1", LocalDate.now().plusDays(20));
        issue("2", LocalDate.now().plusDays(90));
        browser.signIn("lead", TabVisitor.PASSWORD);
        assertThat(browser.address()).contains("/my-agency");
        browser.see("#duties", "Việc chờ cơ quan xử lý");
        browser.see("table a", "CQ-2025-01");
        browser.see(".list-group a", "CQ-2025-01");
        lookAt("my-agency");
    }

    @Test
    void anAgencyWithoutWorkSeesThatToo() {
        browser.signIn("stranger", TabVisitor.PASSWORD);
        browser.see("main", "Hiện không có việc nào chờ cơ quan xử lý");
        lookAt("my-agency-empty");
    }

    @Test
    void anAdministratorLooksAround() {
        browser.signIn("admin", TabVisitor.PASSWORD);
        browser.see("h1", "Quản trị");
        lookAt("administration");
        browser.find(".tiles a[href='/administration/accounts']").click();
        browser.find("#q").fill("asked-too");
        browser.find("#q").press("Enter");
        browser.see("tbody", "asked-too@example.test");
        lookAt("administration-accounts");
        browser.find("#q").fill("không ai tên này");
        browser.find("#q").press("Enter");
        browser.see("main", "Không có tài khoản nào khớp");
        lookAt("administration-accounts-none");
        for (String page : List.of("agencies", "agencies?kind=GROUP", "holidays", "processes")) {
            browser.visit("/administration/" + page);
            lookAt("administration-" + page.replaceAll("\\W", "-"));
        }
    }

    @Test
    void anAccountIsUnlockedWithAClick() {
        if (!accounts.exists("forgetful")) {
            load("forgetful", "so-y-te");
        }
        lock("forgetful");
        browser.signIn("admin", TabVisitor.PASSWORD);
        browser.visit("/administration/accounts?locked=true");
        browser.button("Mở khóa tài khoản forgetful").click();
        browser.see(".alert-success", "Đã mở khóa tài khoản forgetful");
    }

    @Test
    void whoeverMayNotOrAsksForNothingThatExistsReadsASentenceAndFindsTheWayHome() {
        browser.signIn("lead", TabVisitor.PASSWORD);
        browser.visit("/administration/accounts");
        browser.see("h1", "Không có quyền");
        lookAt("refused");
        browser.visit("/no-such-page");
        browser.see("h1", "Không tìm thấy");
        browser.find("main a").click();
        browser.see("h1", "Sở Khoa học và Công nghệ");
    }

    @Test
    void oneSignsOutFromTheMenuWithTheOwnName() {
        browser.visit("/login");
        lookAt("login");
        browser.signIn("lead-head", TabVisitor.PASSWORD);
        browser.button("lead-head").click();
        browser.see(".dropdown-menu", "Thủ trưởng Sở Khoa học và Công nghệ");
        browser.button("Đăng xuất").click();
        browser.see("main", "Đã đăng xuất.");
        browser.visit("/my-agency");
        assertThat(browser.address()).contains("/login");
    }

    /** Wide and narrow: a picture for people, no finding for axe, nothing that runs out of the page. */
    private void lookAt(String name) {
        for (int width : new int[] {1280, 390}) {
            Page page = browser.sized(width);
            browser.screenshot("office-" + name + "-" + width);
            var findings = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .map(rule ->
                                    rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                            .toList();
            assertThat(findings).as(name + " at " + width).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(name + " at " + width + " fits")
                    .isEqualTo(true);
        }
        browser.sized(1280);
    }

    private void issue(String number, LocalDate dueOn) {
        var answer = new Visitor(port)
                .withPassword("monitor", TabVisitor.PASSWORD)
                .post("/api/directives", directive(number, dueOn));
        assertThat(answer.statusCode()).isIn(201, 409);
    }

    private static String directive(String number, LocalDate dueOn) {
        return """
                {"number": "%s", "plan": "CQ-2025", "content": "Đồng bộ dữ liệu chuyên ngành.", "leadAgency": "so-khcn",
                 "coordinatingAgencies": ["so-tai-chinh"], "deadline": "%s", "classification": "PUBLIC"}"""
                .formatted(number, dueOn.format(DAY));
    }

    /** As the engine leaves an account after five wrong passwords, between which it would make one wait. */
    private void lock(String account) {
        jdbc.sql("UPDATE ACT_ID_USER SET ATTEMPTS_ = 5 WHERE ID_ = ?")
                .param(account)
                .update();
    }
}
