package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.notification.WithheldContent;

/** What speaks of secrets waits until the monitoring unit has decided. */
class PublicityApiTest extends RegisterApiTest {

    private static final String SECRET = "Bảo đảm an toàn cho mạng truyền dẫn thông tin mật.";

    @Autowired
    private WithheldContent withheld;

    @Autowired
    private Publicity publicity;

    @Test
    void whatSpeaksOfSecretsWaitsOffThePageAndOutOfMailUntilItIsAllowed() {
        String code = office.issue(aDirective().saying(SECRET));
        assertThat(publicity.of(code)).isEqualTo(Publication.WAITING);
        assertThat(withheld.among(Set.of(code))).containsExactly(code);
        assertThat(person(MONITOR).read("/directives/" + code).body()).contains("chờ đơn vị theo dõi quyết định");

        assertThat(decide(MONITOR, code, "true").statusCode()).isEqualTo(200);

        assertThat(publicity.of(code)).isEqualTo(Publication.PUBLISHED);
        assertThat(withheld.among(Set.of(code))).isEmpty();
        assertThat(person(MONITOR).read("/directives/" + code).body())
                .contains("Cho công khai nhiệm vụ", "Đã xin ý kiến");
    }

    @Test
    void whatIsKeptOffThePageStaysOutOfMail() {
        String code = office.issue(aDirective().saying(SECRET));
        assertThat(person(MONITOR)
                        .submit(
                                "/directives/" + code,
                                "/directives/" + code + "/publicity",
                                "publish",
                                "false",
                                "reason",
                                "Nội dung nhạy cảm")
                        .statusCode())
                .isEqualTo(302);
        assertThat(publicity.of(code)).isEqualTo(Publication.REFUSED);
        assertThat(withheld.among(Set.of(code))).containsExactly(code);
    }

    @Test
    void onlyTheMonitoringUnitDecidesWithAReason() {
        String code = office.issue(aDirective().saying(SECRET));
        assertThat(decide(SUPERVISOR, code, "true").statusCode()).isEqualTo(403);
        assertThat(decide(OFFICER, code, "true").statusCode()).isEqualTo(403);
        assertThat(decide(OUTSIDER, code, "true").statusCode()).isEqualTo(404);
        assertThat(by(MONITOR)
                        .post("/api/directives/" + code + "/publicity", "{\"publish\": true}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(publicity.of(code)).isEqualTo(Publication.WAITING);
    }

    private HttpResponse<String> decide(String account, String code, String publish) {
        return by(account)
                .post(
                        "/api/directives/" + code + "/publicity",
                        "{\"publish\": %s, \"reason\": \"Đã xin ý kiến\"}".formatted(publish));
    }
}
