package vn.dondoc.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;

/** The register as a page, over HTTP. */
class RegisterPageTest extends ServerTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsWithoutDiacriticsAndShowsWhatADirectiveIs() {
        String code = office.issue(aDirective()
                .saying("Ghép nối cổng dịch vụ công")
                .coordinatedBy("so-tai-chinh", "so-noi-vu")
                .due("28/11/2025"));
        String plan = code.substring(0, code.lastIndexOf('-'));
        assertThat(found(MONITOR, "q=ghep+noi+CONG&plan=" + plan))
                .contains(
                        "1 nhiệm vụ",
                        "/directives/" + code,
                        "Ghép nối cổng dịch vụ công",
                        "Sở Khoa học và Công nghệ",
                        "2 cơ quan phối hợp",
                        "28/11/2025",
                        "còn 4 ngày",
                        "Chờ tiếp nhận",
                        "Sắp đến hạn",
                        "0%");
    }

    @Test
    void saysHowLateSomethingIs() {
        String code = office.issue(aDirective().due("20/11/2025"));
        assertThat(found(MONITOR, "q=" + code)).contains("Quá hạn", "quá hạn 4 ngày", "state-red");
        assertThat(found(MONITOR, "q=" + code + "&lateness=OPEN_WITHIN_DEADLINE"))
                .contains("Không có nhiệm vụ nào phù hợp");
        HttpResponse<String> english =
                person(MONITOR).get("/directives?q=" + code, "Accept-Language", "en", "Accept", "text/html");
        assertThat(english.body()).contains("4 days late", "Overdue", "1 directive");
    }

    @Test
    void filtersStayInEveryAddressAndCanBeTakenBackOneByOne() {
        String plan = Office.newPlan();
        for (int number = 1; number <= 55; number++) {
            office.issue(aDirective().inPlan(plan).numbered(String.valueOf(number)));
        }
        String page = found(MONITOR, "plan=" + plan + "&state=ASSIGNED&size=50&sort=code,desc");
        assertThat(page)
                .contains("55 nhiệm vụ", "Trang 1/2", "aria-sort=\"descending\"")
                .contains(
                        "/directives?plan=" + plan + "&amp;state=ASSIGNED&amp;sort=code%2Cdesc&amp;size=50&amp;page=1")
                .contains("/directives?plan=" + plan + "&amp;state=ASSIGNED&amp;sort=code%2Casc&amp;size=50\"")
                .contains("/directives?state=ASSIGNED&amp;sort=code%2Cdesc&amp;size=50\"")
                .contains("Chờ tiếp nhận</strong>");
        assertThat(page.indexOf(plan + "-55")).isLessThan(page.indexOf(plan + "-54"));
        assertThat(found(MONITOR, "plan=" + plan + "&size=50&page=1")).contains("Trang 2/2", plan + "-55");
        assertThat(found(MONITOR, "plan=" + plan + "&page=7")).contains("Danh sách không có trang này");
    }

    @Test
    void anAgencyIsFoundByItsNameOrItsCode() {
        String code = office.issue(aDirective().ledBy("so-y-te").coordinatedBy("so-tai-chinh"));
        assertThat(found(MONITOR, "q=" + code + "&agency=S%E1%BB%9F+T%C3%A0i+ch%C3%ADnh&role=COORDINATING"))
                .contains("1 nhiệm vụ", "Sở Tài chính");
        assertThat(found(MONITOR, "q=" + code + "&agency=so-tai-chinh&role=LEAD"))
                .contains("0 nhiệm vụ");
        assertThat(person(MONITOR).get("/directives?agency=S%E1%BB%9F+X").body())
                .contains("Không có cơ quan nào tên &quot;Sở X&quot;");
    }

    @Test
    void anOfficerSeesWhatConcernsTheOwnAgencyOnlyInTheChoicesToo() {
        String mine = office.issue(aDirective().coordinatedBy("so-tai-chinh"));
        String foreign = office.issue(aDirective().ledBy("so-tai-chinh"));
        String plan = foreign.substring(0, foreign.lastIndexOf('-'));
        assertThat(found(OFFICER, "q=" + mine + "&role=LEAD")).contains("1 nhiệm vụ");
        assertThat(found(OFFICER, "q=" + foreign)).contains("0 nhiệm vụ");
        assertThat(found(OFFICER, "")).doesNotContain("value=\"" + plan + "\"");
        assertThat(found(MONITOR, "")).contains("value=\"" + plan + "\"");
    }

    @Test
    void anEmptyRegisterSaysWhereDirectivesComeFrom() {
        load("of-none");
        assertThat(found("of-none", "")).contains("Chưa có nhiệm vụ nào mà tài khoản này được xem");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page=-1|Số trang phải từ 0 trở lên",
                "page=one|Giá trị &quot;one&quot; của trường &quot;Trang&quot; không hợp lệ",
                "size=9999|Mỗi trang có từ 1 đến 200",
                "from=nonsense|Giá trị &quot;nonsense&quot; của trường &quot;Hạn từ ngày&quot; không hợp lệ",
                "to=2025-02-30|Hạn đến ngày",
                "state=LOST|Trạng thái",
                "lateness=NEVER|Tiến độ so với hạn",
                "sort=password,asc|Không sắp xếp được",
                "role=LEAD|Đề nghị chọn cơ quan",
                "q=%00|ký tự điều khiển",
                "columns=password|Cột hiển thị"
            })
    void whatCannotBeIsSaidPlainly(String query, String sentence) {
        HttpResponse<String> answer = person(MONITOR).get("/directives?" + query, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(sentence, "<form")
                .doesNotContain("Exception", "vn.dondoc", "<table class=\"table stacked register");
    }

    @Test
    void textFromDocumentsAndAddressesIsShownAsText() {
        String code = office.issue(aDirective().saying("<script>alert(1)</script> ${7*7} [[${8*8}]]"));
        assertThat(found(MONITOR, "q=" + code)).contains("&lt;script&gt;alert(1)", "${7*7}", "[[${8*8}]]");
        assertThat(found(MONITOR, "q=%22%3E%3Cscript%3E")).doesNotContain("\"><script>");
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        assertThat(visitor().get("/directives", "Accept", "text/html").headers().map())
                .extractingByKey("Location")
                .asString()
                .contains("/login");
    }

    @Test
    void aDirectiveThatIsDoneSaysWhenAndIsNotJudgedByToday() {
        String code = office.issue(aDirective().due("20/11/2025"));
        office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        office.attach(code, AGENCY);
        office.complete(
                AGENCY + "-head",
                code,
                "userTask_submitResult",
                Map.of(
                        "resultDescription", "Xong",
                        "progressPercent", 100,
                        "resultDocumentNumber", "1/BC",
                        "resultDocumentDate", "2025-11-19"));
        office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "approve"));
        assertThat(found(MONITOR, "q=" + code))
                .contains("Hoàn thành đúng hạn", "hoàn thành ngày 19/11/2025")
                .doesNotContain("quá hạn 4 ngày");
    }

    @Test
    void theReaderChoosesTheColumnsAndTheyStandInTheAddress() {
        load("columns-own", "monitoring");
        String code = office.issue(aDirective().due("28/11/2025"));
        Visitor person = person("columns-own");
        HttpResponse<String> chosen = person.submit(
                "/directives",
                "/directives/columns",
                "q",
                code,
                "columns",
                "dueOn",
                "columns",
                "daysLeft",
                "columns",
                "deadlineAsWritten",
                "columns",
                "classification");
        String address = chosen.headers().firstValue("Location").orElseThrow();
        assertThat(address)
                .contains("q=" + code, "columns=code%2CdeadlineAsWritten%2CdueOn%2CdaysLeft%2Cclassification");
        String page =
                person.get(address.substring(address.indexOf("/directives"))).body();
        assertThat(page)
                .contains("data-label=\"Thời hạn ghi trong văn bản\"", "data-label=\"Còn lại (ngày)\"", "còn 4 ngày")
                .contains("Công khai", "Đã đổi cột hiển thị")
                .contains("name=\"columns\" value=\"code,deadlineAsWritten,dueOn,daysLeft,classification\"")
                .doesNotContain("<td class=\"content\"", "<td class=\"standing\"");

        assertThat(person.get("/directives?q=" + code)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("kept for the account")
                .endsWith("/directives?q=" + code
                        + "&columns=code%2CdeadlineAsWritten%2CdueOn%2CdaysLeft%2Cclassification");
        assertThat(found("columns-own", "q=" + code + "&columns=content")).contains("<td class=\"content\"");
        assertThat(found(MONITOR, "q=" + code + "&columns=code,daysLeft")).contains("còn 4 ngày");
        person.submit("/directives?view=all&columns=code", "/directives/columns", "usual", "true");
        assertThat(person.get("/directives?q=" + code).statusCode()).isEqualTo(200);
    }

    @Test
    void everyColumnCanBeShownAtOnce() {
        String code = office.issue(aDirective().due("28/11/2025").coordinatedBy("so-tai-chinh"));
        String all =
                Arrays.stream(RegisterColumn.values()).map(RegisterColumn::key).collect(Collectors.joining(","));
        assertThat(found(MONITOR, "q=" + code + "&columns=" + all))
                .contains("<table class=\"table stacked register wide\"", "Mức đôn đốc", "Ngày làm việc cuối cùng");
        assertThat(person(MONITOR)
                        .get("/directives/export.xlsx?q=" + code + "&columns=" + all)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsShownIsExportedInItsOrderWithItsColumns() {
        String plan = Office.newPlan();
        office.issue(
                aDirective().inPlan(plan).numbered("1").saying("=1+1 \"hai\"").due("31/12/2025"));
        office.issue(aDirective()
                .inPlan(plan)
                .numbered("2")
                .saying("Dòng một\nDòng hai")
                .due("30/11/2025"));
        office.issue(aDirective().inPlan(plan).numbered("3").ledBy("so-tai-chinh"));
        String asked =
                "?plan=" + plan + "&agency=" + AGENCY + "&sort=dueOn,asc&columns=code,content,dueOn,daysLeft&size=1";
        HttpResponse<String> csv = person(MONITOR).get("/directives/export.csv" + asked);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", ".csv");
        assertThat(csv.body())
                .isEqualTo("\uFEFFMã,Nội dung nhiệm vụ,Thời hạn,Còn lại (ngày)\r\n"
                        + plan + "-02,\"Dòng một\nDòng hai\",30/11/2025,7\r\n"
                        + plan + "-01,\"'=1+1 \"\"hai\"\"\",31/12/2025,37\r\n");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'EXPORTED' AND subject = 'register.csv'"
                                + " AND after_text = '2' AND detail LIKE :plan")
                        .param("plan", "%" + plan + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anExportHoldsWhatItsReaderMaySeeOnly() {
        String mine = office.issue(aDirective());
        String foreign = office.issue(aDirective().ledBy("so-tai-chinh"));
        assertThat(person(OFFICER).get("/directives/export.csv?q=" + foreign).body())
                .doesNotContain(foreign);
        assertThat(person(OFFICER).get("/directives/export.csv?q=" + mine).body())
                .contains(mine);
        assertThat(person(OFFICER)
                        .get("/directives/export.csv?columns=secrets", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor()
                        .get("/directives/export.csv", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(302);
    }

    private String found(String account, String query) {
        HttpResponse<String> answer = person(account).get("/directives?" + query, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
