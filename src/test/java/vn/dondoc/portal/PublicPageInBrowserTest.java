package vn.dondoc.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.BrowserTest;
import vn.dondoc.Chromium.Look;
import vn.dondoc.Office;

/** The public page as everybody sees it. */
class PublicPageInBrowserTest extends BrowserTest {

    private final String plan = Office.newPlan();

    @Test
    void anybodyFindsADirectiveAndReadsItOnEveryScreenAlsoWithoutScripts() {
        String code = office.issue(aDirective()
                .inPlan(plan)
                .saying("Xây dựng nền tảng dữ liệu dùng chung ".repeat(12))
                .due("20/11/2025"));
        for (Look look : List.of(Look.USUAL, Look.USUAL.onPhone().withoutScripts())) {
            Page page = chromium.window(look);
            page.navigate(base() + "/login");
            page.getByRole(AriaRole.LINK, named("Trang công khai")).click();
            page.getByLabel("Kế hoạch").selectOption(plan);
            page.getByRole(AriaRole.BUTTON, exactly("Tìm")).click();
            page.getByRole(AriaRole.LINK, exactly(code)).click();
            assertThat(page.locator("h1")).hasText("Nhiệm vụ " + code);
            assertThat(page.locator("main")).containsText("Quá hạn");
            page.context().close();
        }
    }

    @Test
    void everybodyCanReadThePages() {
        String code = office.issue(aDirective().inPlan(plan).due("20/11/2025"));
        Page page = chromium.window(Look.USUAL);
        for (Look look : Look.all()) {
            look.on(page);
            page.navigate(base() + "/public?plan=" + plan);
            check(page, "public-" + look);
            page.navigate(base() + "/public/" + code);
            check(page, "public-directive-" + look);
        }
        page.navigate(base() + "/public?plan=" + plan + "&state=COMPLETED");
        check(page, "public-empty");
        page.navigate(base() + "/public?state=x");
        check(page, "public-refused");
        page.navigate(base() + "/public/KHONG-CO");
        check(page, "public-unknown");
    }
}
