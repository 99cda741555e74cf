package vn.dondoc.periodic;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;
import static vn.dondoc.Office.day;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.Accessibility;
import vn.dondoc.BrowserTest;
import vn.dondoc.Chromium;
import vn.dondoc.Chromium.Look;
import vn.dondoc.Visitor;

/** The periodic report, from the officer's page over the head to the file that the monitoring unit downloads. */
class ReportPagesInBrowserTest extends BrowserTest {

    private static final String LEAD = "ban-ky-mot";
    private static final String LEAD_HEAD = "ban-ky-mot-head";
    private static final String SECOND = "ban-ky-hai";
    private static final String SUPERVISOR = "ky-supervisor";

    /** No other test opens a period in these years. */
    private static int year = 2040;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PeriodCheck check;

    @BeforeEach
    void people() {
        year++;
        clock.moveTo(day(2, 6, year));
        if (!accounts.exists(LEAD)) {
            found(LEAD, "Ban Kỳ Một");
            found(SECOND, "Ban Kỳ Hai");
            load(LEAD, LEAD);
            load(LEAD_HEAD, LEAD, LEAD_HEAD);
            load(SECOND, SECOND);
            load(SUPERVISOR, "supervisors");
        }
    }

    private void found(String code, String name) {
        jdbc.sql("INSERT INTO agency (code, name, kind, position) VALUES (?, ?, 'DEPARTMENT', 999)")
                .params(code, name)
                .update();
        accounts.ensureGroup(code, name, "AGENCY");
        accounts.ensureGroup(code + "-head", name, "AGENCY_HEAD");
    }

    @Test
    void theReportGoesFromTheOfficersPageOverTheHeadIntoTheFileThatIsKept() throws IOException {
        String ongoing = accepted("Duy trì vận hành nền tảng dữ liệu dùng chung.");
        String other = accepted("Rà soát danh mục dịch vụ công trực tuyến.");
        String period = year + "-06";
        open(period);

        Page officer = window(LEAD, Look.USUAL);
        officer.navigate(base() + "/my-agency");
        assertThat(officer.locator("main")).containsText("Báo cáo tháng 06/" + year);
        Chromium.screenshot(officer, "report-my-agency");
        officer.locator("a[href*='/monthly-report/" + period + "']").first().click();
        Accessibility.check(officer, "agency report");
        line(officer, ongoing).getByLabel("Tiến độ (%)").fill("65");
        line(officer, ongoing).getByLabel("Kết quả thực hiện").fill("Đã kết nối 12 hệ thống với nền tảng.");
        line(officer, ongoing).getByLabel("Vướng mắc, kiến nghị").fill("Thiếu đường truyền số liệu chuyên dùng.");
        officer.getByRole(AriaRole.BUTTON, named("Gửi thủ trưởng duyệt")).click();

        assertThat(officer.locator("[role=alert]").first()).containsText(other);
        assertThat(line(officer, other)).containsText("Nhiệm vụ " + other + ": chưa có nội dung báo cáo");
        assertThat(line(officer, ongoing).getByLabel("Kết quả thực hiện"))
                .hasValue("Đã kết nối 12 hệ thống với nền tảng.");
        Chromium.screenshot(officer, "report-refused");
        Look.USUAL.onPhone().on(officer);
        Chromium.screenshot(officer, "report-390");
        Look.USUAL.on(officer);
        leaveUnchanged(officer);
        officer.getByRole(AriaRole.BUTTON, named("Lưu nháp")).click();
        assertThat(officer.locator("[role=status]")).containsText("Đã lưu nháp");
        officer.getByRole(AriaRole.BUTTON, named("Gửi thủ trưởng duyệt")).click();
        assertThat(officer.locator("[role=status]")).containsText("Đã gửi báo cáo để thủ trưởng duyệt");
        office.runJobsOf("BAO-CAO-" + period + "#" + LEAD);

        Page head = window(LEAD_HEAD, Look.USUAL);
        head.navigate(base() + "/monthly-report/" + period + "/task");
        head.locator(".fjs-form dl").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(head.locator(".fjs-form")).containsText("Đã kết nối 12 hệ thống với nền tảng.");
        Chromium.screenshot(head, "report-sign-off");
        office.complete(
                LEAD_HEAD, "BAO-CAO-" + period + "#" + LEAD, "userTask_signOffReport", Map.of("decision", "send"));

        clock.moveTo(day(20, 6, year), LocalTime.of(17, 5));
        moveToConsolidation(period);
        Page monitor = window(MONITOR, Look.USUAL);
        monitor.navigate(base() + "/monthly-reports");
        Accessibility.check(monitor, "report periods");
        Chromium.screenshot(monitor, "report-periods");
        monitor.navigate(base() + "/monthly-reports/" + period + "?which=SENT");
        assertThat(monitor.locator("main")).containsText("Ban Kỳ Một");
        monitor.navigate(base() + "/monthly-report/" + period + "/task");
        monitor.locator(".fjs-form dl").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        Chromium.screenshot(monitor, "report-consolidate");
        office.complete(
                MONITOR_GROUP, "BAO-CAO-" + period, "userTask_consolidateReport", Map.of("comment", "Đã tổng hợp đủ."));
        office.runJobsOf("BAO-CAO-" + period);

        monitor.navigate(base() + "/monthly-reports/" + period);
        Accessibility.check(monitor, "report period");
        Chromium.screenshot(monitor, "report-period");
        Look.USUAL.onPhone().on(monitor);
        Chromium.screenshot(monitor, "report-period-390");
        Download download = monitor.waitForDownload(() -> monitor.locator(".files a", hasText("Nghị quyết 71"))
                .filter(new Locator.FilterOptions().setHasText(".docx"))
                .first()
                .click());
        try (InputStream bytes = download.createReadStream();
                XWPFDocument document = new XWPFDocument(bytes);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            Assertions.assertThat(text.getText())
                    .contains("Đã kết nối 12 hệ thống với nền tảng.", "Thiếu đường truyền số liệu chuyên dùng.");
        }
    }

