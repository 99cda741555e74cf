package vn.dondoc.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.agency.Accounts;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.register.NewDirective;

/** The page "my agency" over HTTP, for agencies of its own, which are in no group that other tests address. */
class MyAgencyTest extends ServerTest {

    private static final String LEAD = "ban-mot";
    private static final String LEAD_HEAD = "ban-mot-head";
    private static final String ASKED = "ban-hai";
    private static final String IDLE = "ban-ba";
    private static final String MANY = "ban-bon";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people() {
        if (!accounts.exists(LEAD)) {
            found(LEAD, "Ban Một");
            found(ASKED, "Ban Hai");
            found(IDLE, "Ban Ba");
            found(MANY, "Ban Bốn");
            load(LEAD, LEAD);
            load(LEAD_HEAD, LEAD, LEAD_HEAD);
            load(ASKED, ASKED);
            load(IDLE, IDLE);
            load("of-two", LEAD, ASKED);
        }
    }

    /** An agency in no group, so that nobody else gives it work. */
    private void found(String code, String name) {
        jdbc.sql("INSERT INTO agency (code, name, kind, position) VALUES (?, ?, 'DEPARTMENT', 999)")
                .params(code, name)
                .update();
        accounts.ensureGroup(code, name, "AGENCY");
        accounts.ensureGroup(code + "-head", name, "AGENCY_HEAD");
    }

    @Test
    void whatIsAssignedWaitsToBeAccepted() {
        String code = office.issue(led().due("04/12/2025").saying("Nội dung chờ tiếp nhận"));
        assertThat(section(page(LEAD), "duties"))
                .contains("Tiếp nhận", code, "Nội dung chờ tiếp nhận", "04/12/2025", "còn 10 ngày")
                .contains("/directives/" + code + "/task");
    }

    @Test
    void whatIsAcceptedWaitsToBeReportedAndTheOthersToAnswer() {
        String code = accepted(led().coordinatedBy(ASKED).due("31/12/2025"));
        assertThat(section(page(LEAD), "duties")).contains(code).contains("Báo cáo kết quả");
        assertThat(section(page(LEAD), "awaited"))
                .contains(code, "đã trả lời 0 trên 1 cơ quan", "Chưa trả lời: Ban Hai");
        assertThat(section(page(ASKED), "duties")).contains("Cho ý kiến phối hợp", code, "gửi Ban Một");

        office.complete(
                ASKED,
                code + "#" + ASKED,
                "userTask_contribute",
                Map.of("answer", "nothing", "contribution", "Không thuộc lĩnh vực"));
        assertThat(section(page(ASKED), "duties")).doesNotContain(code);
        assertThat(section(page(LEAD), "awaited")).doesNotContain(code);
    }

    @Test
    void aReportedResultWaitsForTheHeadAndTheOfficerWaitsWithIt() {
        String code = accepted(led());
        office.attach(code, LEAD);
        report(LEAD, code);
        assertThat(section(page(LEAD), "duties")).doesNotContain(code);
        assertThat(section(page(LEAD), "awaited")).contains(code, "chờ thủ trưởng duyệt");
        assertThat(section(page(LEAD_HEAD), "duties")).contains(code).contains("Thủ trưởng duyệt");

        office.complete(LEAD_HEAD, code, "userTask_signOffResult", Map.of("decision", "send"));
        assertThat(section(page(LEAD_HEAD), "duties")).doesNotContain(code);
        assertThat(section(page(LEAD_HEAD), "awaited")).contains(code, "Đã trình ngày 24/11/2025, chờ xác nhận");

        office.complete(
                "supervisors",
                code,
                "userTask_approveResult",
                Map.of("decision", "return", "comment", "Bổ sung số liệu"));
        assertThat(section(page(LEAD), "duties")).contains(code, "Bị trả lại 1 lần");
    }

    @Test
    void whatIsLateSaysWhatHoldsItUp() {
        String code = accepted(led().coordinatedBy(ASKED).due("28/11/2025"));
        clock.moveTo(LocalDate.of(2025, 12, 3));
        assertThat(section(page(LEAD), "late"))
                .contains(code, "quá hạn 5 ngày", "còn 1 cơ quan phối hợp chưa trả lời", "state-red");
        String early = office.issue(led().due("01/11/2025"));
        assertThat(section(page(LEAD), "late")).contains(early, "Chưa tiếp nhận");
    }

    @Test
    void anExplanationThatIsOwedWaitsForTheHeadOnly() {
        String code = office.issue(led().due("20/11/2025"));
        clock.moveTo(LocalDate.of(2025, 11, 25));
        office.runJobsOf(code);
        String duties = section(read(LEAD_HEAD, "/my-agency?kind=EXPLAIN"), "duties");
        assertThat(duties).contains("Giải trình việc chậm", code, "28/11/2025");
        assertThat(section(page(LEAD), "duties")).doesNotContain("Giải trình việc chậm");

        office.complete(LEAD_HEAD, code, "userTask_explainDelay", Map.of("explanation", "Chờ Bộ trả lời"));
        assertThat(section(read(LEAD_HEAD, "/my-agency?kind=EXPLAIN"), "duties"))
                .doesNotContain(code);
    }

