package vn.dondoc.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.Accessibility;
import vn.dondoc.Chromium;
import vn.dondoc.Chromium.Look;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;

/** Register and directive page as people use them. */
class DeskInBrowserTest extends ServerTest {

    private static final String SUPERVISOR = "desk-supervisor";
    private static final String ASKED = "desk-asked";
    private static final String EVERYBODY = "nhom-so-ban-nganh-dia-phuong";

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void people() {
        if (!accounts.exists(SUPERVISOR)) {
            load(SUPERVISOR, "supervisors");
            load(ASKED, "so-cong-thuong");
        }
    }

    @Test
    void searchAndFiltersStandInTheAddressAndStayWhenPagesAreTurned() {
        String plan = Office.newPlan();
        for (int number = 1; number <= 21; number++) {
            office.issue(aDirective()
                    .inPlan(plan)
                    .numbered(String.valueOf(number))
                    .saying("Triển khai nền tảng số thứ " + number));
        }
        Page page = open(MONITOR, "/directives", Look.USUAL);
        page.getByLabel("Tìm theo từ").fill("nen tang " + plan);
        page.getByLabel("Trạng thái").selectOption("ASSIGNED");
        page.getByRole(AriaRole.BUTTON, exactly("Tìm")).click();
        page.waitForURL(address -> address.endsWith("/directives?q=nen+tang+" + plan + "&state=ASSIGNED"));
        assertThat(page.locator(".register tbody tr")).hasCount(20);
        assertThat(page.locator(".chip")).hasCount(2);
        page.getByRole(AriaRole.LINK, exactly("Trang sau")).click();
        page.waitForURL(address -> address.endsWith("&state=ASSIGNED&page=1"));
        assertThat(page.locator(".register tbody tr")).hasCount(1);
        assertThat(page.getByLabel("Tìm theo từ")).hasValue("nen tang " + plan);
        page.goBack();
        page.getByRole(AriaRole.LINK, exactly("Mã")).click();
        page.waitForURL(address -> address.endsWith("&sort=code%2Casc"));
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Mã");
        page.locator(".chip", new Page.LocatorOptions().setHasText("Trạng thái"))
                .click();
        page.waitForURL(address -> !address.contains("state="));
        assertThat(page.getByLabel("Trạng thái")).hasValue("");
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        Page page = open(MONITOR, "/directives?q=khongcogiodau", Look.USUAL);
        assertThat(page.locator(".empty")).containsText("Đề nghị bỏ bớt điều kiện");
        Accessibility.check(page, "empty register");
        Chromium.screenshot(page, "register-empty");
        page.getByRole(AriaRole.LINK, exactly("Xem tất cả nhiệm vụ")).click();
        page.waitForURL("**/directives");
    }

    @Test
    void aHundredAgenciesCanBeReadAndFound() {
        String code = accepted(aDirective().coordinatedBy(EVERYBODY));
        Page page = open(OFFICER, "/directives/" + code, Look.USUAL);
        Locator roster = page.locator("#roster-groups");
        assertThat(roster.locator("tbody tr")).hasCount(110);
        assertThat(roster.locator("tbody tr").first()).isHidden();
        roster.locator("summary").first().click();
        assertThat(roster.locator("tbody tr").last()).isVisible();
        page.locator("#find-coordinator").fill("xa son ha");
        assertThat(roster.locator("tbody tr:visible")).hasCount(2);
        page.locator("#find-coordinator").fill("");
        assertThat(roster.locator("tbody tr:visible")).hasCount(110);
        Chromium.screenshot(page, "directive-roster");
    }

    @Test
    void theDiagramMarksWhereTheWorkStandsAndThenItsEnd() {
        String code = office.issue(aDirective());
        Page page = open(OFFICER, "/directives/" + code, Look.USUAL);
        assertThat(page.locator("#diagram .stands-here")).hasAttribute("data-element-id", "userTask_acceptDirective");
        assertThat(page.locator("#diagram .bjs-powered-by")).isVisible();
        assertThat(page.locator("#step")).containsText("Đang ở bước: Tiếp nhận nhiệm vụ");
        page.getByRole(AriaRole.BUTTON, exactly("Phóng to")).click();
        office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        complete(code);
        page.reload();
        assertThat(page.locator("#diagram.finished .ended-here")).hasAttribute("data-element-id", "endEvent_completed");
        assertThat(page.locator("#diagram .stands-here")).hasCount(0);
        Chromium.screenshot(page, "directive-completed");
    }

    @Test
    void theCountOfAGroupStandsOnTheDiagram() {
        String code = office.issue(aDirective().ledBy(EVERYBODY));
        Page page = open(MONITOR, "/directives/" + code, Look.USUAL);
        assertThat(page.locator("#diagram .diagram-count"))
                .hasText(String.valueOf(office.directive(code).assignmentCount()));
        Accessibility.check(page, "group");
        Chromium.screenshot(page, "directive-group");
    }