    private static final String MONITOR_GROUP = "monitoring";

    @Test
    void withoutScriptsTheReportIsWrittenAndLastPeriodsTextIsTakenOver() {
        String code = accepted("Duy trì tổ công nghệ số cộng đồng.");
        open(year + "-06");
        office.complete(
                LEAD_HEAD,
                "BAO-CAO-" + year + "-06#" + LEAD,
                "userTask_monthlyReport",
                Map.of("lines", allLines(code, "Đã thành lập 30 tổ.")));
        clock.moveTo(day(10, 7, year));
        open(year + "-07");
        Page page = window(LEAD_HEAD, Look.USUAL.withoutScripts().onPhone());
        page.navigate(base() + "/monthly-report/" + year + "-07?agency=" + LEAD);
        assertThat(line(page, code)).containsText("Kỳ " + year + "-06:");
        page.getByRole(AriaRole.BUTTON, named("Điền nội dung kỳ trước vào các ô còn trống"))
                .click();
        assertThat(line(page, code).getByLabel("Kết quả thực hiện")).hasValue("Đã thành lập 30 tổ.");
        Chromium.screenshot(page, "report-continued-390");
        leaveUnchanged(page);
        page.getByRole(AriaRole.BUTTON, named("Gửi báo cáo")).click();
        assertThat(page.locator("[role=status]")).containsText("Đã gửi báo cáo.");
    }

    @Test
    void theCalendarIsChangedByThoseWhoMayAndImpossibleDaysAreRefusedWithEverythingKept() {
        Page admin = window(ADMIN, Look.USUAL);
        admin.navigate(base() + "/monthly-reports/cycle");
        Accessibility.check(admin, "report cycle");
        Chromium.screenshot(admin, "report-cycle");
        admin.locator("[name='MONTHLY.dueDay']").fill("24");
        admin.getByRole(AriaRole.BUTTON, named("Lưu lịch báo cáo")).click();
        assertThat(admin.locator("[role=alert]")).containsText("hạn gửi phải trước ngày tổng hợp xong");
        assertThat(admin.locator("[name='MONTHLY.dueDay']")).hasValue("24");
        admin.locator("[name='MONTHLY.dueDay']").fill("20");
        admin.getByRole(AriaRole.BUTTON, named("Lưu lịch báo cáo")).click();
        assertThat(admin.locator("[role=status]")).containsText("Đã lưu lịch báo cáo");
    }

    @Test
    void aReportOnDemandIsAskedForOnThePage() {
        accepted("Duy trì cổng dữ liệu mở.");
        Page monitor = window(MONITOR, Look.USUAL);
        monitor.navigate(base() + "/monthly-reports");
        monitor.getByText("Yêu cầu báo cáo đột xuất").click();
        monitor.locator("#subject").fill("Báo cáo nhanh về dữ liệu mở");
        monitor.locator("#dueOn").fill(year + "-06-05");
        monitor.locator("#agencies").selectOption(LEAD);
        Accessibility.check(monitor, "report on demand");
        Chromium.screenshot(monitor, "report-on-demand");
        monitor.getByRole(AriaRole.BUTTON, named("Yêu cầu báo cáo")).click();
        monitor.waitForURL("**/monthly-reports/" + year + "-DX01");
        assertThat(monitor.locator("main")).containsText("Đã gửi: 0 trên 1 cơ quan");
        assertThat(monitor.locator("main")).containsText("Ban Kỳ Một");
    }

