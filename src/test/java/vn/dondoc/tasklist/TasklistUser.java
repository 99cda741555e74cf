package vn.dondoc.tasklist;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An officer in Tasklist. */
final class TasklistUser implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final String base;
    private final Browser browser;
    private final Page page;

    TasklistUser(Path chromium, String base) {
        this.base = base;
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        page = browser.newPage(new Browser.NewPageOptions().setLocale("vi-VN").setViewportSize(1400, 1100));
    }

    void signIn(String account, String password) {
        page.navigate(base + "/login");
        page.locator("#username").fill(account);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        page.waitForURL(address -> !address.contains("/login"));
    }

    void openList() {
        page.navigate(base + "/camunda/app/tasklist/default/");
        page.locator("li.task .dondoc-card").first().waitFor();
    }

    /** What opens beside the page when something is clicked. */
    Page opened(Runnable click) {
        return page.waitForPopup(click);
    }

    /** Opens a task. @return the text of its form */
    String open(String task) {
        page.navigate(
                "about:blank"); // otherwise only the end of the address changes, and Tasklist rewrites it meanwhile
        page.navigate(base + "/camunda/app/tasklist/default/#/?task=" + task);
        Locator form = page.locator(".fjs-form");
        form.locator("dl").first().waitFor();
        return form.textContent();
    }

    void choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    }

    void complete() {
        dismissNotices();
        page.locator("button[ng-click^='complete']:visible").click();
        page.locator(".fjs-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** They lie over the buttons. */
    private void dismissNotices() {
        Locator close = page.locator("[notifications-panel] .close:visible");
        while (close.count() > 0) {
            close.first().click();
        }
    }

    void openTab(String label) {
        page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText(label)).click();
    }

    void openFormTab() {
        page.locator(".nav-tabs a").first().click();
    }

    void chooseFile(String name, String type, byte[] bytes) {
        page.locator(".dondoc-evidence input[type=file]").setInputFiles(new FilePayload(name, type, bytes));
    }

    Locator find(String selector) {
        return page.locator(selector).first();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Waits until a place holds a text. */
    void see(String selector, String text) {
        page.locator(selector, new Page.LocatorOptions().setHasText(text))
                .first()
                .waitFor();
    }

    void fill(String key, String text) {
        Locator field = page.locator("[id$='-field_" + key + "']");
        field.fill(text);
        field.blur();
    }

    void narrow() {
        page.setViewportSize(390, 844);
    }

    void wide() {
        page.setViewportSize(1400, 1100);
    }

    void signOut() {
        page.locator(".account .dropdown-toggle, .account > a").first().click();
        page.locator(".logout a, a[ng-click*='logout']").first().click();
        page.waitForURL("**/login?signedOut");
    }

    String address() {
        return page.url();
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