    @Test
    void everybodyIsOfferedWhatTheyMayDoAndNothingElse() {
        String code = accepted(aDirective().coordinatedBy("so-cong-thuong"));
        assertThat(offered(OFFICER, code))
                .containsExactly(
                        "Báo cáo tiến độ", "Thêm cơ quan phối hợp", "Kết thúc lấy ý kiến", "Nêu vướng mắc, kiến nghị");
        assertThat(offered(MONITOR, code))
                .containsExactly("Chuyển cơ quan khác", "Kết thúc theo dõi", "Đợi hướng dẫn của Trung ương");
        assertThat(offered(SUPERVISOR, code)).containsExactly("Điều chỉnh thời hạn");
        assertThat(offered(ASKED, code)).containsExactly("Nêu vướng mắc, kiến nghị");
        assertThat(offered(ADMIN, code)).isEmpty();
    }

    @Test
    void aRefusedFormStaysOpenWithItsInputAndTheSentence() {
        String code = accepted(aDirective());
        Page page = open(SUPERVISOR, "/directives/" + code, Look.USUAL);
        page.locator(".act summary").click();
        page.getByLabel("Thời hạn mới").fill("2025-12-01");
        page.getByLabel("Lý do").fill("Cần sớm hơn");
        page.getByRole(AriaRole.BUTTON, exactly("Đổi thời hạn")).click();
        assertThat(page.locator(".act [role=alert]")).containsText("Thời hạn mới phải sau thời hạn hiện tại");
        assertThat(page.locator(".act [role=alert]")).isFocused();
        assertThat(page.getByLabel("Lý do")).hasValue("Cần sớm hơn");
        Accessibility.check(page, "refused form");
        Chromium.screenshot(page, "directive-refused");
        page.getByLabel("Thời hạn mới").fill("2026-01-15");
        page.getByRole(AriaRole.BUTTON, exactly("Đổi thời hạn")).click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Đã điều chỉnh thời hạn.");
        assertThat(page.locator("main")).containsText("15/01/2026");
    }

    @Test
    void aProgressReportNeedsNoMouseAndNoScript() {
        String code = accepted(aDirective());
        Page page = open(OFFICER, "/directives/" + code, Look.USUAL.withoutScripts());
        page.locator(".act summary").first().focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("35");
        page.keyboard().press("Tab");
        page.keyboard().type("Đã họp các bên");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".alert-success")).hasText("Đã ghi nhận báo cáo tiến độ.");
        assertThat(page.locator("main")).containsText("Đã họp các bên");
        assertThat(page.locator("#step")).containsText("Báo cáo kết quả thực hiện");
    }

    @Test
    void filesAreAnsweredOneByOneAndStandInTheListAtOnce() {
        String code = accepted(aDirective());
        Page page = open(OFFICER, "/directives/" + code, Look.USUAL);
        page.locator("#file").setInputFiles(new FilePayload[] {
            new FilePayload("Báo cáo.txt", "text/plain", "Kết quả".getBytes(StandardCharsets.UTF_8)),
            new FilePayload(
                    "trang.html", "text/html", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8))
        });
        page.getByRole(AriaRole.BUTTON, exactly("Gửi tệp")).click();
        assertThat(page.locator(".uploads .sent")).containsText("Báo cáo.txt: đã nhận");
        assertThat(page.locator(".uploads .refused")).containsText("trang.html: ");
        assertThat(page.locator(".files li")).hasCount(1);
        assertThat(page.locator(".files li")).containsText("Báo cáo.txt");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gỡ Báo cáo.txt"))
                .click();
        assertThat(page.locator(".alert-success")).hasText("Đã gỡ tài liệu.");
        assertThat(page.locator(".files li")).hasCount(0);
    }

    @Test
    void bothPagesAreForEverybodyOnEveryScreen() {
        String code = accepted(aDirective()
                .saying("Nội dung dài để đọc. ".repeat(30))
                .coordinatedBy(EVERYBODY)
                .due("20/11/2025"));
        Page page = open(OFFICER, "/directives?from=2025-01-01", Look.USUAL);
        for (Look look : Look.all()) {
            look.on(page);
            check(page, "register-" + look);
        }
        page.navigate("http://localhost:" + port + "/directives/" + code);
        page.locator("#diagram.drawn").waitFor();
        for (Look look : Look.all()) {
            look.on(page);
            check(page, "directive-" + look);
        }
        page.locator(".act summary").nth(1).click();
        page.locator("#roster-groups summary").first().click();
        check(page, "directive-opened");
    }

    private static void check(Page page, String name) {
        Chromium.screenshot(page, name);
        Accessibility.check(page, name);
    }

    private List<String> offered(String account, String code) {
        Page page = open(account, "/directives/" + code, Look.USUAL);
        List<String> acts = page.locator(".act summary").allTextContents();
        page.context().close();
        return acts;
    }

    private Page open(String account, String path, Look look) {
        String base = "http://localhost:" + port;
        Page page = chromium.signedIn(base, account, Visitor.PASSWORD, look);
        page.navigate(base + path);
        return page;
    }

    private String accepted(NewDirectiveBuilder directive) {
        String code = office.issue(directive);
        office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        return code;
    }

    private void complete(String code) {
        office.runJobs();
        office.attach(code, AGENCY);
        office.complete(
                AGENCY + "-head",
                code,
                "userTask_submitResult",
                Map.of("resultDescription", "Đã xong", "progressPercent", 100));
        office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "approve"));
        office.runJobs();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
