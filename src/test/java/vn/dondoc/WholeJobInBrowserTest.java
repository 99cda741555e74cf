package vn.dondoc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job from end to end, by the hands of those whose job it is. */
class WholeJobInBrowserTest extends BrowserTest {

    private static final String COMMUNE = "xa-binh-son";
    private static final String OFFICER_OF_COMMUNE = "job-commune";
    private static final String SUPERVISOR = "job-supervisor";
    private static final String WARD = "phuong-sa-huynh";
    private static final String HEAD_OF_WARD = "job-ward-head";

    @BeforeEach
    void people() {
        if (!accounts.exists(SUPERVISOR)) {
            load(SUPERVISOR, "supervisors");
            load(OFFICER_OF_COMMUNE, COMMUNE);
            load(HEAD_OF_WARD, WARD, WARD + "-head");
        }
    }

    @Test
    void aDirectiveIsAcceptedContributedToReportedSentReturnedAndConfirmed() {
        String code = office.issue(aDirective()
                .saying("Rà soát, công bố danh mục thủ tục hành chính.")
                .coordinatedBy(COMMUNE)
                .due("31/12/2025"));

        take(window(OFFICER), code).choose("Tiếp nhận").complete();
        office.runJobsOf(code);

        take(window(OFFICER_OF_COMMUNE), code)
                .choose("Có ý kiến phối hợp")
                .write("contribution", "Xã thống nhất với dự thảo.")
                .attach("Công văn của xã.pdf")
                .complete();
        office.runJobsOf(code);

        take(window(OFFICER), code)
                .write("resultDescription", "Đã ban hành Quyết định công bố danh mục.")
                .attach("Quyết định công bố.pdf")
                .complete();
        office.runJobsOf(code);

        take(window(HEAD), code).choose("Duyệt, gửi đề nghị xác nhận").complete();
        office.runJobsOf(code);

        Page supervisor = window(SUPERVISOR);
        TaskWindow confirmation = take(supervisor, code).choose("Trả lại, yêu cầu bổ sung");
        Chromium.screenshot(supervisor, "job-confirmation");
        confirmation.write("comment", "Đề nghị bổ sung số liệu từng lĩnh vực.").complete();
        office.runJobsOf(code);

        take(window(OFFICER), code)
                .write("resultDescription", "Đã ban hành Quyết định, kèm số liệu từng lĩnh vực.")
                .complete();
        office.runJobsOf(code);
        take(window(HEAD), code).choose("Duyệt, gửi đề nghị xác nhận").complete();
        office.runJobsOf(code);
        take(window(SUPERVISOR), code).choose("Xác nhận hoàn thành").complete();
        office.runJobsOf(code);

        Page officer = window(OFFICER);
        officer.navigate(base() + "/directives/" + code);
        assertThat(officer.locator("main")).containsText("Hoàn thành đúng hạn");
        assertThat(officer.locator("main")).containsText("Xã thống nhất với dự thảo.");
        assertThat(officer.locator("main")).containsText("Đề nghị bổ sung số liệu từng lĩnh vực.");
        assertThat(officer.locator("main")).containsText("Quyết định công bố.pdf");
        Chromium.screenshot(officer, "job-completed");
    }

    @Test
    void aResultWithoutEvidenceIsNotConfirmedAndTheFormKeepsWhatWasChosen() {
        String code = office.issue(aDirective());
        take(window(OFFICER), code).choose("Tiếp nhận").complete();
        office.runJobsOf(code);
        take(window(OFFICER), code).write("resultDescription", "Đã xong.").complete();
        office.runJobsOf(code);
        take(window(HEAD), code).choose("Duyệt, gửi đề nghị xác nhận").complete();
        office.runJobsOf(code);

        Page supervisor = window(SUPERVISOR);
        assertThat(take(supervisor, code).choose("Trả lại, yêu cầu bổ sung").refused())
                .isNotBlank();
        assertThat(supervisor.getByLabel("Trả lại, yêu cầu bổ sung", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
    }

    @Test
    void whatIsOverdueIsExplainedByTheHeadAndTheExplanationStandsOnTheDirective() {
        String code = office.issue(aDirective().ledBy(WARD).due("25/11/2025"));
        clock.moveTo(LocalDate.of(2025, 11, 27));
        office.runJobsOf(code);

        Page head = window(HEAD_OF_WARD);
        head.navigate(base() + "/directives?lateness=OPEN_OVERDUE&escalation=1&q=" + code);
        assertThat(head.locator(".register")).containsText(code);
        head.navigate(base() + "/my-agency?kind=EXPLAIN");
        head.locator("tr", new Page.LocatorOptions().setHasText(code))
                .getByRole(AriaRole.LINK)
                .last()
                .click();
        TaskWindow.open(head).take().write("explanation", "Chậm vì phải lấy lại ý kiến của tổ dân phố.");
        Chromium.screenshot(head, "job-explanation");
        TaskWindow.open(head).complete();

        Page monitor = window(MONITOR);
        monitor.navigate(base() + "/directives/" + code);
        assertThat(monitor.locator("main")).containsText("Đôn đốc lần 1");
        assertThat(monitor.locator("main")).containsText("Chậm vì phải lấy lại ý kiến của tổ dân phố.");
        Chromium.screenshot(monitor, "job-explained");
        head.navigate(base() + "/my-agency?kind=EXPLAIN");
        assertThat(head.locator("table tr", new Page.LocatorOptions().setHasText(code)))
                .hasCount(0);
    }

    @Test
    void theAdministratorFindsARunningOneInCockpit() {
        String code = office.issue(aDirective());
        Page admin = window(ADMIN);
        admin.navigate(base() + "/camunda/app/cockpit/default/#/process-instance/"
                + office.process(code).getId() + "/runtime");
        admin.locator(".djs-container").first().waitFor();
        assertThat(admin.locator("body")).containsText(code);
        assertThat(admin).hasTitle(Pattern.compile("Trang tiến trình$"));
        assertThat(admin.locator("[cam-widget-header]")).containsText("Quyết định");
        assertThat(admin.locator("dd.super-process-instance-id")).hasText("không có");
        Chromium.screenshot(admin, "job-cockpit");
    }

    private TaskWindow take(Page page, String directive) {
        return TaskWindow.take(page, base(), directive);
    }
}
