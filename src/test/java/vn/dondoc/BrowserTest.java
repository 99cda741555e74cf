package vn.dondoc;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.dondoc.Chromium.Look;

/** A started server, and the windows of people who work with it. */
public abstract class BrowserTest extends ServerTest {

    protected static Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A window of somebody who has signed in. */
    protected Page window(String account) {
        return window(account, Look.USUAL);
    }

    protected Page window(String account, Look look) {
        return chromium.signedIn(base(), account, Visitor.PASSWORD, look);
    }

    /** The same, at one page. */
    protected Page open(String account, String path, Look look) {
        Page page = window(account, look);
        page.navigate(base() + path);
        return page;
    }

    protected String base() {
        return "http://localhost:" + port;
    }

    /** Kept as a picture, and without a serious finding. */
    protected static void check(Page page, String name) {
        Chromium.screenshot(page, name);
        Accessibility.check(page, name);
    }

    /** At the desk in the light, and on a phone in the dark. */
    protected static void seenBothWays(Page page, String name) {
        for (Look look : List.of(Look.USUAL, Look.USUAL.onPhone().inTheDark())) {
            look.on(page);
            check(page, name + "-" + look);
        }
        Look.USUAL.on(page);
    }

    protected static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    protected static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }

    protected static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
