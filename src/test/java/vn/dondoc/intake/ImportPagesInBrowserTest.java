package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.dondoc.Accessibility;
import vn.dondoc.BrowserTest;
import vn.dondoc.Chromium;
import vn.dondoc.Chromium.Look;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.Office;
import vn.dondoc.Visitor;

/** The monitoring unit drops a file on the page, corrects what is wrong, and the processes run. */
class ImportPagesInBrowserTest extends BrowserTest {

    private static final String TABLE =
            """
            STT;Nội dung nhiệm vụ;Cơ quan chủ trì;Cơ quan phối hợp;Hạn hoàn thành
            1;Xây dựng nền tảng số dùng chung;Sở Khoa học và Công nghệ;Sở Tài chính;31/12/2025
            2;Rà soát <b>cơ sở dữ liệu</b>;%s;;Tháng 12/2025
            3;Kết nối trục liên thông;Sở Nội vụ;;31/02/2026
            """;

    private final String plan = Office.newPlan();

    @Test
    void fromTheFileToRunningProcesses() {
        Page page = signedIn(Look.USUAL);
        page.navigate(base() + "/imports");
        upload(page);

        assertThat(page.locator("#errors").innerText()).isEqualTo("2");
        assertThat(page.locator("#row-3").innerText()).contains("<b>cơ sở dữ liệu</b>", "Sở Bưu điện");
        Accessibility.check(page, "draft");
        Chromium.screenshot(page, "import-draft");

        confirm(page);
        assertThat(page.locator("[role=alert]").innerText()).contains("31/02/2026");

        page.locator("#row-3 a:has-text('Sửa')").click();
        Accessibility.check(page, "row");
        assertThat(page.locator("#content").inputValue()).isEqualTo("Rà soát <b>cơ sở dữ liệu</b>");
        page.locator("#agency0").selectOption("so-noi-vu");
        page.locator("#remember0").check();
        Chromium.screenshot(page, "import-row");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("[role=status]").first().innerText()).contains("dòng 3");

        assertThat(page.locator("#errors").innerText()).isEqualTo("1");
        Chromium.screenshot(page, "import-corrected");
        page.locator("#row-4 button").click();
        page.locator("#row-4 button:has-text('Nhận lại')").waitFor();
        assertThat(page.locator("#errors").innerText()).isEqualTo("0");
        confirm(page);

        assertThat(page.locator("#outcome").innerText()).contains("Đã tạo 2").contains("loại ra 1");
        assertThat(office.directive(plan + "-02").leadAgency().code()).isEqualTo("so-noi-vu");
        assertThat(office.task(plan + "-01", "userTask_acceptDirective")).isNotNull();
        assertThat(office.task(plan + "-02", "userTask_acceptDirective")).isNotNull();
    }

    @Test
    void everybodyCanReadThePages() {
        for (Look look : Look.all()) {
            Page page = signedIn(look);
            page.navigate(base() + "/imports");
            Accessibility.check(page, "imports " + look);
            Chromium.screenshot(page, "imports-" + look);
            upload(page);
            Accessibility.check(page, "draft " + look);
            Chromium.screenshot(page, "import-" + look);
            page.locator("#row-3 a:has-text('Sửa')").click();
            Accessibility.check(page, "row " + look);
            Chromium.screenshot(page, "import-row-" + look);
            page.context().close();
        }
    }

    @Test
    void aScannedRowIsMatchedByChoosing() {
        Page page = signedIn(Look.USUAL);
        page.navigate(base() + "/imports");
        String content =
                "Tiếp tục nâng cao tinh thần trách nhiệm, có quyết tâm chính trị cao, kiên quyết, kiên trì, kiên định, "
                        + "làm bằng được để củng cố niềm tin của toàn xã hội";
        String code = office.issue(NewDirectiveBuilder.aDirective().inPlan(plan).saying(content));
        page.locator("#scan-plan").fill(plan);
        page.locator("#scan-file")
                .setInputFiles(
                        file("1 Tiép tuc nang cao tinh than trach nhiém, c6 quyét tim chinh tri cao, kién quyét, "
                                + "kién tri, kién dinh, 1am bang dugc dé cing cb niém tin cta toan xa hoi\n"));
        page.locator("form[action$=scans] button").click();
        page.locator("input[name=directive]").first().check();
        Accessibility.check(page, "scan");
        Chromium.screenshot(page, "import-scan");
        page.locator("main button[type=submit]").first().click();
        page.locator("[role=status]").first().waitFor();

        assertThat(office.directive(code).note()).contains("nang cao tinh than");
    }

    @Test
    void whatCannotBeReadIsSaidOnThePage() {
        Page page = signedIn(Look.USUAL.inEnglish());
        page.navigate(base() + "/imports");
        page.locator("#plan").fill("không được");
        page.locator("#file").setInputFiles(file("Không phải bảng"));
        page.locator("main button[type=submit]").first().click();

        assertThat(page.locator("[role=alert]").innerText()).contains("plan code");
        assertThat(page.locator("#plan").inputValue()).isEqualTo("không được");
    }

    @Test
    void othersFindNoImports() {
        Visitor officer = person(OFFICER);
        assertThat(officer.get("/imports").statusCode()).isEqualTo(403);
        assertThat(officer.get("/").body()).doesNotContain("/imports");
        assertThat(person(MONITOR).get("/imports/none").statusCode()).isEqualTo(404);
        assertThat(visitor().get("/imports").statusCode()).isIn(302, 401);
    }

    private Page signedIn(Look look) {
        return window(MONITOR, look);
    }

    private void upload(Page page) {
        page.locator("#plan").fill(plan);
        page.locator("#file").setInputFiles(file(TABLE.formatted("Sở Bưu điện " + plan)));
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(address -> address.matches(".*/imports/.+"));
    }

    private static void confirm(Page page) {
        page.locator("form[action$=confirmation] button").click();
        page.waitForLoadState();
    }

    private static FilePayload file(String text) {
        return new FilePayload(
                "ke-hoach-" + "a".repeat(230) + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
