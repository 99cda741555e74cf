package vn.dondoc.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;

/** Where everybody begins, and what people and programs are told when something is not there. */
class ErrorPagesTest extends ServerTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void everybodyBeginsOnTheFittingPage() {
        assertThat(homeOf(ADMIN)).isEqualTo("/administration");
        assertThat(homeOf(OFFICER)).isEqualTo("/my-agency");
        assertThat(homeOf(MONITOR)).isEqualTo("/directives");
        assertThat(visitor().get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
    }

    @Test
    void everyPageSaysWhoOneIs() {
        assertThat(person(HEAD).read("/").body())
                .contains("Tài khoản: head", "Thủ trưởng Sở Khoa học và Công nghệ", "Đăng xuất");
        assertThat(person(ADMIN).get("/administration", "Accept-Language", "en").body())
                .contains("Account: admin", "Administrator", "Sign out");
    }

    @Test
    void aPersonWhoAsksForNothingThatExistsIsToldSoOnAPageWithAWayHome() {
        HttpResponse<String> page = person(OFFICER).get("/no-such-page", "Accept", BROWSER);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(type(page)).startsWith("text/html");
        assertThat(page.body())
                .contains("Không tìm thấy", "Không có nội dung ở địa chỉ này", "Về trang đầu", "Việc cần làm");
        HttpResponse<String> english = person(OFFICER).get("/no/such/page", "Accept", BROWSER, "Accept-Language", "en");
        assertThat(english.body()).contains("lang=\"en\"", "Tasks").doesNotContain("Không tìm thấy");
    }

    @Test
    void aPersonWhoSendsWhatAnAddressDoesNotTakeIsToldSoOnAPage() {
        Visitor officer = person(OFFICER);
        HttpResponse<String> page =
                officer.post("/my-agency", "{}", "Accept", BROWSER, "X-CSRF-TOKEN", officer.token("/"));
        assertThat(page.statusCode()).isEqualTo(405);
        assertThat(type(page)).startsWith("text/html");
        assertThat(page.body()).contains("Về trang đầu");
    }

    @Test
    void theDoorsAnswerPeopleWithTheSamePage() {
        HttpResponse<String> page = person(OFFICER).get("/camunda/app/cockpit/default/", "Accept", BROWSER);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Không có quyền", "Về trang đầu", "/css/dondoc.css");
    }

    @Test
    void programsAreAnsweredWithAProblem() {
        for (String accept : new String[] {"*/*", "application/json", BROWSER}) {
            HttpResponse<String> answer = program(OFFICER).get("/api/no-such-thing", "Accept", accept);
            assertThat(answer.statusCode()).as(accept).isEqualTo(404);
            assertThat(type(answer)).as(accept).startsWith("application/problem+json");
        }
        HttpResponse<String> script = person(OFFICER).get("/no-such-page", "Accept", "application/json");
        assertThat(script.statusCode()).isEqualTo(404);
        assertThat(type(script)).startsWith("application/problem+json");
    }

    private String homeOf(String account) {
        HttpResponse<String> answer = person(account).get("/");
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://[^/]+", "")
                .replaceFirst(";.*", "");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
