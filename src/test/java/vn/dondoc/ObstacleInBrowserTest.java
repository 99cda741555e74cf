package vn.dondoc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an obstacle to a new deadline, by the hands of those whose job it is. */
class ObstacleInBrowserTest extends BrowserTest {

    private static final String COMMUNE = "xa-tra-bong";
    private static final String OFFICER_OF_COMMUNE = "obstacle-commune";
    private static final String SUPERVISOR = "obstacle-supervisor";

    @BeforeEach
    void people() {
        if (!accounts.exists(SUPERVISOR)) {
            load(SUPERVISOR, "supervisors");
            load(OFFICER_OF_COMMUNE, COMMUNE);
        }
    }

    @Test
    void anObstacleLeadsToANewDeadlineThatShowsEverywhere() {
        String code = office.issue(aDirective()
                .saying("Đồng bộ dữ liệu đất đai của xã.")
                .ledBy(COMMUNE)
                .due("31/12/2025"));
        Page officer = window(OFFICER_OF_COMMUNE);
        take(officer, code).choose("Tiếp nhận").complete();
        office.runJobsOf(code);

        TaskWindow report = take(officer, code);
        officer.waitForLoadState(LoadState.NETWORKIDLE);
        report.write("resultDescription", "Đang kết nối.");
        Chromium.screenshot(officer, "obstacle-task");
        Page form = officer.context().waitForPage(() -> officer.locator(".fjs-form a[href$='/obstacles']")
                .click());
        assertThat(officer.locator("[id$='-field_resultDescription']")).hasValue("Đang kết nối.");
        form.getByLabel("Vướng mắc", exactLabel()).fill("Chưa có hướng dẫn kỹ thuật kết nối dữ liệu.");
        form.getByLabel("Kiến nghị", exactLabel()).fill("Đề nghị lùi thời hạn một tháng.");
        form.locator("#obstacle-requestedDueOn").fill("2026-01-31");
        seenBothWays(form, "obstacle-form");
        form.getByRole(AriaRole.BUTTON, exactly("Gửi vướng mắc, kiến nghị")).click();
        assertThat(form.locator(".alert-success")).hasText("Đã gửi vướng mắc, kiến nghị đến đơn vị theo dõi.");
        seenBothWays(form, "obstacle-raised");

        Page monitor = window(MONITOR);
        monitor.navigate(base() + "/obstacles");
        assertThat(monitor.locator("tr[data-code='" + code + "']")).containsText("Đơn vị theo dõi");
        seenBothWays(monitor, "obstacle-register");
        TaskWindow handling = take(monitor, code);
        assertThat(monitor.locator(".fjs-form")).containsText("Đề nghị lùi thời hạn một tháng.");
        Assertions.assertThat(handling.choose("Hướng dẫn, trả lời cơ quan").refused())
                .contains("Đề nghị ghi nội dung hướng dẫn, trả lời.");
        handling.choose("Đề xuất điều chỉnh thời hạn (Văn phòng UBND tỉnh quyết định)")
                .write("advice", "Vướng mắc có thật, đề nghị cho lùi.");
        Chromium.screenshot(monitor, "obstacle-handling");
        handling.complete();

        Page supervisor = window(SUPERVISOR);
        TaskWindow decision = take(supervisor, code).choose("Cho điều chỉnh thời hạn");
        assertThat(supervisor.locator(".fjs-form")).containsText("Vướng mắc có thật, đề nghị cho lùi.");
        decision.write("document", "15/UBND-KGVX");
        Chromium.screenshot(supervisor, "obstacle-decision");
        decision.complete();

        officer.navigate(base() + "/directives/" + code);
        assertThat(officer.locator("dl.facts").first()).containsText("31/01/2026");
        assertThat(officer.locator("main")).containsText("Đã điều chỉnh thời hạn");
        assertThat(officer.locator(".happenings").last())
                .containsText("Điều chỉnh thời hạn từ 31/12/2025 thành 31/01/2026");
        seenBothWays(officer, "obstacle-extended");
        officer.navigate(base() + "/directives?q=" + code);
        assertThat(officer.locator(".register .due")).containsText("31/01/2026");
        officer.navigate(base() + "/directives/" + code + "/task");
        TaskWindow.open(officer);
        assertThat(officer.locator(".fjs-form")).containsText("31/01/2026");
        Assertions.assertThat(office.task(code, "userTask_submitResult").getDueDate())
                .isEqualTo("2026-01-31T16:59:59Z");
        officer.navigate(base() + "/obstacles?state=EXTENDED");
        assertThat(officer.locator("tr[data-code='" + code + "']")).containsText("Đã điều chỉnh thời hạn");
    }

    @Test
    void theRegisterAndTheMarkAreForEverybodyOnEveryScreen() {
        String code = office.issue(aDirective().saying("Chờ nghị định").due("20/11/2025"));
        Page monitor = window(MONITOR);
        monitor.navigate(base() + "/directives/" + code);
        monitor.locator(".rare > summary").click();
        monitor.locator(".act summary", hasText("Đợi hướng dẫn của Trung ương")).click();
        monitor.locator("#waiting-reason").fill("Chờ nghị định của Chính phủ về dữ liệu.");
        monitor.getByRole(AriaRole.BUTTON, exactly("Ghi nhận đang đợi")).click();
        assertThat(monitor.locator(".subject")).containsText("Quá hạn");
        assertThat(monitor.locator(".subject")).containsText("Chờ nghị định của Chính phủ về dữ liệu.");
        seenBothWays(monitor, "obstacle-waiting");
        monitor.navigate(base() + "/directives?waiting=true");
        assertThat(monitor.locator("tr[data-code='" + code + "']")).containsText("Đợi hướng dẫn của Trung ương");
        seenBothWays(monitor, "obstacle-waiting-register");
    }

    private TaskWindow take(Page page, String directive) {
        return TaskWindow.take(page, base(), directive);
    }

    private static Page.GetByLabelOptions exactLabel() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