    @Test
    void nobodyGetsAtTheReportsOfOthers() {
        accepted("Duy trì trung tâm giám sát.");
        accepted(SECOND, "Duy trì hệ thống họp trực tuyến.");
        String period = year + "-06";
        open(period);
        String report = "/api/monthly-reports/" + period + "/" + LEAD;
        for (String account : List.of(SECOND, STRANGER, ADMIN)) {
            Visitor visitor = program(account);
            Assertions.assertThat(visitor.get(report).statusCode()).as(account).isEqualTo(403);
            Assertions.assertThat(visitor.send("PUT", report, "[]").statusCode())
                    .as(account)
                    .isEqualTo(403);
            Assertions.assertThat(person(account)
                            .get("/monthly-report/" + period + "?agency=" + LEAD)
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        for (String account : List.of(MONITOR, SUPERVISOR)) {
            Assertions.assertThat(program(account).get(report).statusCode()).isEqualTo(200);
            Assertions.assertThat(program(account).send("PUT", report, "[]").statusCode())
                    .as("who oversees reads, and does not write")
                    .isEqualTo(403);
        }
        for (String path : List.of("", "/agencies", "/files")) {
            Assertions.assertThat(program(LEAD)
                            .get("/api/monthly-reports/" + period + path)
                            .statusCode())
                    .isEqualTo(403);
        }
        Assertions.assertThat(program(ADMIN)
                        .get("/api/monthly-reports/" + period + "/files")
                        .statusCode())
                .isEqualTo(403);
        Assertions.assertThat(program(LEAD)
                        .get("/api/monthly-reports/1999-01/" + LEAD)
                        .statusCode())
                .isEqualTo(404);
        Assertions.assertThat(program(SUPERVISOR)
                        .post("/api/monthly-reports", "{\"subject\":\"Nhanh\",\"dueOn\":\"" + year + "-06-28\"}")
                        .statusCode())
                .isEqualTo(403);
        Assertions.assertThat(person(LEAD).get("/monthly-report/%7Bx%7D/task").statusCode())
                .isEqualTo(404);
        Assertions.assertThat(person(MONITOR).get("/monthly-report/%7Bx%7D").statusCode())
                .isEqualTo(404);
        Assertions.assertThat(person(LEAD).get("/monthly-reports").statusCode()).isEqualTo(403);
        Assertions.assertThat(person(LEAD).get("/monthly-reports/cycle").statusCode())
                .isEqualTo(403);
    }

    @Test
    void programsWriteTheLinesAndCompleteTheTaskThroughTheEngine() {
        String code = accepted("Duy trì kho dữ liệu số.");
        String period = year + "-06";
        open(period);
        String report = "/api/monthly-reports/" + period + "/" + LEAD;
        Visitor officer = program(LEAD);
        HttpResponse<String> impossible =
                officer.send("PUT", report, "[{\"directive\":\"" + code + "\",\"percent\":120}]");
        Assertions.assertThat(impossible.statusCode()).isEqualTo(400);
        Assertions.assertThat(impossible.body()).contains("Nhiệm vụ " + code, code + ".percent");
        HttpResponse<String> saved = officer.send("PUT", report, allLines(code, "Đã số hóa 2.000 hồ sơ."));
        Assertions.assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        Assertions.assertThat(saved.body()).contains("Đã số hóa 2.000 hồ sơ.");

        String task = office.task("BAO-CAO-" + period + "#" + LEAD, "userTask_monthlyReport")
                .getId();
        Assertions.assertThat(program(STRANGER)
                        .post("/engine-rest/task/" + task + "/complete", "{}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        HttpResponse<String> facts = officer.get("/engine-rest/task/" + task + "/form-variables");
        Assertions.assertThat(facts.body()).contains("askedCount", "tháng 06/" + year);
        HttpResponse<String> done = officer.post("/engine-rest/task/" + task + "/complete", "{}");
        Assertions.assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        Assertions.assertThat(officer.get(report).body()).contains("TO_SIGN_OFF");
        Assertions.assertThat(officer.send("PUT", report, "[]").statusCode()).isEqualTo(409);
    }

    private String accepted(String content) {
        return accepted(LEAD, content);
    }

    private String accepted(String agency, String content) {
        String code = office.issue(
                aDirective().ledBy(agency).saying(content).due("Thường xuyên").assignedOn(day(1, 5, year)));
        office.complete(agency, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        return code;
    }

    /** Opens the period of a month, if it is not open yet. */
    private void open(String period) {
        clock.moveTo(day(10, Integer.parseInt(period.substring(5)), year));
        check.run();
        office.runJobsOf("BAO-CAO-" + period + "#" + LEAD);
    }

    private void moveToConsolidation(String period) {
        clock.moveTo(day(22, 6, year), LocalTime.of(17, 5));
        check.run();
        office.runJobsOf("BAO-CAO-" + period);
    }

    /** What this test says of its own directive; of those of other tests nothing has changed. */
    private String allLines(String code, String description) {
        List<String> others = jdbc.sql("SELECT d.code FROM assignment a JOIN directive d ON d.id = a.directive_id"
                        + " WHERE a.lead_agency = ? AND d.code <> ?")
                .params(LEAD, code)
                .query(String.class)
                .list();
        StringBuilder lines = new StringBuilder(
                "[{\"directive\":\"" + code + "\",\"percent\":35,\"description\":\"" + description + "\"}");
        others.forEach(other -> lines.append(",{\"directive\":\"" + other + "\",\"unchanged\":true}"));
        return lines.append("]").toString();
    }

    private static void leaveUnchanged(Page page) {
        for (Locator line : page.locator(".report-line").all()) {
            if (line.getByLabel("Kết quả thực hiện").inputValue().isBlank()) {
                line.getByLabel("Không thay đổi").check();
            }
        }
    }

    private static Locator line(Page page, String code) {
        return page.locator(".report-line", new Page.LocatorOptions().setHasText(code));
    }
}
