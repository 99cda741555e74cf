package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.calendar.DeadlineKind;

/** Directives typed from the conclusion of a meeting, over HTTP. */
class QuickEntryTest extends ServerTest {

    private static final String ENTRY = "/imports/entry";
    private static final Pattern CHECKED = Pattern.compile("name=\"checked\" value=\"([0-9a-f]{64})\"");

    private final String plan = Office.newPlan();
    private final String key = UUID.randomUUID().toString();

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsUnderstoodIsShownBeforeAnythingIsIssued() {
        String[] form = form(
                line(
                        "Xây dựng kho dữ liệu",
                        "Sở Khoa học và Công nghệ",
                        "so-noi-vu; Sở Tài chính",
                        "Tháng 9/2026",
                        "Kho dữ liệu"),
                line("Báo cáo định kỳ", "so-tai-chinh", "", "Thường xuyên", ""));
        HttpResponse<String> checked = send(person(MONITOR), "check", form);
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body())
                .contains("Chủ trì: Sở Khoa học và Công nghệ", "Phối hợp: 2 cơ quan (Sở Nội vụ; Sở Tài chính)")
                .contains("Thời hạn: 30/09/2026", "Thường xuyên", plan + ": 1", plan + ": 2")
                .contains("Ban hành 2 nhiệm vụ", "value=\"Tháng 9/2026\"");
        assertThat(codes()).isEmpty();

