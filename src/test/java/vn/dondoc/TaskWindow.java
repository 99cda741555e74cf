package vn.dondoc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A task in the window of somebody who works in Tasklist. */
final class TaskWindow {

    /** Milliseconds for Tasklist's scripts, on a machine that has other things to do. */
    private static final int LOADING = 60_000;

    private final Page page;
    private final Map<String, String> written = new HashMap<>();

    private TaskWindow(Page page) {
        this.page = page;
    }

    /** Comes from the directive's page, as from a mail, and takes the task. */
    static TaskWindow take(Page page, String base, String directive) {
        page.navigate(base + "/directives/" + directive + "/task");
        return open(page).take();
    }

    /** The task whose form is on its way to this window, or there. */
    static TaskWindow open(Page page) {
        page.locator(".fjs-form dl").first().waitFor(new Locator.WaitForOptions().setTimeout(LOADING));
        return new TaskWindow(page);
    }

    TaskWindow take() {
        clearNotices();
        page.locator(".task-details .claim").click();
        page.locator(".task-details [ng-click='unclaim()']").waitFor();
        return this;
    }

    TaskWindow choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    TaskWindow write(String field, String text) {
        Locator input = input(field);
        input.fill(text);
        input.blur();
        written.put(field, text);
        return this;
    }

    private Locator input(String field) {
        return page.locator("[id$='-field_" + field + "']");
    }

    /** What was written before is there again when the form comes back. */
    TaskWindow attach(String name) {
        page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Minh chứng"))
                .click();
        page.locator(".dondoc-evidence input[type=file]")
                .setInputFiles(new FilePayload(
                        name,
                        "application/pdf",
                        "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
        page.locator(".dondoc-evidence a", new Page.LocatorOptions().setHasText(name))
                .first()
                .waitFor();
        Chromium.screenshot(page, "job-evidence");
        page.locator(".nav-tabs a").first().click();
        page.locator(".fjs-form dl").first().waitFor();
        written.forEach((field, text) -> assertThat(input(field)).hasValue(text));
        return this;
    }

    /** Sends what was filled in. */
    void complete() {
        send();
        page.locator(".fjs-form")
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.DETACHED)
                        .setTimeout(LOADING));
    }

    /** Sends what will be refused. @return the sentence that is shown */
    String refused() {
        send();
        Locator notice = page.locator("[notifications-panel] .alert, .notifications .alert")
                .first();
        notice.waitFor();
        return notice.textContent();
    }

    private void send() {
        clearNotices();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hoàn thành"))
                .last()
                .click();
    }

    private void clearNotices() {
        Locator close = page.locator("[notifications-panel] .close:visible");
        while (close.count() > 0) {
            close.first().click();
        }
    }
}