    @Test
    void anAnswerIsLateOnlyWhenItsLastWorkingDayHasPassed() {
        accepted(led().coordinatedBy(ASKED).due("31/12/2025"));
        String due = section(page(ASKED), "duties");
        assertThat(due).doesNotContain("state-red");
        clock.moveTo(LocalDate.of(2025, 12, 9));
        assertThat(section(page(ASKED), "duties")).contains("state-red", "quá hạn");
    }

    @Test
    void whatIsDueWithinThirtyDaysIsListedAndWhatComesLaterIsNot() {
        String soon = office.issue(led().due("24/12/2025"));
        String later = office.issue(led().due("25/12/2025"));
        assertThat(section(person(LEAD).get("/my-agency?page=0").body(), "soon"))
                .doesNotContain(later);
        clock.moveTo(LocalDate.of(2025, 12, 20));
        String ahead = section(page(LEAD), "soon");
        assertThat(ahead).contains(soon, later);
    }

    @Test
    void figuresCarryTheirDenominatorsAndLeadToTheRowsBehindThem() {
        office.issue(led().standing(NewDirective.Standing.completed("Đã xong", LocalDate.of(2025, 11, 20))));
        String figures = section(page(LEAD), "figures");
        assertThat(figures)
                .containsPattern("\\d+ trên \\d+ đang thực hiện")
                .containsPattern("[1-9]\\d* trên \\d+ được giao")
                .contains("lateness=" + Lateness.OPEN_OVERDUE, "agency=" + LEAD, "role=LEAD", "role=COORDINATING");
    }

    @Test
    void anAgencyWithNothingToDoIsToldSo() {
        assertThat(page(IDLE))
                .contains(
                        "Hiện không có việc nào chờ cơ quan xử lý",
                        "Không có nhiệm vụ chủ trì nào quá hạn",
                        "Không chờ ý kiến phối hợp",
                        "Ban Ba");
        assertThat(person(IDLE).get("/my-agency", "Accept-Language", "en").body())
                .contains("Nothing waits for the agency", "No directive that we lead is overdue");
    }