        HttpResponse<String> issued = issue(person(MONITOR), checked, form);
        assertThat(issued.headers().firstValue("Location").orElseThrow()).endsWith("/imports/" + key);
        assertThat(person(MONITOR).get("/imports/" + key).body())
                .contains("Nhập nhanh: Thông báo kết luận số 215/TB-UBND");
        assertThat(codes()).containsExactly(plan + "-01", plan + "-02");
        var directive = office.directive(plan + "-01");
        assertThat(directive.sourceDocument()).isEqualTo("Thông báo kết luận số 215/TB-UBND");
        assertThat(directive.deadlineAsWritten()).isEqualTo("Tháng 9/2026");
        assertThat(directive.requiredResult()).isEqualTo("Kho dữ liệu");
        assertThat(directive.coordinatorCount()).isEqualTo(2);
        assertThat(office.directive(plan + "-02").deadlineKind()).isEqualTo(DeadlineKind.ONGOING);
        assertThat(office.task(plan + "-01", "userTask_acceptDirective")).isNotNull();
    }

    @Test
    void theSameFormSentTwiceCreatesNothingTwice() {
        String[] form = form(line("Việc một", AGENCY, "", "31/12/2025", ""));
        Visitor monitor = person(MONITOR);
        HttpResponse<String> checked = send(monitor, "check", form);
        issue(monitor, checked, form);
        assertThat(issue(monitor, checked, form)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/imports/" + key);
        assertThat(codes()).hasSize(1);
    }

    @Test
    void theSameFormSentAtTheSameTimeCreatesNothingTwice() {
        String[] form = form(line("Việc một", AGENCY, "", "31/12/2025", ""), line("Việc hai", AGENCY, "", "", ""));
        Visitor monitor = person(MONITOR);
        Visitor again = person(MONITOR);
        HttpResponse<String> checked = send(monitor, "check", form);
        List<HttpResponse<String>> answers = Stream.of(monitor, again)
                .map(one -> CompletableFuture.supplyAsync(() -> issue(one, checked, form)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
        assertThat(codes()).hasSize(2);
    }

    @Test
    void oneWrongLineIssuesNothingAndNothingTypedIsLost() {
        office.issue(aDirective().inPlan(plan).numbered("7"));
        String[] form = form(
                line("Việc đúng <script>", AGENCY, "", "31/12/2025", "Báo cáo"),
                line("Việc sai", "Sở Không Có", "", "31/02/2026", ""),
                numbered("7", line("Trùng số", AGENCY, "", "31/12/2025", "")));
        HttpResponse<String> checked = send(person(MONITOR), "check", form);
        assertThat(checked.body())
                .contains(
                        "Còn lỗi ở các dòng tô đỏ", "31/02/2026", "Sở Không Có", "Việc đúng &lt;script&gt;</textarea>")
                .contains("Số thứ tự &quot;7&quot; đã có trong kế hoạch: nhiệm vụ " + plan + "-07")
                .contains(plan + ": 8")
                .doesNotContain("value=\"issue\"", "Việc đúng <script>");
        HttpResponse<String> refused = issue(person(MONITOR), checked, form);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Việc sai</textarea>");
        assertThat(codes()).containsExactly(plan + "-07");
    }

    @Test
    void whatIsChangedAfterTheCheckIsShownOnceMore() {
        String[] form = form(line("Việc một", AGENCY, "", "31/12/2025", ""));
        HttpResponse<String> checked = send(person(MONITOR), "check", form);
        String[] changed = form(line("Việc khác", AGENCY, "", "31/12/2025", ""));
        HttpResponse<String> again = issue(person(MONITOR), checked, changed);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("Nội dung đã thay đổi sau lần kiểm tra trước", "Việc khác</textarea>");
        assertThat(codes()).isEmpty();
    }

    @Test
    void whatAllLinesHaveInCommonIsCheckedFirst() {
        Visitor monitor = person(MONITOR);
        String[] line = line("Việc một", AGENCY, "", "31/12/2025", "");
        HttpResponse<String> refused = send(monitor, "check", form("", "kế hoạch", "", line));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("alert-danger", "Việc một</textarea>", "kế hoạch");
        assertThat(send(monitor, "check", form("TB 1", plan, "2099-01-01", line))
                        .body())
                .contains("alert-danger", "Việc một</textarea>");
        assertThat(send(monitor, "check", form("TB 1", plan, "")).body()).contains("Chưa có nhiệm vụ nào");
    }

    @Test
    void whatIsMarkedAsSecretIsRefused() {
        String[] form = form(line("MẬT\nViệc kín", AGENCY, "", "31/12/2025", ""));
        HttpResponse<String> checked = send(person(MONITOR), "check", form);
        assertThat(checked.body()).contains("state-red").doesNotContain("value=\"issue\"");
        assertThat(issue(person(MONITOR), checked, form).statusCode()).isEqualTo(409);
        assertThat(codes()).isEmpty();
    }

    @Test
    void moreLinesComeWithWhatWasTyped() {
        String[] form = form(line("Giữ lại", AGENCY, "", "31/12/2025", ""));
        String page = send(person(MONITOR), "more", form).body();
        assertThat(page).contains("Giữ lại</textarea>");
        assertThat(page.split("name=\"content\"", -1)).hasSize(7);
    }

    @Test
    void onlyTheMonitoringUnitEntersDirectives() {
        for (String account : new String[] {OFFICER, HEAD, ADMIN}) {
            Visitor other = person(account);
            assertThat(other.get(ENTRY, "Accept", "text/html").statusCode())
                    .as(account)
                    .isEqualTo(403);
            String[] fields = form(line("x", AGENCY, "", "", ""));
            assertThat(other.submit("/directives", ENTRY, fields).statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(other.get("/directives").body()).doesNotContain(ENTRY);
        }
        assertThat(person(MONITOR).get("/directives").body()).contains(ENTRY);
    }

    private List<String> codes() {
        return jdbc.sql("SELECT code FROM directive WHERE plan = ? ORDER BY position")
                .param(plan)
                .query(String.class)
                .list();
    }

    private static String[] line(String content, String lead, String coordinating, String deadline, String result) {
        return new String[] {"", content, lead, coordinating, deadline, result};
    }

    private static String[] numbered(String number, String[] line) {
        line[0] = number;
        return line;
    }

    private String[] form(String[]... lines) {
        return form("Thông báo kết luận số 215/TB-UBND", plan, "", lines);
    }

    private String[] form(String source, String inPlan, String assignedOn, String[]... lines) {
        List<String> fields = new ArrayList<>(List.of(
                "key",
                key,
                "sourceDocument",
                source,
                "plan",
                inPlan,
                "assignedOn",
                assignedOn,
                "classification",
                "PUBLIC"));
        String[] names = {"number", "content", "lead", "coordinating", "deadline", "requiredResult"};
        for (String[] line : lines) {
            for (int i = 0; i < names.length; i++) {
                fields.add(names[i]);
                fields.add(line[i]);
            }
        }
        return fields.toArray(String[]::new);
    }

    private static HttpResponse<String> send(Visitor person, String act, String... form) {
        return person.submit(
                ENTRY,
                ENTRY,
                Stream.concat(Stream.of("act", act), Stream.of(form)).toArray(String[]::new));
    }

    /** Sends what the checked page holds: with the numbers that it suggests, and its mark. */
    private static HttpResponse<String> issue(Visitor person, HttpResponse<String> checked, String... form) {
        Matcher mark = CHECKED.matcher(checked.body());
        assertThat(mark.find()).isTrue();
        Matcher numbers =
                Pattern.compile("name=\"number\"[^>]* value=\"([^\"]*)\"").matcher(checked.body());
        String[] fields = form.clone();
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals("number") && numbers.find()) {
                fields[i + 1] = numbers.group(1);
            }
        }
        return send(
                person,
                "issue",
                Stream.concat(Stream.of("checked", mark.group(1)), Stream.of(fields))
                        .toArray(String[]::new));
    }
}
