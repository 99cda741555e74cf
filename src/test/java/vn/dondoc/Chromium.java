package vn.dondoc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own browser, in which pages are looked at; none is downloaded. */
public final class Chromium implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** The browser on this machine, if it has one. */
    public static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(directory -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it; without one the tests are skipped. */
    public static Chromium start() {
        Optional<Path> program = find();
        assumeTrue(program.isPresent(), "needs a browser");
        return new Chromium(program.get());
    }

    /** How somebody looks at a page. */
    public record Look(String language, boolean narrow, boolean dark, boolean scripts) {

        public static final Look USUAL = new Look("vi-VN", false, false, true);

        /** Both sizes, light and dark. */
        public static List<Look> all() {
            return List.of(
                    USUAL, USUAL.onPhone(), USUAL.inTheDark(), USUAL.onPhone().inTheDark());
        }

        public Look onPhone() {
            return new Look(language, true, dark, scripts);
        }

        public Look inTheDark() {
            return new Look(language, narrow, true, scripts);
        }

        public Look inEnglish() {
            return new Look("en-GB", narrow, dark, scripts);
        }

        public Look withoutScripts() {
            return new Look(language, narrow, dark, false);
        }

        /** Looks at an open page in this way. */
        public void on(Page page) {
            page.setViewportSize(width(), height());
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours()));
        }

        private int width() {
            return narrow ? NARROW : WIDE;
        }

        private int height() {
            return narrow ? 844 : 900;
        }

        private ColorScheme colours() {
            return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
        }

        @Override
        public String toString() {
            return language.substring(0, 2) + (narrow ? "-390" : "-1280") + (dark ? "-dark" : "");
        }
    }

    /** A window of somebody who is not signed in. */
    public Page window(Look look) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setLocale(look.language())
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.colours())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(look.scripts()))
                .newPage();
        page.setDefaultTimeout(30_000);
        return page;
    }

    /** A window of somebody who has signed in. */
    public Page signedIn(String base, String account, String password, Look look) {
        Page page = window(look);
        page.navigate(base + "/login");
        page.locator("#username").fill(account);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        page.waitForURL(address -> !address.contains("/login"));
        return page;
    }

    /** Keeps what the page looks like as build output, in its whole length. */
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