    @Test
    void theListIsReadPageByPageAndByKind() {
        for (int i = 1; i <= 11; i++) {
            office.issue(aDirective().ledBy(MANY).numbered("1"));
        }
        load("many", MANY);
        String first = section(page("many"), "duties");
        assertThat(first).contains("(11)", "Trang 1 trên 2");
        assertThat(rows(first)).isEqualTo(10);
        String second =
                section(person("many").get("/my-agency?page=1&kind=ACCEPT").body(), "duties");
        assertThat(rows(second)).isEqualTo(1);
        assertThat(person("many").get("/my-agency?page=-1").statusCode()).isEqualTo(400);
        HttpResponse<String> unreadable = person("many").get("/my-agency?kind=NONSENSE");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).contains("NONSENSE", "Về trang đầu");
    }

    @Test
    void onlyMembersSeeTheirAgency() {
        for (String account : new String[] {ASKED, MONITOR, ADMIN}) {
            HttpResponse<String> refused = person(account).get("/my-agency?agency=" + LEAD);
            assertThat(refused.statusCode()).as(account).isEqualTo(403);
            assertThat(refused.body()).contains("Không có quyền").doesNotContain("Ban Một");
        }
        assertThat(person(MONITOR).get("/my-agency").statusCode()).isEqualTo(403);
        assertThat(person(LEAD_HEAD).get("/my-agency?agency=" + LEAD_HEAD).statusCode())
                .isEqualTo(403);
        assertThat(visitor().get("/my-agency").statusCode()).isEqualTo(302);
    }

    @Test
    void whatIsLateSaysWhatTheAgencyHasLastSaidOfIt() {
        String code = office.issue(led().due("20/11/2025"));
        assertThat(section(page(LEAD), "late")).contains(code, "Cơ quan chưa giải trình, chưa nêu vướng mắc.");
        clock.moveTo(LocalDate.of(2025, 11, 25));
        office.runJobsOf(code);
        office.complete(LEAD_HEAD, code, "userTask_explainDelay", Map.of("explanation", "Chờ Bộ <b>trả lời</b>"));
        person(LEAD)
                .submit(
                        "/directives/" + code,
                        "/directives/" + code + "/obstacles",
                        "description",
                        "Thiếu kinh phí",
                        "recommendation",
                        "Bố trí vốn");
        assertThat(section(page(LEAD), "late"))
                .contains("Giải trình ngày 25/11/2025:", "Chờ Bộ &lt;b&gt;trả lời&lt;/b&gt;")
                .contains("Vướng mắc nêu ngày 25/11/2025:", "Thiếu kinh phí");
    }

    @Test
    void whatTheAgencyHasAskedForSaysWhoHasItAndSinceWhen() {
        String code = accepted(led().due("31/12/2025"));
        person(LEAD)
                .submit(
                        "/directives/" + code,
                        "/directives/" + code + "/obstacles",
                        "description",
                        "Chưa có hướng dẫn",
                        "recommendation",
                        "Lùi hạn",
                        "requestedDueOn",
                        "2026-02-27");
        assertThat(section(page(LEAD), "awaited"))
                .contains(code, "Chưa có hướng dẫn", "Đang ở: Đơn vị theo dõi, từ ngày 24/11/2025", "27/02/2026");
        clock.moveTo(LocalDate.of(2025, 11, 26));
        office.complete(
                "monitoring", code, "userTask_handleObstacle", Map.of("decision", "extend", "advice", "Đồng ý trình"));
        assertThat(section(page(LEAD), "awaited"))
                .contains("Chờ quyết định điều chỉnh thời hạn", "từ ngày 26/11/2025")
                .doesNotContain("Đang ở: Đơn vị theo dõi, từ ngày 24/11/2025");
        assertThat(section(page(ASKED), "awaited")).doesNotContain("Chưa có hướng dẫn");
    }

    @Test
    void peopleAreListedWithWhatTheyHaveInHand() {
        String code = office.issue(led());
        office.complete(
                LEAD, code, "userTask_acceptDirective", Map.of("decision", "accept", "responsibleOfficer", LEAD));
        String named = office.issue(led());
        office.complete(
                LEAD,
                named,
                "userTask_acceptDirective",
                Map.of("decision", "accept", "responsibleOfficer", "Bà Lê Thị Hoa"));
        office.issue(led());
        assertThat(section(page(LEAD), "people"))
                .contains(
                        "Bà Lê Thị Hoa",
                        "phụ trách 1 nhiệm vụ",
                        "Chưa phân công người phụ trách",
                        "/staff?group=" + LEAD);
    }

    @Test
    void theReportsThatAreAskedForSayWhetherTheyWereSent() {
        assertThat(section(page(IDLE), "reporting")).contains("Chưa có kỳ báo cáo nào.");
        jdbc.sql("INSERT INTO report_period (code, rhythm, opened_at, opened_by, due_at, closes_on, state, steps)"
                        + " VALUES ('2031-05', 'MONTHLY', TIMESTAMP WITH TIME ZONE '2031-05-10 00:00:00+00', 'system',"
                        + " TIMESTAMP WITH TIME ZONE '2031-05-20 10:00:00+00', DATE '2031-05-23', 'CLOSED', 0)")
                .update();
        jdbc.sql("INSERT INTO agency_report (period_id, agency, state, sent_at, sent_by, late)"
                        + " SELECT id, ?, 'SENT', TIMESTAMP WITH TIME ZONE '2031-05-21 02:30:00+00', ?, TRUE"
                        + " FROM report_period WHERE code = '2031-05'")
                .params(MANY, MANY)
                .update();
        load("many-reports", MANY);
        assertThat(section(page("many-reports"), "reporting"))
                .contains("Báo cáo tháng 05/2031", "Đã gửi", "hạn 17:00 20/05/2031", "gửi muộn, lúc 09:30 21/05/2031");
    }

    @Test
    void whoeverWorksForTwoAgenciesChooses() {
        String page = page("of-two");
        assertThat(page).contains("<h1>Ban Hai</h1>", "my-agency?agency=" + LEAD);
        assertThat(person("of-two").get("/my-agency?agency=" + LEAD).body()).contains("<h1>Ban Một</h1>");
    }

    @Test
    void peopleAreNamedWithoutTheirAccounts() {
        accounts.loadWithKnownPassword(
                new Accounts.NewAccount(
                        "nv-binh-01", "Nguyễn Văn Bình", "b@example.test", ReaderLanguage.VIETNAMESE, List.of(IDLE)),
                Visitor.PASSWORD);
        assertThat(section(page(IDLE), "people")).contains("Nguyễn Văn Bình").doesNotContain("nv-binh-01");
    }

    private static NewDirectiveBuilder led() {
        return aDirective().ledBy(LEAD);
    }

    private String accepted(NewDirectiveBuilder directive) {
        String code = office.issue(directive);
        office.complete(LEAD, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        return code;
    }

    private void report(String account, String code) {
        office.complete(
                account,
                code,
                "userTask_submitResult",
                Map.of("resultDescription", "Đã làm xong", "progressPercent", 100, "endRound", true));
    }

    private String page(String account) {
        return read(account, "/my-agency");
    }

    private String read(String account, String address) {
        HttpResponse<String> answer = person(account).get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String section(String page, String name) {
        int start = page.indexOf("<section class=\"card\" aria-labelledby=\"" + name + "\"");
        assertThat(start).as(name).isNotNegative();
        return page.substring(start, page.indexOf("</section>", start));
    }

    private static int rows(String section) {
        return section.split("<tr>", -1).length - 2;
    }
}
