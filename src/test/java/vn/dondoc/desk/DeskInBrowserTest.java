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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.Accessibility;
import vn.dondoc.BrowserTest;
import vn.dondoc.Chromium;
import vn.dondoc.Chromium.Look;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.Office;

/** Register and directive page as people use them. */
class DeskInBrowserTest extends BrowserTest {

    private static final String SUPERVISOR = "desk-supervisor";
    private static final String ASKED = "desk-asked";
    private static final String LEADER = "desk-leader";
    private static final String WATCHER = "desk-watcher";
    private static final String EVERYBODY = "nhom-so-ban-nganh-dia-phuong";

    @BeforeEach
    void people() {
        if (!accounts.exists(LEADER)) {
            known(SUPERVISOR, "supervisors");
            known(ASKED, "so-cong-thuong");
            load(LEADER, "leadership");
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
        page.locator("#state").selectOption("ASSIGNED");
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
        page.locator(".chip", hasText("Trạng thái")).click();
        page.waitForURL(address -> !address.contains("state="));
        assertThat(page.locator("#state")).hasValue("");
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
                .containsExactly(
                        "Đôn đốc",
                        "Ghi lại cuộc gọi nhắc việc",
                        "Tạm dừng nhắc việc",
                        "Ghi thời hạn của Trung ương",
                        "Chuyển cơ quan khác",
                        "Kết thúc theo dõi",
                        "Đợi hướng dẫn của Trung ương",
                        "Đặt vào nhiệm vụ lớn hơn",
                        "Quyết định công khai");
        assertThat(offered(SUPERVISOR, code))
                .containsExactly(
                        "Đôn đốc", "Ghi lại cuộc gọi nhắc việc", "Điều chỉnh thời hạn", "Ghi thời hạn của Trung ương");
        assertThat(offered(LEADER, code)).containsExactly("Cho ý kiến chỉ đạo", "Đôn đốc");
        assertThat(offered(ASKED, code)).containsExactly("Nêu vướng mắc, kiến nghị");
        assertThat(offered(ADMIN, code)).isEmpty();
    }

    @Test
    void aRefusedFormStaysOpenWithItsInputAndTheSentence() {
        String code = accepted(aDirective());
        Page page = open(SUPERVISOR, "/directives/" + code, Look.USUAL);
        page.locator(".act summary", hasText("Điều chỉnh thời hạn")).click();
        page.getByLabel("Thời hạn mới").fill("2025-12-01");
        page.locator("#deadline-reason").fill("Cần sớm hơn");
        page.getByRole(AriaRole.BUTTON, exactly("Đổi thời hạn")).click();
        assertThat(page.locator(".act [role=alert]")).containsText("Thời hạn mới phải sau thời hạn hiện tại");
        assertThat(page.locator(".act [role=alert]")).isFocused();
        assertThat(page.locator("#deadline-reason")).hasValue("Cần sớm hơn");
        Accessibility.check(page, "refused form");
        Chromium.screenshot(page, "directive-refused");
        page.getByLabel("Thời hạn mới").fill("2026-01-15");
        page.getByRole(AriaRole.BUTTON, exactly("Đổi thời hạn")).click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Đã điều chỉnh thời hạn.");
        assertThat(page.locator("main")).containsText("15/01/2026");
    }

    @Test
    void everyDeadlineCanBeReadWithWhoDecidedItAndOnWhat() {
        String code = accepted(aDirective().due("31/12/2028"));
        Page page = open(SUPERVISOR, "/directives/" + code, Look.USUAL);
        assertThat(page.locator("main")).containsText("Năm 2028 chưa có lịch nghỉ được nhập");
        page.locator(".rare > summary").click();
        page.locator(".act summary", hasText("Ghi thời hạn của Trung ương")).click();
        page.locator("#central-dueOn").fill("2029-01-31");
        page.locator("#central-document").fill("215/TTg-KGVX");
        page.locator("#central-reason").fill("Thời hạn giao cho các địa phương");
        page.getByRole(AriaRole.BUTTON, exactly("Ghi thời hạn của Trung ương")).click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("Đã ghi thời hạn của Trung ương.");
        moveDeadline(page, "2029-02-28");
        assertThat(page.locator(".act [role=alert]")).containsText("kiến nghị Trung ương");
        Chromium.screenshot(page, "directive-beyond-central");
        moveDeadline(page, "2029-01-30");
        assertThat(page.locator(".deadlines tbody tr")).hasCount(3);
        assertThat(page.locator(".deadlines tbody tr").last()).containsText("31/12/2028 → 30/01/2029");
        for (Look look : List.of(Look.USUAL, Look.USUAL.onPhone().inTheDark())) {
            look.on(page);
            Accessibility.check(page, "deadlines " + look);
            Chromium.screenshot(page, "directive-deadlines-" + look);
        }
    }

    private static void moveDeadline(Page page, String day) {
        if (!page.locator("#deadline-dueOn").isVisible()) {
            page.locator(".act summary", hasText("Điều chỉnh thời hạn")).click();
        }
        page.locator("#deadline-dueOn").fill(day);
        page.locator("#deadline-reason").fill("Chờ hướng dẫn của Bộ");
        page.locator("#deadline-document").fill("88/UBND-KGVX");
        page.getByRole(AriaRole.BUTTON, exactly("Đổi thời hạn")).click();
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
        page.getByRole(AriaRole.BUTTON, named("Gỡ Báo cáo.txt")).click();
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
        page.navigate(base() + "/directives/" + code);
        page.locator("#diagram.drawn").waitFor();
        for (Look look : Look.all()) {
            look.on(page);
            check(page, "directive-" + look);
        }
        page.locator(".act summary").nth(1).click();
        page.locator("#roster-groups summary").first().click();
        check(page, "directive-opened");
    }

    @Test
    void theLeadershipSaysSomethingAndTheLeadAnswersOnThePage() {
        String code = accepted(aDirective().coordinatedBy("so-cong-thuong"));
        Page leader = open(LEADER, "/directives/" + code, Look.USUAL);
        leader.locator(".act summary", hasText("Cho ý kiến chỉ đạo")).click();
        leader.locator("#instruction-text").fill("Báo cáo kết quả trước ngày 30/11.");
        leader.getByRole(AriaRole.BUTTON, exactly("Gửi ý kiến chỉ đạo")).click();
        assertThat(leader.getByRole(AriaRole.STATUS).first()).hasText("Đã gửi ý kiến chỉ đạo.");
        assertThat(leader.locator("#instructions")).containsText("Chưa trả lời");

        Page officer = open(OFFICER, "/my-agency?kind=ANSWER", Look.USUAL.onPhone());
        officer.locator("section[aria-labelledby=duties] tr", new Page.LocatorOptions().setHasText(code))
                .getByText("Mở việc")
                .click();
        officer.waitForURL("**/directives/" + code + "#instructions");
        check(officer, "instruction-to-answer-390");
        officer.getByLabel("Trả lời ý kiến chỉ đạo").fill("Đã hoàn thành dự thảo, trình ngày 28/11.");
        officer.getByRole(AriaRole.BUTTON, exactly("Gửi trả lời")).click();
        assertThat(officer.locator(".alert-success")).hasText("Đã gửi trả lời ý kiến chỉ đạo.");

        leader.reload();
        assertThat(leader.locator("#instructions")).containsText("Đã hoàn thành dự thảo, trình ngày 28/11.");
        assertThat(leader.locator("#instructions")).not().containsText("Chưa trả lời");
        check(leader, "instruction-answered-1280");
    }

    @Test
    void followingUpIsForEverybodyOnEveryScreen() {
        String code = accepted(aDirective().coordinatedBy("so-cong-thuong").due("31/12/2025"));
        Page page = open(MONITOR, "/agencies/" + AGENCY + "/contacts", Look.USUAL);
        page.getByLabel("Họ tên 1").fill("Nguyễn Thị Lan");
        page.getByLabel("Chức vụ 1").fill("Chánh Văn phòng");
        page.getByLabel("Điện thoại 1").fill("0255 3822 000");
        page.getByLabel("Thư điện tử 1").fill("lan@example");
        page.getByRole(AriaRole.BUTTON, exactly("Lưu danh sách liên hệ")).click();
        assertThat(page.locator("[role=alert]")).containsText("\"lan@example\" không hợp lệ");
        check(page, "contacts-refused");
        page.getByLabel("Thư điện tử 1").fill("lan@example.test");
        page.getByRole(AriaRole.BUTTON, exactly("Lưu danh sách liên hệ")).click();
        assertThat(page.locator(".alert-success")).hasText("Đã lưu danh sách liên hệ.");

        page.navigate(base() + "/follow-up");
        page.locator("#find-agency").fill("so khoa hoc");
        page.getByLabel("Sở Khoa học và Công nghệ", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByRole(AriaRole.BUTTON, exactly("Lưu danh sách")).click();
        assertThat(page.locator(".alert-success")).hasText("Đã lưu danh sách theo dõi.");
        page.getByRole(AriaRole.LINK, exactly("Nhiệm vụ tôi theo dõi")).click();
        assertThat(page.locator(".chip")).containsText("Chuyên viên theo dõi");

        page.navigate(base() + "/directives/" + code);
        open(page, "Đôn đốc");
        page.locator("#urging-text").fill("Đề nghị báo cáo trong tuần.");
        page.getByRole(AriaRole.BUTTON, exactly("Gửi đôn đốc")).click();
        open(page, "Ghi lại cuộc gọi nhắc việc");
        page.locator("#phoneNote-receiver").fill("Bà Lan");
        page.locator("#phoneNote-note").fill("Hứa gửi chiều nay.");
        page.getByRole(AriaRole.BUTTON, exactly("Ghi lại")).click();
        page.locator(".rare > summary").click();
        open(page, "Tạm dừng nhắc việc");
        page.locator("#mute-until").fill("2025-12-20");
        page.locator("#mute-reason").fill("Chờ văn bản của Bộ.");
        page.getByRole(AriaRole.BUTTON, exactly("Tạm dừng nhắc việc")).click();

        Locator section = page.locator("section[aria-labelledby=follow-up]");
        assertThat(section).containsText("2 lần, lần gần nhất 24/11/2025");
        assertThat(section).containsText("đến hết ngày 20/12/2025");
        assertThat(section).containsText(MONITOR);
        section.locator("summary").click();
        assertThat(section).containsText("Nhắc qua điện thoại, người nhận: Bà Lan");
        page.locator(".facts .contacts summary").first().click();
        assertThat(page.locator(".facts .contacts").first()).containsText("0255 3822 000");
        page.locator(".rare > summary").click();
        open(page, "Đôn đốc");
        for (Look look : List.of(Look.USUAL, Look.USUAL.onPhone().inTheDark())) {
            look.on(page);
            page.navigate(base() + "/follow-up");
            check(page, "follow-up-" + look);
            page.navigate(base() + "/directives/" + code);
            page.locator(".rare > summary").click();
            open(page, "Đôn đốc");
            section.locator("summary").click();
            check(page, "directive-followed-" + look);
            page.navigate(base() + "/agencies/" + AGENCY + "/contacts");
            check(page, "contacts-" + look);
        }
        page.navigate(base() + "/follow-up");
        page.getByLabel("Sở Khoa học và Công nghệ", new Page.GetByLabelOptions().setExact(true))
                .uncheck();
        page.getByRole(AriaRole.BUTTON, exactly("Lưu danh sách")).click();
    }

    @Test
    void columnsViewsAndBulkActsNeedNoMouse() {
        String plan = Office.newPlan();
        office.issue(aDirective().inPlan(plan).numbered("1").saying("Nội dung dài để đọc. ".repeat(20)));
        office.issue(aDirective().inPlan(plan).numbered("2").due("20/11/2025"));
        watcher();
        Page page = open(WATCHER, "/directives?view=all&plan=" + plan, Look.USUAL);
        press(page, page.locator("#columns > summary"), "Enter");
        press(
                page,
                page.getByLabel("Thời hạn ghi trong văn bản", new Page.GetByLabelOptions().setExact(true)),
                "Space");
        check(page, "register-columns-open");
        press(page, page.getByRole(AriaRole.BUTTON, exactly("Hiện các cột này")), "Enter");
        assertThat(page.locator(".alert-success")).containsText("Đã đổi cột hiển thị");
        assertThat(page.locator(".register thead")).containsText("Thời hạn ghi trong văn bản");

        press(page, page.locator("#save-view > summary"), "Enter");
        page.locator("#view-name").focus();
        page.keyboard().type("Kế hoạch " + plan);
        page.keyboard().press("Enter");
        assertThat(page.locator(".views .chip.open")).containsText("Kế hoạch " + plan);
        for (Look look : List.of(Look.USUAL, Look.USUAL.onPhone().inTheDark())) {
            look.on(page);
            check(page, "register-with-views-" + look);
        }
        Look.USUAL.on(page);
        page.navigate("http://localhost:" + port + "/directives/views");
        check(page, "register-views");

        page.navigate("http://localhost:" + port + "/directives?plan=" + plan);
        press(page, page.getByLabel("Chọn " + plan + "-02"), "Space");
        press(page, page.getByRole(AriaRole.BUTTON, exactly("Đôn đốc")), "Enter");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("1 nhiệm vụ sẽ thực hiện, 0 nhiệm vụ");
        for (Look look : List.of(Look.USUAL.onPhone().inTheDark(), Look.USUAL)) {
            look.on(page);
            check(page, "bulk-preview-" + look);
        }
        page.locator("#reason").focus();
        page.keyboard().type("Đề nghị báo cáo trong tuần.");
        press(page, page.getByRole(AriaRole.BUTTON, exactly("Đôn đốc 1 nhiệm vụ")), "Enter");
        assertThat(page.locator("#bulk-done")).hasText("1 trên 1 nhiệm vụ");
        check(page, "bulk-done");
    }

    @Test
    void whatIsTypedIsUnderstoodBeforeTheButtonIsPressed() {
        String plan = Office.newPlan();
        watcher();
        Page page = open(WATCHER, "/imports/entry", Look.USUAL);
        page.locator("#sourceDocument").fill("Thông báo kết luận số 12/TB-UBND");
        page.locator("#plan").fill(plan);
        page.locator("#content-1").fill("Xây dựng kho dữ liệu\ndùng chung");
        page.locator("#lead-1").fill("Sở Khoa học");
        page.locator("#deadline-1").fill("Tháng 9/2026");
        page.keyboard().press("Tab");
        assertThat(page.locator("#understood-1")).containsText("Thời hạn: 30/09/2026");
        assertThat(page.locator("[data-verdict]")).containsText("Còn lỗi");
        for (Look look : List.of(Look.USUAL.onPhone().inTheDark(), Look.USUAL)) {
            look.on(page);
            check(page, "quick-entry-wrong-" + look);
        }
        page.locator("#lead-1").fill("Sở Khoa học và Công nghệ");
        page.keyboard().press("Tab");
        assertThat(page.locator("#understood-1")).containsText("Chủ trì: Sở Khoa học và Công nghệ");
        check(page, "quick-entry-understood");
        page.getByRole(AriaRole.BUTTON, exactly("Ban hành 1 nhiệm vụ")).click();
        assertThat(page.locator(".alert-success")).hasText("Đã ban hành các nhiệm vụ.");
        assertThat(page.locator("#outcome")).containsText("1");
    }

    private void watcher() {
        if (!accounts.exists(WATCHER)) {
            load(WATCHER, "monitoring");
        }
    }

    private static void press(Page page, Locator target, String key) {
        target.focus();
        page.keyboard().press(key);
    }

    @Test
    void theLeadersFirstPageIsForEverybodyOnEveryScreen() {
        String plan = Office.newPlan();
        office.issue(aDirective().inPlan(plan).numbered("1").due("31/10/2025"));
        office.issue(aDirective().inPlan(plan).numbered("2").due("28/11/2025"));
        Page page = open(LEADER, "/", Look.USUAL);
        page.waitForURL("**/dashboard");
        page.getByLabel("Kế hoạch", new Page.GetByLabelOptions().setExact(true)).selectOption(plan);
        page.getByRole(AriaRole.BUTTON, exactly("Xem")).click();
        page.waitForURL(address -> address.endsWith("/dashboard?plan=" + plan));
        assertThat(page.locator("#figure-overdue")).containsText("1 / 2");
        for (Look look : List.of(Look.USUAL, Look.USUAL.onPhone().inTheDark())) {
            look.on(page);
            assertThat(page.locator("#trend-chart")).isVisible();
            check(page, "dashboard-" + look);
        }
        page.locator("#figure-overdue").click();
        assertThat(page.locator(".register tbody tr")).hasCount(1);

        Page plain = open(LEADER, "/dashboard?plan=" + plan, Look.USUAL.withoutScripts());
        assertThat(plain.locator("#trend-chart")).isHidden();
        assertThat(plain.locator("#trend-table tbody tr")).hasCount(12);
    }

    private static void open(Page page, String act) {
        page.locator(".act > summary", new Page.LocatorOptions().setHasText(Pattern.compile("^" + act + "$")))
                .click();
    }

    private List<String> offered(String account, String code) {
        Page page = open(account, "/directives/" + code, Look.USUAL);
        List<String> acts = page.locator(".act summary").allTextContents();
        page.context().close();
        return acts;
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
}
