package vn.dondoc.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;

/** Who reaches which page, against which forgeries, with which headers. */
class PagesTest extends ServerTest {

    private static final String NEW_DIRECTIVE =
            """
            {"number": "%d", "content": "x", "sourceDocument": "y", "plan": "PAGES", "leadAgency": "so-khcn", "deadline": "31/12/2027"}""";

    @Test
    void cockpitAndAdminAreForAdministrators() {
        Visitor officer = person(OFFICER);
        Visitor admin = person(ADMIN);
        for (String app : List.of("cockpit", "admin")) {
            String page = "/camunda/app/" + app + "/default/";
            assertThat(officer.get(page, "Accept", "text/html").statusCode()).isEqualTo(403);
            assertThat(admin.get(page, "Accept", "text/html").statusCode()).isEqualTo(200);
        }
        assertThat(officer.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/camunda/api/engine/engine/default/user/count").statusCode())
                .isEqualTo(200);
        assertThat(officer.read("/").body()).doesNotContain("/camunda/app/cockpit/");
        assertThat(admin.read("/").body()).contains("/camunda/app/cockpit/");
    }

    /** Otherwise scripts are blocked, and the page stays empty. */
    @Test
    void pagesOfTasklistThatAreAskedForTogetherEachNameTheNonceOfTheirOwnHeader() {
        Visitor officer = person(OFFICER);
        List<HttpResponse<String>> pages = IntStream.range(0, 300)
                .parallel()
                .mapToObj(i -> officer.get("/camunda/app/tasklist/default/", "Accept", "text/html"))
                .toList();
        assertThat(pages).allSatisfy(page -> assertThat(
                        page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("'nonce-" + nonceIn(page.body()) + "'"));
    }

    private static String nonceIn(String page) {
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(page);
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }

    @Test
    void aSessionChangesSomethingOnlyWithItsToken() {
        Visitor monitor = person(MONITOR);
        HttpResponse<String> forged = monitor.post("/api/directives", NEW_DIRECTIVE.formatted(1));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(monitor.post("/api/directives", NEW_DIRECTIVE.formatted(2), "X-CSRF-TOKEN", monitor.token("/"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(monitor.post("/engine-rest/task/count", "{}").statusCode()).isEqualTo(403);
        assertThat(person(OFFICER)
                        .post("/camunda/api/engine/engine/default/task/count", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPasswordInTheHeaderNeedsNoTokenUnlessAnotherSiteMadeTheBrowserSendIt() {
        assertThat(program(MONITOR)
                        .post("/api/directives", NEW_DIRECTIVE.formatted(3))
                        .statusCode())
                .isEqualTo(201);
        assertThat(program(MONITOR)
                        .post("/api/directives", NEW_DIRECTIVE.formatted(4), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void ourPagesTellTheBrowserToTrustNothingElse() {
        HttpResponse<String> page = visitor().get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("style=");
    }

    @Test
    void camundasPagesKeepTheirOwnHeaders() {
        HttpResponse<String> page = person(OFFICER).get("/camunda/app/tasklist/default/");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("default-src 'none'");
    }

    @Test
    void theSignInPageSpeaksTheReadersLanguage() {
        assertThat(visitor().get("/login").body()).contains("lang=\"vi\"", "Mật khẩu");
        assertThat(visitor().get("/login", "Accept-Language", "en").body()).contains("lang=\"en\"", "Password");
        assertThat(visitor().get("/login?error").body()).contains("Tài khoản hoặc mật khẩu không đúng");
    }

    @Test
    void outsideTheDemonstrationTheSignInPageNamesNoAccount() {
        assertThat(visitor().get("/login").body()).doesNotContain("dondoc-demo").doesNotContain("supervisor");
    }

    @Test
    void documentationAndHealthAreOpenAndTheRestOfTheActuatorIsNot() {
        String documentation =
                visitor().get("/api/docs").headers().firstValue("Location").orElseThrow();
        assertThat(visitor().get(documentation).statusCode()).isEqualTo(200);
        assertThat(visitor().get("/api/openapi").statusCode()).isEqualTo(200);
        assertThat(visitor().get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(visitor().get("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(program(OFFICER).get("/actuator").statusCode()).isIn(401, 403);
    }

    @Test
    void anErrorPageShowsNoStackTrace() {
        HttpResponse<String> page = person(OFFICER).get("/camunda/app/cockpit/default/", "Accept", "text/html");
        assertThat(page.body()).contains("Không có quyền").doesNotContain("Exception");
    }
}
