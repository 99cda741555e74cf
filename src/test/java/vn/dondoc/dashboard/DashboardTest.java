package vn.dondoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.register.NewDirective;
import vn.dondoc.register.ObstacleRaising;

/** The dashboard over HTTP, on 24/11/2025: a Monday. */
class DashboardTest extends ServerTest {

    private static final String SUPERVISOR = "dash-supervisor";
    private static final String LEADER = "dash-leader";
    private static final String FIRST = "hoi-mot";
    private static final String SECOND = "hoi-hai";
    private static final String BOTH = "nhom-hoi";

    /** A link that begins with a number, and the number. */
    private static final Pattern FIGURE =
            Pattern.compile("<a[^>]*href=\"(/[^\"]+)\"[^>]*>(?:<strong>)?(\\d+)(?: / \\d+)?(?: \\(\\d+%\\))?<");

    private static final Pattern ROWS = Pattern.compile(">(\\d+) nhiệm vụ<");

    private final String plan = Office.newPlan();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper mapper;

    @Autowired
    private ObstacleRaising raising;

    @BeforeEach
    void people() {
        if (!accounts.exists(LEADER)) {
            load(SUPERVISOR, "supervisors");
            load(LEADER, "leadership");
            found(FIRST, "Hội Một", "DEPARTMENT");
            found(SECOND, "Hội Hai", "DEPARTMENT");
            found(BOTH, "Các hội", "GROUP");
            for (String member : List.of(FIRST, SECOND)) {
                jdbc.sql("INSERT INTO agency_member (group_code, agency_code) VALUES (?, ?)")
                        .params(BOTH, member)
                        .update();
            }
        }
    }

    private void found(String code, String name, String kind) {
        jdbc.sql("INSERT INTO agency (code, name, kind, position) VALUES (?, ?, ?, 997)")
                .params(code, name, kind)
                .update();
        accounts.ensureGroup(code, name, "AGENCY");
        accounts.ensureGroup(code + "-head", name, "AGENCY_HEAD");
    }

    @AfterEach
    void leaveNoPeriod() {
        jdbc.sql("DELETE FROM agency_report WHERE period_id IN (SELECT id FROM report_period WHERE code = '2099-01')")
                .update();
        jdbc.sql("DELETE FROM report_period WHERE code = '2099-01'").update();
    }

    @Test
    void itIsForThoseWhoOverseeAndTheLeadersComeToItFirst() {
        for (String account : List.of(MONITOR, SUPERVISOR, LEADER)) {
            assertThat(person(account).get("/dashboard").statusCode())
                    .as(account)
                    .isEqualTo(200);
        }
        for (String account : List.of(OFFICER, HEAD, ADMIN)) {
            HttpResponse<String> refused = person(account).get("/dashboard");
            assertThat(refused.statusCode()).as(account).isEqualTo(403);
            assertThat(refused.body()).contains("dành cho lãnh đạo").doesNotContain("href=\"/dashboard\"");
        }
        assertThat(visitor().get("/dashboard").statusCode()).isEqualTo(302);
        assertThat(person(LEADER).get("/").headers().firstValue("Location").orElse(""))
                .endsWith("/dashboard");
        assertThat(person(LEADER).get("/dashboard?plan=" + plan).body()).contains("href=\"/dashboard\"");
    }

    @Test
    void everyTotalComesWithItsDenominator() {
        planOfEight();
        assertThat(page("plan=" + plan))
                .contains("Số liệu tính đến ngày 24/11/2025")
                .contains("<strong>8</strong>", "<strong>2 / 8</strong>", "<strong>1 / 8</strong>")
                .contains("<strong>1 / 2 (50%)</strong>")
                .contains("nhiệm vụ thường xuyên không tính vào tỷ lệ này");
    }

    @Test
    void everyFigureLeadsToExactlyAsManyRows() {
        planOfEight();
        String page = page("plan=" + plan + "&from=2025-01-01");
        follow(page);
        assertThat(page).contains("plan=" + plan + "&amp;from=2025-01-01&amp;lateness=OPEN_OVERDUE");
    }

    /** The page that each figure leads to says as many rows as the figure. */
    private void follow(String page) {
        Map<String, Long> figures = figures(page);
        assertThat(figures).hasSizeGreaterThan(70);
        assertThat(figures.values()).contains(0L, 1L, 2L);
        Visitor leader = person(LEADER);
        figures.forEach((address, count) ->
                assertThat(rows(leader.get(address).body())).as(address).isEqualTo(count));
    }

