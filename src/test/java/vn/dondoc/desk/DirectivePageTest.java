package vn.dondoc.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.register.DirectiveState;

/** The page of one directive over HTTP: what it says, to whom, and what its forms do. */
class DirectivePageTest extends ServerTest {

    private static final String SUPERVISOR = "desk-supervisor";
    private static final String ASKED = "desk-asked";
    private static final String ASKED_AGENCY = "so-cong-thuong";
    private static final String GROUP = "nhom-so-ban-nganh-tinh";

    @BeforeEach
    void people() {
        if (!accounts.exists(SUPERVISOR)) {
            load(SUPERVISOR, "supervisors");
            load(ASKED, ASKED_AGENCY);
        }
    }

    @Test
    void thePrintViewHasTheWholeStoryAndNoForms() {
        String code = office.issue(aDirective());
        for (int percent = 1; percent <= 20; percent++) {
            if (percent == 1) {
                office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
            }
            program(OFFICER)
                    .post(
                            "/api/directives/" + code + "/progress",
                            "{\"percent\": %d, \"description\": \"Bước %d.\"}".formatted(percent, percent));
        }
        String page = person(OFFICER).read("/directives/" + code + "/print").body();
        assertThat(page)
                .contains("Bước 1.", "Bước 20.", "data-print")
                .doesNotContain("class=\"act\"", "id=\"diagram\"", "Cũ hơn");
        assertThat(person(STRANGER)
                        .get("/directives/" + code + "/print", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysWhoWhatUntilWhenAndWhereItStandsWithoutAnyScript() {
        String code = office.issue(aDirective()
                .saying("Kết nối dữ liệu đất đai")
                .coordinatedBy(ASKED_AGENCY)
                .due("29/11/2025"));
        assertThat(page(OFFICER, code))
                .contains(
                        "Kết nối dữ liệu đất đai", "Sở Khoa học và Công nghệ", "Phối hợp (1 cơ quan)", "Sở Công Thương")
                .contains("29/11/2025", "Ngày làm việc cuối cùng", "01/12/2025", "còn 7 ngày")
                .contains("Đang ở bước:", "Tiếp nhận nhiệm vụ</strong>")
                .contains("Giao nhiệm vụ", "24/11/2025")
                .contains("href=\"/directives/" + code + "/task\"");
        assertThat(person(OFFICER).get(address(code), "Accept-Language", "en").body())
                .contains("Now at:", "Acceptance</strong>", "7 days left", "The present step is named");
    }

    @Test
    void whoTakesNoPartFindsNothingAndCanDoNothing() {
        String code = accepted(aDirective());
        Visitor stranger = person(STRANGER);
        assertThat(stranger.get(address(code), "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/api" + address(code) + "/diagram").statusCode())
                .isEqualTo(404);
        for (String act : List.of(
                "progress",
                "coordination",
                "coordination/end",
                "deadline",
                "central-deadline",
                "reassignment",
                "cancellation",
                "reopening",
                "evidence",
                "evidence/1/removal")) {
            HttpResponse<String> answer = stranger.submit("/directives", address(code) + "/" + act, "reason", "x");
            assertThat(answer.statusCode()).as(act).isEqualTo(404);
            assertThat(answer.body()).contains("Không tìm thấy").doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ASKED, ADMIN, MONITOR, SUPERVISOR})
    void whoDoesNotLeadReportsNothing(String account) {
        String code = accepted(aDirective().coordinatedBy(ASKED_AGENCY));
        assertThat(page(account, code)).doesNotContain(address(code) + "/progress", address(code) + "/coordination");
        for (String act : List.of("progress", "coordination", "coordination/end")) {
            assertThat(submit(account, code, act, "percent", "50", "description", "x", "agencies", "so-y-te")
                            .statusCode())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(office.directive(code).progressPercent()).isZero();
        assertThat(office.directive(code).coordinatorCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {ASKED, ADMIN, OFFICER, HEAD})
    void whoOverseesNothingDecidesNothing(String account) {
        String code = accepted(aDirective().coordinatedBy(ASKED_AGENCY));
        for (String act : List.of("deadline", "central-deadline", "reassignment", "cancellation", "reopening")) {
            assertThat(page(account, code)).doesNotContain(address(code) + "/" + act);
            assertThat(submit(
                                    account,
                                    code,
                                    act,
                                    "dueOn",
                                    "2026-01-31",
                                    "reason",
                                    "x",
                                    "kind",
                                    "MERGED",
                                    "part",
                                    "LEAD:so-khcn",
                                    "newAgency",
                                    "so-y-te")
                            .statusCode())
                    .as(act)
                    .isEqualTo(403);
        }
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.IN_PROGRESS);
        assertThat(office.directive(code).dueOn()).isEqualTo("2025-12-31");
    }

    @Test
    void aForgedFormDoesNothing() {
        String code = accepted(aDirective());
        Visitor signedIn = person(MONITOR);
        assertThat(signedIn.send(signedIn.request(address(code) + "/cancellation")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("kind=MERGED&reason=x")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.IN_PROGRESS);
    }

    @Test
    void theLeadReportsProgressAndIsTold() {
        String code = accepted(aDirective());
        Visitor officer = person(OFFICER);
        HttpResponse<String> answer = officer.submit(
                address(code), address(code) + "/progress", "percent", "40", "description", "Đã có dự thảo");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(officer.get(address(code)).body())
                .contains("Đã ghi nhận báo cáo tiến độ.", "Đã có dự thảo", "tiến độ 40%", "báo cáo tiến độ");
        assertThat(officer.get(address(code)).body()).doesNotContain("Đã ghi nhận báo cáo tiến độ.");
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndSaysWhyNot() {
        String code = accepted(aDirective());
        HttpResponse<String> answer =
                submit(OFFICER, code, "progress", "percent", "150", "description", "Đã <b>xong</b> một nửa");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("từ 0 đến 100", "Đã &lt;b&gt;xong&lt;/b&gt; một nửa</textarea>")
                .contains("value=\"150\"", "role=\"alert\"");
        assertThat(submit(OFFICER, code, "progress", "percent", "many", "description", "x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(submit(OFFICER, code, "progress", "percent", "1", "description", "x".repeat(4001))
                        .body())
                .contains("dài quá 4000 ký tự");
        assertThat(office.directive(code).progressPercent()).isZero();
        assertThat(person(OFFICER).get(address(code) + "/progress").statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatIsNotPossibleAnyMoreIsSaidAtTheTop() {
        String code = accepted(aDirective());
        submit(MONITOR, code, "cancellation", "kind", "MERGED", "reason", "Gộp");
        HttpResponse<String> late = submit(MONITOR, code, "cancellation", "kind", "MERGED", "reason", "Gộp");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Nhiệm vụ đã kết thúc, không thay đổi được nữa");
    }

    @Test
    void theSupervisorMovesTheDeadlineAndThePageKeepsTheStory() {
        String code = accepted(aDirective());
        HttpResponse<String> earlier =
                submit(SUPERVISOR, code, "deadline", "dueOn", "2025-12-01", "reason", "Sớm hơn", "document", "12/CV");
        assertThat(earlier.statusCode()).isEqualTo(400);
        assertThat(earlier.body())
                .contains("Thời hạn mới phải sau thời hạn hiện tại", "2025-12-01", "Sớm hơn", "12/CV");
        assertThat(submit(SUPERVISOR, code, "deadline", "dueOn", "soon", "reason", "x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(submit(
                                SUPERVISOR,
                                code,
                                "deadline",
                                "dueOn",
                                "2026-01-30",
                                "reason",
                                "Chờ hướng dẫn",
                                "document",
                                "12/CV-VP")
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(OFFICER, code))
                .contains("Các lần giao, điều chỉnh thời hạn", "Thời hạn khi giao", "31/12/2025 → ", "30/01/2026")
                .contains("Chờ hướng dẫn", "12/CV-VP", SUPERVISOR);
        assertThat(page(OFFICER, accepted(aDirective()))).doesNotContain("Thời hạn khi giao");
    }

    @Test
    void theCentresDeadlineIsEnteredByItsDocumentAndShownBesideTheProvinces() {
        String code = accepted(aDirective());
        HttpResponse<String> without =
                submit(MONITOR, code, "central-deadline", "dueOn", "2025-12-15", "reason", "Theo Trung ương");
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("văn bản của Trung ương", "2025-12-15", "Theo Trung ương");
        assertThat(submit(
                                MONITOR,
                                code,
                                "central-deadline",
                                "dueOn",
                                "2025-12-15",
                                "reason",
                                "Theo Trung ương",
                                "document",
                                "02-KH/BCĐTW")
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(OFFICER, code))
                .contains("Thời hạn của Trung ương", "15/12/2025", "02-KH/BCĐTW")
                .contains("Thời hạn của tỉnh (31/12/2025) đang sau thời hạn của Trung ương (15/12/2025)");
        assertThat(person(OFFICER).read("/directives?q=" + code).body()).contains("Trung ương: 15/12/2025");
    }

    @Test
    void aYearWithoutHolidaysIsAWarningOnWhatIsDueInItAsLongAsItIsOpen() {
        String code = office.issue(aDirective().due("30/6/2030"));
        assertThat(page(OFFICER, code)).contains("Năm 2030 chưa có lịch nghỉ được nhập");
        assertThat(office.directive(code).note())
                .as("is no remark of the document")
                .isNull();
        submit(MONITOR, code, "cancellation", "kind", "MERGED", "reason", "Gộp");
        assertThat(page(OFFICER, code)).doesNotContain("chưa có lịch nghỉ được nhập");
    }

    @Test
    void theMonitoringUnitReassignsByNameCancelsAndReopens() {
        String code = accepted(aDirective().coordinatedBy(ASKED_AGENCY));
        HttpResponse<String> unknown = submit(
                MONITOR, code, "reassignment", "part", "LEAD:so-khcn", "newAgency", "Sở Không Có", "reason", "x");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("Không có cơ quan nào tên", "value=\"Sở Không Có\"");
        submit(
                MONITOR,
                code,
                "reassignment",
                "part",
                "COORDINATING:" + ASKED_AGENCY,
                "newAgency",
                "Sở Y tế",
                "reason",
                "Đúng chức năng");
        assertThat(office.directive(code).coordinatingAgencies())
                .extracting("code")
                .containsExactly("so-y-te");
        submit(
                MONITOR,
                code,
                "reassignment",
                "part",
                "LEAD:so-khcn",
                "newAgency",
                "Sở Xây dựng",
                "reason",
                "Đúng việc");
        assertThat(office.directive(code).leadAgency().code()).isEqualTo("so-xay-dung");
        submit(MONITOR, code, "cancellation", "kind", "WITHDRAWN", "reason", "Thu hồi");
        assertThat(page(MONITOR, code))
                .contains("Kết thúc theo dõi", "Cấp giao việc thu hồi")
                .contains("/reopening");
        submit(MONITOR, code, "reopening", "reason", "Nhầm");
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.ASSIGNED);
        assertThat(submit(MONITOR, code, "reassignment", "part", "nonsense", "newAgency", "so-y-te", "reason", "x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theLeadAddsAgenciesAndEndsTheRound() {
        String code = accepted(aDirective().coordinatedBy(ASKED_AGENCY));
        assertThat(page(OFFICER, code)).doesNotContain("name=\"agencies\" value=\"" + ASKED_AGENCY);
        submit(OFFICER, code, "coordination", "agencies", "so-y-te", "agencies", "so-xay-dung");
        assertThat(page(OFFICER, code)).contains("Phối hợp (3 cơ quan)", "<strong>3</strong> <span>Chưa trả lời");
        assertThat(submit(OFFICER, code, "coordination").body()).contains("Chưa chọn cơ quan nào");
        submit(OFFICER, code, "coordination/end");
        assertThat(page(OFFICER, code)).contains("<strong>3</strong> <span>Không trả lời");
    }

    @Test
    void contributionsAreReadByTheLeadAndNotByTheOthersOrTheAdministrator() {
        String code = accepted(aDirective().coordinatedBy(ASKED_AGENCY, "so-tai-chinh"));
        office.complete(
                "so-tai-chinh",
                code + "#so-tai-chinh",
                "userTask_contribute",
                Map.of("answer", "contributed", "contribution", "Ý kiến của tài chính"));
        assertThat(page(OFFICER, code)).contains("Ý kiến của tài chính", "<strong>1</strong> <span>Có ý kiến");
        assertThat(page(ASKED, code)).doesNotContain("Ý kiến của tài chính").contains("Sở Tài chính");
        assertThat(page(ADMIN, code))
                .doesNotContain("Ý kiến của tài chính")
                .contains("Tài khoản quản trị không được xem")
                .doesNotContain("class=\"act\"");
    }

    @Test
    void filesComeTogetherWhereTheBrowserRunsNoScript() {
        String code = accepted(aDirective());
        HttpResponse<String> sent = upload(OFFICER, code, "a.txt", "Một", "b.txt", "Hai");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String page = page(OFFICER, code);
        assertThat(page).contains("a.txt", "b.txt", "3 B", OFFICER);
        HttpResponse<String> refused = upload(OFFICER, code, "c.html", "<html><script>1</script></html>");
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body()).contains("c.html: ");
        assertThat(upload(OFFICER, code, "", "").statusCode()).isEqualTo(400);
        Matcher removal = Pattern.compile("action=\"(" + address(code) + "/evidence/[^/]+/removal)\"")
                .matcher(page);
        assertThat(removal.find()).isTrue();
        assertThat(person(MONITOR).submit(address(code), removal.group(1)).statusCode())
                .isEqualTo(403);
        assertThat(person(OFFICER).submit(address(code), removal.group(1)).statusCode())
                .isEqualTo(302);
        assertThat(page(OFFICER, code)).doesNotContain("download>a.txt").contains("b.txt");
    }

    @Test
    void theStoryIsToldByNameNewestFirstAndPageByPage() {
        String code = accepted(aDirective());
        for (int percent = 1; percent <= 16; percent++) {
            submit(
                    OFFICER,
                    code,
                    "progress",
                    "percent",
                    String.valueOf(percent),
                    "description",
                    "Lần " + percent + ".");
        }
        String first = page(OFFICER, code);
        assertThat(first).contains("Trang 1/2", "Lần 16.</p>").doesNotContain("Giao nhiệm vụ");
        assertThat(first.indexOf("Lần 16.</p>")).isLessThan(first.indexOf("Lần 15.</p>"));
        assertThat(page(OFFICER, code + "?timeline=1")).contains("Giao nhiệm vụ");
        assertThat(person(OFFICER)
                        .get(address(code) + "?timeline=-1", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
        assertThat(person(OFFICER)
                        .get(address(code) + "?timeline=x", "Accept", "text/html")
                        .body())
                .doesNotContain("Exception");
    }

    @Test
    void aDirectiveWithoutAKnownLeadHasAPageToo() {
        String code = office.issue(aDirective().ledBy(null));
        assertThat(page(MONITOR, code)).contains("Xác định cơ quan chủ trì", "LEAD:\"", "/task");
        assertThat(page(ADMIN, code)).contains("Xác định cơ quan chủ trì");
    }

    @Test
    void theDiagramSaysWhereAWorkStands() {
        String code = office.issue(aDirective().coordinatedBy(ASKED_AGENCY));
        assertThat(diagram(OFFICER, code))
                .contains("bpmn:definitions", "\"activityId\":\"userTask_acceptDirective\"", "\"count\":1");
        office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        assertThat(diagram(ASKED, code))
                .contains("\"activityId\":\"userTask_submitResult\"", "\"activityId\":\"receiveTask_answers\"")
                .doesNotContain("\"activityId\":\"userTask_acceptDirective\"");
        submit(MONITOR, code, "cancellation", "kind", "MERGED", "reason", "Gộp");
        assertThat(diagram(OFFICER, code))
                .contains("\"activityId\":\"endEvent_notInRemit\"", "\"end\":true")
                .doesNotContain("\"activityId\":\"userTask_submitResult\"");
    }

    @Test
    void ofAGroupTheOverseersSeeCountsAndAMemberOnlyItself() {
        String code = office.issue(aDirective().ledBy(GROUP));
        long members = office.directive(code).assignmentCount();
        office.complete(AGENCY, code + "#" + AGENCY, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        assertThat(diagram(MONITOR, code)).contains("\"count\":" + (members - 1), "\"count\":1");
        assertThat(diagram(OFFICER, code))
                .contains("userTask_submitResult\",\"name\"")
                .doesNotContain("\"count\":" + (members - 1));
        assertThat(page(MONITOR, code)).contains("Các cơ quan thực hiện (" + members + ")", "Đang thực hiện</span>");
        assertThat(page(OFFICER, code)).contains("Các cơ quan thực hiện (1)").doesNotContain("Sở Tài chính</span>");
    }

    private String accepted(NewDirectiveBuilder directive) {
        String code = office.issue(directive);
        office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        return code;
    }

    private String page(String account, String code) {
        HttpResponse<String> answer = person(account).get(address(code), "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String diagram(String account, String code) {
        HttpResponse<String> answer = program(account).get("/api" + address(code) + "/diagram");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> submit(String account, String code, String act, String... fields) {
        return person(account).submit(address(code), address(code) + "/" + act, fields);
    }

    private HttpResponse<String> upload(String account, String code, String... files) {
        Visitor visitor = person(account);
        StringBuilder body = new StringBuilder();
        part(body, "name=\"_csrf\"", visitor.token(address(code)));
        for (int i = 0; i < files.length; i += 2) {
            part(body, "name=\"file\"; filename=\"" + files[i] + "\"", files[i + 1]);
        }
        body.append("--parts--\r\n");
        return visitor.send(visitor.request(address(code) + "/evidence")
                .header("Content-Type", "multipart/form-data; boundary=parts")
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--parts\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }

    private static String address(String code) {
        return "/directives/" + code;
    }
}
