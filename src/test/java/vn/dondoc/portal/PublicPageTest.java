package vn.dondoc.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.Publicity;

/** What people without an account see: published directives, and of them only what was confirmed. */
class PublicPageTest extends ServerTest {

    private static final Actor MONITORING = Office.actor("monitoring");

    private final String plan = Office.newPlan();

    @Autowired
    private Publicity publicity;

    @Autowired
    private ObjectMapper json;

    @Test
    void everybodyReadsWhoLeadsUntilWhenAndHowFarItIs() {
        String late = office.issue(directive("1")
                .saying("Công bố danh mục dịch vụ công <b>mới</b>")
                .due("20/11/2025"));
        String soon = office.issue(directive("2").due("31/12/2025"));
        assertThat(read("plan=" + plan))
                .contains(late, "Công bố danh mục dịch vụ công &lt;b&gt;mới&lt;/b&gt;", "20/11/2025", "Quá hạn")
                .contains(soon, "Sở Khoa học và Công nghệ", "Đang thực hiện", "Trong hạn", "2 nhiệm vụ")
                .contains("Cập nhật lúc 09:00 ngày 24/11/2025", "Cách tính số liệu", "Thấy thông tin chưa đúng?");
        assertThat(read("plan=" + plan + "&lateness=OPEN_OVERDUE"))
                .contains(late)
                .doesNotContain(soon);
        assertThat(read("plan=" + plan + "&q=cong+bo+DANH")).contains(late).doesNotContain(soon);
        assertThat(read("plan=" + plan + "&state=COMPLETED")).contains("Không có nhiệm vụ công khai nào phù hợp");
        assertThat(read("plan=" + plan + "&agency=so-khcn")).contains(late, soon);
        assertThat(read("plan=" + plan + "&agency=so-y-te")).doesNotContain(late, soon);
    }

    @Test
    void whatIsInternalWaitsForADecisionOrWasTakenOffIsNeitherListedNorFound() {
        String internal = office.issue(directive("1").internal().saying("Chuyện nội bộ"));
        String waiting = office.issue(directive("2").saying("Bảo đảm mạng truyền dẫn thông tin mật"));
        String taken = office.issue(directive("3").saying("Từng công khai"));
        publicity.decide(taken, false, "Nhạy cảm", MONITORING);

        assertThat(read("plan=" + plan)).doesNotContain("Chuyện nội bộ", "thông tin mật", "Từng công khai");
        assertThat(visitor().get("/public/directives.csv?plan=" + plan).body()).doesNotContain("nội bộ", "mật", "Từng");
        for (String code : new String[] {internal, waiting, taken, "KHONG-CO-01"}) {
            HttpResponse<String> answer = visitor().get("/public/" + code, "Accept", "text/html");
            assertThat(answer.statusCode()).as(code).isEqualTo(404);
            assertThat(answer.body()).contains("Không có nhiệm vụ công khai nào mang mã");
        }
        publicity.decide(waiting, true, "Đã xin ý kiến", MONITORING);
        assertThat(read("plan=" + plan)).contains(waiting);
        publicity.decide(waiting, false, "Rút lại", MONITORING);
        assertThat(read("plan=" + plan)).doesNotContain(waiting);
    }