    private static Map<String, Long> figures(String page) {
        Map<String, Long> figures = new LinkedHashMap<>();
        Matcher matcher = FIGURE.matcher(page);
        while (matcher.find()) {
            String address = HtmlUtils.htmlUnescape(matcher.group(1));
            if (address.startsWith("/directives")) {
                figures.put(address, Long.parseLong(matcher.group(2)));
            }
        }
        return figures;
    }

    private static long rows(String register) {
        Matcher matcher = ROWS.matcher(register);
        assertThat(matcher.find()).as(register).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    @Test
    void anAgencyIsJudgedByItsOwnPartOfWhatAGroupLeads() {
        String code = office.issue(aDirective().inPlan(plan).ledBy(BOTH).due("20/11/2025"));
        String part = code + "#" + FIRST;
        office.complete(FIRST, part, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.attach(code, FIRST);
        office.complete(
                FIRST + "-head",
                part,
                "userTask_submitResult",
                Map.of("resultDescription", "Đã xong", "progressPercent", 100, "endRound", true));
        office.complete("supervisors", part, "userTask_approveResult", Map.of("decision", "approve"));
        String page = page("plan=" + plan);
        assertThat(page).contains("Hội Hai: tiếp nhận");
        Map<String, Long> figures = figures(page);
        String led = "/directives?plan=" + plan + "&agency=" + FIRST + "&role=LEAD&ownPart=true";
        assertThat(figures)
                .containsEntry(led, 1L)
                .containsEntry(led + "&colour=GREEN", 1L)
                .containsEntry(led.replace(FIRST, SECOND) + "&colour=RED", 1L)
                .containsEntry("/directives?plan=" + plan + "&colour=RED", 1L);
        Visitor leader = person(LEADER);
        figures.forEach((address, count) ->
                assertThat(rows(leader.get(address).body())).as(address).isEqualTo(count));
    }

    @Test
    void whatIsOverdueSaysSinceWhenAndWhoHasItNow() {
        String code = office.issue(aDirective().inPlan(plan).ledBy(FIRST).due("31/10/2025"));
        assertThat(page("plan=" + plan)).contains(code, "31/10/2025", "quá hạn 24 ngày", "Hội Một: tiếp nhận");
        office.complete(FIRST, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        assertThat(page("plan=" + plan)).contains("Hội Một: thực hiện, báo cáo kết quả");
        office.attach(code, FIRST);
        Map<String, Object> result = Map.of("resultDescription", "Đã xong", "progressPercent", 100, "endRound", true);
        office.complete(FIRST, code, "userTask_submitResult", result);
        assertThat(page("plan=" + plan)).contains("Hội Một: thủ trưởng duyệt");
        office.complete(FIRST + "-head", code, "userTask_signOffResult", Map.of("decision", "send"));
        assertThat(page("plan=" + plan)).contains("Đơn vị kiểm tra, xác nhận: xác nhận kết quả");
    }

    @Test
    void weeksAreDrawnFromTheDaysInTheRegister() throws IOException {
        issue(1, aDirective().assignedOn(LocalDate.of(2025, 11, 12)).due("14/11/2025"));
        issue(
                2,
                aDirective()
                        .assignedOn(LocalDate.of(2025, 11, 12))
                        .due("14/11/2025")
                        .standing(done(2025, 11, 18)));
        issue(
                3,
                aDirective()
                        .assignedOn(LocalDate.of(2025, 11, 19))
                        .due("31/12/2025")
                        .standing(done(2025, 11, 24)));
        JsonNode weeks = statistics(MONITOR).path("trend");
        assertThat(weeks).hasSize(12);
        assertThat(week(weeks, 9)).isEqualTo("2025-11-10 2025-11-16: 2, 0 (0, 0), 2");
        assertThat(week(weeks, 10)).isEqualTo("2025-11-17 2025-11-23: 1, 1 (0, 1), 1");
        assertThat(week(weeks, 11)).isEqualTo("2025-11-24 2025-11-24: 0, 1 (1, 0), 1");
        assertThat(week(weeks, 8)).isEqualTo("2025-11-03 2025-11-09: 0, 0 (0, 0), 0");
    }

    private static String week(JsonNode weeks, int index) {
        JsonNode week = weeks.get(index);
        return "%s %s: %s, %s (%s, %s), %s"
                .formatted(
                        week.path("first").asText(),
                        week.path("last").asText(),
                        week.path("assigned"),
                        week.path("completed"),
                        week.path("completedOnTime"),
                        week.path("completedLate"),
                        week.path("openOverdue"));
    }

    @Test
    void theFiguresAreThoseOfTheReports() throws IOException, InterruptedException {
        planOfEight();
        JsonNode figures = statistics(LEADER);
        String sentence = "Tổng số nhiệm vụ: " + figures.path("total") + ". Hoàn thành đúng hạn: "
                + share(figures, "COMPLETED_ON_TIME") + "; hoàn thành quá hạn: " + share(figures, "COMPLETED_LATE")
                + "; đang thực hiện, trong hạn: " + share(figures, "OPEN_WITHIN_DEADLINE")
                + "; chưa hoàn thành, quá hạn: " + share(figures, "OPEN_OVERDUE");
        assertThat(paragraphs("phu-luc-04.docx")).anyMatch(text -> text.contains(sentence));
        assertThat(paragraphs("phu-luc-04.docx?form=report"))
                .contains("3. Chưa hoàn thành, quá hạn: " + share(figures, "OPEN_OVERDUE") + " nhiệm vụ.");
        assertThat(page("plan=" + plan)).contains(share(figures, "OPEN_OVERDUE").replace("/", " / "));
    }

    private List<String> paragraphs(String report) throws IOException, InterruptedException {
        String address = "/api/reports/" + report + (report.contains("?") ? "&" : "?") + "plan=" + plan;
        var request = program(LEADER).request(address).build();
        HttpResponse<byte[]> file = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.body()))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.toList());
        }
    }

    private static String share(JsonNode figures, String lateness) {
        JsonNode share = figures.path("lateness").path(lateness);
        return share.path("count") + "/" + share.path("of");
    }

    @Test
    void obstaclesSayAtWhomTheyWaitAndForHowLong() {
        String code = office.issue(aDirective().inPlan(plan).ledBy(FIRST));
        office.complete(FIRST, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        raising.raise(code, "Thiếu kinh phí", "Đề nghị bố trí", null, Office.actor(FIRST));
        clock.moveTo(LocalDate.of(2025, 12, 1));
        assertThat(page("plan=" + plan))
                .contains("Chờ lâu nhất: 7 ngày", "Hội Một nêu, 7 ngày; đang ở Đơn vị theo dõi", "Thiếu kinh phí")
                .contains("href=\"/obstacles?plan=" + plan + "\"", "<strong>1 / 1</strong>")
                .contains("href=\"/obstacles?state=RAISED&amp;plan=" + plan + "\">1 / 1<");
        assertThat(person(LEADER).get("/obstacles?state=RAISED&plan=" + plan).body())
                .contains("1 vướng mắc, kiến nghị", "Thiếu kinh phí");
        assertThat(page("plan=" + plan + "&from=2025-01-01")).contains("chỉ thu hẹp theo kế hoạch");
    }

    @Test
    void whoHasReportedInTimeLateOrNotAtAllLeadsToTheAgencies() {
        issue(1, aDirective());
        jdbc.sql(
                        "INSERT INTO report_period (code, rhythm, opened_at, opened_by, due_at, closes_on, state, steps)"
                                + " VALUES ('2099-01', 'MONTHLY', CURRENT_TIMESTAMP, 'x', TIMESTAMP '2099-01-20 10:00:00', DATE '2099-01-23', 'CLOSED', 9)")
                .update();
        jdbc.sql(
                        "INSERT INTO agency_report (period_id, agency, state, late) SELECT p.id, a.code,"
                                + " CASE WHEN a.code = 'hoi-hai' THEN 'MISSED' ELSE 'SENT' END, a.code = 'so-noi-vu'"
                                + " FROM report_period p, agency a WHERE p.code = '2099-01' AND a.code IN ('hoi-mot', 'hoi-hai', 'so-noi-vu')")
                .update();
        String page = page("plan=" + plan);
        assertThat(page).contains("Báo cáo tháng 01/2099", "Chưa báo cáo: Hội Hai");
        for (Map.Entry<String, String> which : Map.of(
                        "ON_TIME", "Hội Một", "SENT_LATE", "Sở Nội vụ", "MISSED", "Hội Hai")
                .entrySet()) {
            String address = "/monthly-reports/2099-01?which=" + which.getKey();
            assertThat(page).contains("href=\"" + address + "\">1 / 3<");
            assertThat(person(LEADER).get(address).body().split("<td><a ", -1))
                    .as(which.getKey())
                    .hasSize(2)
                    .anyMatch(row -> row.contains(which.getValue()));
        }
        assertThat(page).contains("which=OUTSTANDING\">0 / 3<");
    }

    @Test
    void anOfficerGetsNoFiguresOfOthers() throws IOException {
        issue(1, aDirective().due("31/10/2025").ledBy(SECOND));
        issue(2, aDirective().due("31/10/2025").ledBy(OTHER_AGENCY).assignedOn(LocalDate.of(2025, 11, 20)));
        JsonNode own = statistics(STRANGER);
        assertThat(own.path("total").asInt()).isEqualTo(1);
        assertThat(own.path("sections")).hasSize(1);
        assertThat(own.at("/sections/0/total").asInt()).isEqualTo(1);
        assertThat(own.at("/trend/10/assigned").asInt()).isEqualTo(1);
        assertThat(own.at("/trend/11/openOverdue").asInt()).isEqualTo(1);
        assertThat(own.path("reporting").isNull()).isTrue();
        assertThat(own.at("/obstacles/all").asInt()).isZero();
        assertThat(own.toString()).doesNotContain(SECOND);
        assertThat(person(STRANGER).get("/dashboard?plan=" + plan).statusCode()).isEqualTo(403);
    }

    @Test
    void nothingToShowIsSaidAndWhatCannotBeReadIsRefused() {
        assertThat(page("plan=" + plan))
                .contains("Không có nhiệm vụ nào theo điều kiện đã chọn", "Bỏ các điều kiện")
                .doesNotContain("<canvas");
        HttpResponse<String> refused = person(LEADER).get("/dashboard?from=31/12/2025");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("31/12/2025", "Hạn từ ngày", "không hợp lệ")
                .doesNotContain("<canvas");
    }

    @Test
    void longListsShowTheirBeginningInOfficialOrderWithAWayToAll() {
        for (int number = 1; number <= 16; number++) {
            issue(number, aDirective().saying("Việc " + number));
        }
        jdbc.sql("UPDATE directive SET source_document = 'Văn bản ' || number_text WHERE plan = ?")
                .param(plan)
                .update();
        issue(17, aDirective().ledBy("so-noi-vu"));
        issue(18, aDirective().ledBy("so-noi-vu"));
        String page = page("plan=" + plan);
        assertThat(page).contains("Xem cả 17 văn bản", "href=\"/dashboard?plan=" + plan + "&amp;all=sources#sources\"");
        assertThat(page.indexOf(">Sở Khoa học và Công nghệ</th>"))
                .isPositive()
                .isLessThan(page.indexOf(">Sở Nội vụ</th>"));
        assertThat(page("plan=" + plan + "&all=sources"))
                .contains("Văn bản 9</th>")
                .doesNotContain("Xem cả 17 văn bản");
    }

    /** Two within their deadline, one of them soon; two overdue; one ongoing; done in time, late, and on an unknown day. */
    private void planOfEight() {
        issue(1, aDirective().due("31/01/2026"));
        issue(2, aDirective().due("28/11/2025").coordinatedBy(FIRST));
        issue(3, aDirective().due("31/10/2025").ledBy(FIRST).assignedOn(LocalDate.of(2025, 9, 3)));
        issue(4, aDirective().due("14/11/2025").ledBy(SECOND));
        issue(5, aDirective().due("Thường xuyên"));
        issue(6, aDirective().due("30/10/2025").standing(done(2025, 10, 30)));
        issue(7, aDirective().due("30/10/2025").standing(done(2025, 11, 3)));
        issue(8, aDirective().due("30/10/2025").standing(NewDirective.Standing.completed("Đã xong", null)));
        jdbc.sql("UPDATE directive SET section = NULL, source_document = NULL WHERE code = ?")
                .param(plan + "-04")
                .update();
    }

    private static NewDirective.Standing done(int year, int month, int day) {
        return NewDirective.Standing.completed("Đã xong", LocalDate.of(year, month, day));
    }

    private void issue(int number, NewDirectiveBuilder directive) {
        office.issue(directive.inPlan(plan).numbered(String.valueOf(number)));
    }

    private String page(String query) {
        HttpResponse<String> answer = person(LEADER).get("/dashboard?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode statistics(String account) throws IOException {
        HttpResponse<String> answer = program(account).get("/api/statistics?plan=" + plan);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return mapper.readTree(answer.body());
    }
}
