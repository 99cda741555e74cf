package vn.dondoc.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.Chromium;

/** Shows forms in a browser, with the form viewer and the styles that Tasklist brings along, but without Tasklist. */
final class FormViewer implements AutoCloseable {

    private static final String HOST = "http://forms.test";
    private static final String WEBAPP = "/META-INF/resources/webjars/camunda";

    /** The number of the form viewer among the modules of Tasklist's bundle. */
    private static final int VIEWER_MODULE = 57661;

    private static final String PAGE =
            """
            <!doctype html><html lang="vi"><meta charset="utf-8"><title>form</title>
            <link rel="stylesheet" href="/app/tasklist/camunda-tasklist-bootstrap.css">
            <body style="overflow:auto;padding:16px"><main id="form" style="max-width:760px"></main>
            <script src="/lib/runtime.js"></script><script src="/lib/deps.js"></script>
            <script>
            (self.webpackChunkcamunda_bpm_webapp = self.webpackChunkcamunda_bpm_webapp || [])
                .push([['viewer'], {}, require => { window.Form = require(%d).Form; }]);
            </script><script type="module" src="/app/tasklist/scripts/form-words-1.js"></script></body></html>"""
                    .formatted(VIEWER_MODULE);

    private final ObjectMapper json = new ObjectMapper();
    /** The machine's own browser is used; none is downloaded. */
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser;
    private final Page page;

    FormViewer(Path chromium) {
        this(chromium, "vi-VN");
    }

    FormViewer(Path chromium, String language) {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        page = browser.newPage(new Browser.NewPageOptions().setLocale(language));
        page.route(HOST + "/**", FormViewer::serve);
        page.navigate(HOST + "/");
    }

    /** The browser on this machine, if it has one. */
    static Optional<Path> chromium() {
        return Chromium.find();
    }

    Page open(String form, Map<String, Object> facts) {
        return show(Forms.read(form), facts);
    }

    Page show(JsonNode form, Map<String, Object> facts) {
        page.evaluate(
                "([schema, data]) => { window.shown?.destroy(); window.shown = new Form({container: document.querySelector('#form')});"
                        + " return window.shown.importSchema(schema, data).then(() => null); }",
                List.of(plain(form), plain(json.valueToTree(facts))));
        page.locator(".fjs-form-field").first().waitFor();
        return page;
    }

    /** What Tasklist would send: {@code data}, and {@code errors} that keep it from sending. */
    JsonNode submit() {
        try {
            return json.readTree((String) page.evaluate("JSON.stringify(window.shown.submit())"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object plain(JsonNode node) {
        return json.convertValue(node, Object.class);
    }

    private static void serve(Route route) {
        String path = route.request().url().substring(HOST.length());
        if ("/".equals(path)) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(PAGE));
            return;
        }
        try (InputStream resource = FormViewer.class.getResourceAsStream(WEBAPP + path)) {
            if (resource == null) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType(path.endsWith(".css") ? "text/css" : "text/javascript")
                        .setBodyBytes(resource.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