    @Test
    void aResultIsShownOnceItIsConfirmedAndNeverBefore() {
        String code = office.issue(directive("1").coordinatedBy("so-tai-chinh"));
        office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobsOf(code);
        office.complete(
                "so-tai-chinh",
                code + "#so-tai-chinh",
                "userTask_contribute",
                Map.of("answer", "contributed", "contribution", "Ý kiến nội bộ của Sở Tài chính"));
        office.attach(code, AGENCY);
        office.complete(
                HEAD_OF_AGENCY, code, "userTask_submitResult", Map.of("resultDescription", "Đã ban hành đề án"));
        office.runJobsOf(code);
        assertThat(visitor().get("/public/" + code).body())
                .contains("Đang thực hiện", "Chưa có kết quả được xác nhận.")
                .doesNotContain("Đã ban hành đề án", "Chờ xác nhận", "Ý kiến nội bộ");

        office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "approve"));
        office.runJobsOf(code);
        clock.moveTo(TODAY, LocalTime.of(9, 2));
        assertThat(visitor().get("/public/" + code).body())
                .contains("Đã hoàn thành", "Hoàn thành đúng hạn", "Đã ban hành đề án", "24/11/2025")
                .doesNotContain("Ý kiến nội bộ");
    }

    @Test
    void thePageIsReadOnceAMinuteAndThenAnew() {
        office.issue(directive("1"));
        assertThat(read("plan=" + plan)).contains("1 nhiệm vụ");
        office.issue(directive("2"));
        clock.moveTo(TODAY, LocalTime.of(9, 0, 59));
        assertThat(read("plan=" + plan)).contains("1 nhiệm vụ", "Cập nhật lúc 09:00");
        clock.moveTo(TODAY, LocalTime.of(9, 1));
        assertThat(read("plan=" + plan)).contains("2 nhiệm vụ", "Cập nhật lúc 09:01");
    }

    @Test
    void anybodyMayKeepTheAnswerForAMinuteButNotTheOneOfSomebodySignedIn() {
        HttpResponse<String> everybodys = visitor().get("/public?plan=" + plan);
        assertThat(everybodys.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
        assertThat(everybodys.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(everybodys.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(everybodys.body())
                .contains("Không có nhiệm vụ công khai nào")
                .doesNotContain("_csrf");

        HttpResponse<String> officers = person(OFFICER).get("/public?plan=" + plan, "Accept", "text/html");
        assertThat(officers.body()).contains("Đăng xuất");
        assertThat(officers.headers().firstValue("Cache-Control").orElse("")).doesNotContain("public");
    }

    @Test
    void theListCanBeTakenAlongWithoutAFormulaInIt() throws IOException {
        office.issue(
                directive("1").saying("=HYPERLINK(\"https://example.test\")").due("31/12/2025"));
        office.issue(directive("2").saying("Dòng một\ndòng hai; \"trích\", phẩy"));
        HttpResponse<String> csv = visitor().get("/public/directives.csv?plan=" + plan);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("nhiem-vu-cong-khai.csv");
        assertThat(csv.body())
                .startsWith("\uFEFFMã,Kế hoạch,")
                .contains(
                        "\"'=HYPERLINK(\"\"https://example.test\"\")\"", "\"Dòng một\ndòng hai; \"\"trích\"\", phẩy\"");
        assertThat(visitor()
                        .get("/public/directives.csv?plan=" + plan, "Accept-Language", "en")
                        .body())
                .startsWith("\uFEFFCode,Plan,");

        JsonNode whole = json.readTree(
                visitor().get("/public/directives.json?plan=" + plan).body());
        assertThat(whole.at("/updatedAt").asText()).startsWith("2025-11-24T02:00");
        assertThat(whole.at("/directives")).hasSize(2);
        assertThat(whole.at("/directives/0/dueOn").asText()).isEqualTo("2025-12-31");
        assertThat(whole.at("/directives/0").fieldNames())
                .toIterable()
                .doesNotContain("note", "progressPercent", "escalationLevel", "obstacles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=DONE", "lateness=x", "page=-1", "page=x", "q=%00"})
    void whatCannotBeReadIsSaid(String query) {
        HttpResponse<String> answer = visitor().get("/public?" + query, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("alert-danger", "Bỏ lọc").doesNotContain("Exception");
        assertThat(visitor().get("/public/directives.json?" + query).statusCode())
                .isEqualTo(query.startsWith("page") ? 200 : 400);
    }

    @Test
    void whatAGroupLeadsIsOneLineWithItsMembersCounted() {
        office.issue(directive("1").ledBy("nhom-so-ban-nganh-dia-phuong"));
        assertThat(read("plan=" + plan)).contains("1 nhiệm vụ", "cơ quan cùng thực hiện, 0 đã hoàn thành");
    }

    private static final String HEAD_OF_AGENCY = AGENCY + "-head";

    private NewDirectiveBuilder directive(String number) {
        return aDirective().inPlan(plan).numbered(number);
    }

    private String read(String query) {
        HttpResponse<String> page = visitor().get("/public?" + query, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
