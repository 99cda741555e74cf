package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.register.NewDirective;

/** Reports as programs and people fetch them, on 24/11/2025. */
class ReportApiTest extends ServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final LocalDate DONE = LocalDate.of(2025, 11, 3);

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    private final String plan = Office.newPlan();

    private HttpResponse<byte[]> fetch(String account, String report) throws IOException, InterruptedException {
        var request = program(account).request("/api/reports/" + report).GET().build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    private byte[] file(String account, String report) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = fetch(account, report);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private XSSFSheet sheet(String account, String report) throws IOException, InterruptedException {
        return new XSSFWorkbook(new ByteArrayInputStream(file(account, report))).getSheetAt(0);
    }

    private void issue(int number, NewDirectiveBuilder directive) {
        office.issue(directive.inPlan(plan).numbered(String.valueOf(number)));
    }

    /** One overdue, one completed late, one of another agency. */
    private void issueThree() {
        issue(1, aDirective().due("31/10/2025").saying("Việc quá hạn"));
        issue(
                2,
                aDirective()
                        .due("30/10/2025")
                        .saying("Việc chậm")
                        .standing(NewDirective.Standing.completedAndContinuing("Đã ban hành", DONE)));
        issue(3, aDirective().saying("Việc của xã").ledBy(OTHER_AGENCY));
    }

    private static List<String> texts(XSSFRow row) {
        var formatter = new DataFormatter();
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(i -> formatter.formatCellValue(row.getCell(i)))
                .toList();
    }

    private static Stream<String> firstColumn(XSSFSheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .filter(i -> sheet.getRow(i) != null && sheet.getRow(i).getCell(0) != null)
                .mapToObj(i -> texts(sheet.getRow(i)).get(0));
    }

    @Test
    void theResultsRegisterSaysWhatWasConfirmedAndWhatIsLate() throws Exception {
        issueThree();
        XSSFSheet sheet = sheet(MONITOR, "phu-luc-04.xlsx?plan=" + plan);
        assertThat(texts(sheet.getRow(5)))
                .containsExactly(
                        "1", "Việc quá hạn", "Kế hoạch số 02-KH/BCĐTW", "31/10/2025", "Đang thực hiện", "", "");
        assertThat(texts(sheet.getRow(6)))
                .containsExactly(
                        "2",
                        "Việc chậm",
                        "Kế hoạch số 02-KH/BCĐTW",
                        "30/10/2025 (Đã hoàn thành; tiếp tục triển khai thực hiện)",
                        "Đã hoàn thành",
                        "Đã ban hành",
                        "03/11/2025");
        assertThat(firstColumn(sheet))
                .contains("Ghi chú: số liệu chốt đến ngày 24/11/2025.")
                .anyMatch(text -> text.contains(
                        "Tổng số nhiệm vụ: 3. Hoàn thành đúng hạn: 0/3; hoàn thành quá hạn: 1/3; đang thực hiện, trong hạn: 1/3;"
                                + " chưa hoàn thành, quá hạn: 1/3"));
    }

    @Test
    void everyTableComesInBothFormatsUnderItsVietnameseName() throws Exception {
        issueThree();
        for (String table : List.of("phu-luc-04", "nq71", "plan")) {
            assertThat(firstColumn(sheet(MONITOR, table + ".xlsx?plan=" + plan)))
                    .contains("1", "2", "3");
            var document = new XWPFDocument(new ByteArrayInputStream(file(MONITOR, table + ".docx?plan=" + plan)));
            assertThat(document.getTables().get(0).getText()).contains("Việc quá hạn", "Việc chậm", "Việc của xã");
        }
        var headers = fetch(MONITOR, "phu-luc-04.xlsx?plan=" + plan).headers();
        assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"Phu luc 04 - Ket qua thuc hien nhiem vu (24-11-2025).xlsx\"")
                .contains("filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c%2004");
        assertThat(headers.firstValue("Content-Type").orElseThrow()).contains("spreadsheetml.sheet");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void thePlanNamesItsAgenciesUnderItsSections() throws Exception {
        issue(1, aDirective().coordinatedBy("so-tai-chinh", "so-van-hoa-the-thao-va-du-lich"));
        XSSFSheet sheet = sheet(MONITOR, "plan.xlsx?plan=" + plan);
        assertThat(texts(sheet.getRow(5)).subList(0, 2)).containsExactly("I", "Về công tác chỉ đạo, điều hành");
        assertThat(texts(sheet.getRow(6)).subList(2, 5))
                .containsExactly(
                        "Sở Khoa học và Công nghệ", "Sở Tài chính; Sở Văn hóa, Thể thao và Du lịch", "31/12/2025");
    }

    @Test
    void theReportAroundTheTableSumsUpAndNamesWhatIsLate() throws Exception {
        issueThree();
        var document =
                new XWPFDocument(new ByteArrayInputStream(file(MONITOR, "phu-luc-04.docx?form=report&plan=" + plan)));
        assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                .contains("3. Chưa hoàn thành, quá hạn: 1/3 nhiệm vụ.")
                .anyMatch(text -> text.startsWith("- Sở Khoa học và Công nghệ: nhiệm vụ " + plan + "-01")
                        && text.endsWith("(thời hạn 31/10/2025, quá hạn 24 ngày)."))
                .anyMatch(text -> text.endsWith("hoàn thành ngày 03/11/2025, chậm 4 ngày)."));
        assertThat(document.getTables().get(0).getText()).contains("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "BC-SKHCN");
        assertThat(document.getTables().get(1).getText()).contains("GIÁM ĐỐC", "Nơi nhận:");
    }

    @Test
    void anOfficersReportHoldsOnlyWhatTheOfficerMaySee() throws Exception {
        issueThree();
        assertThat(firstColumn(sheet(STRANGER, "plan.xlsx?plan=" + plan)))
                .contains("3")
                .doesNotContain("1", "2")
                .anyMatch(text -> text.startsWith("Tổng số nhiệm vụ: 1."));
        var report = new XWPFDocument(new ByteArrayInputStream(file(STRANGER, "plan.docx?form=report&plan=" + plan)));
        assertThat(report.getParagraphs().stream().map(XWPFParagraph::getText))
                .noneMatch(text -> text.contains("Việc"));
        assertThat(report.getTables().get(0).getText()).contains("XÃ SƠN HÀ").doesNotContain("KHOA HỌC");
        assertThat(fetch("nobody-" + plan, "plan.xlsx").statusCode()).isEqualTo(401);
        assertThat(visitor().get("/api/reports/plan.xlsx").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.xlsx?lateness=SOON",
                "plan.xlsx?from=31/12/2025",
                "plan.docx?form=letter",
                "plan.xlsx?form=report",
                "plan.xlsx?role=HEAD"
            })
    void whatCannotBeIsRefusedInASentence(String report) throws Exception {
        var answer = program(MONITOR).get("/api/reports/" + report);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"errors\":[{\"field\":");
    }

    @Test
    void anUnknownTableIsNotThere() {
        assertThat(program(MONITOR).get("/api/reports/phu-luc-05.xlsx").statusCode())
                .isEqualTo(404);
        assertThat(program(MONITOR).get("/api/reports/plan.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void whoTookWhatOutIsRecorded() throws Exception {
        issueThree();
        file(MONITOR, "nq71.docx?plan=" + plan);
        var entry = audit.of("report:nq71.docx", 0, 1).get(0);
        assertThat(entry.actor()).isEqualTo(MONITOR);
        assertThat(entry.action()).isEqualTo("EXPORTED");
        assertThat(entry.after()).isEqualTo("3");
        assertThat(entry.detail()).contains(plan);
    }

    /** An agency in no group, so that no other test gives it work. */
    private String found(String code, String name, String kind) {
        jdbc.sql("INSERT INTO agency (code, name, kind, position) VALUES (?, ?, ?, 999)")
                .params(code, name, kind)
                .update();
        return code;
    }

    @Test
    void theLetterThatUrgesNamesWhatIsLateAndWhatIsDueSoonOfOneAgency() throws Exception {
        String agency = found("ban-thu", "Ban Thư", "DEPARTMENT");
        clock.moveTo(LocalDate.of(2025, 11, 14));
        String late = office.issue(aDirective()
                .inPlan(plan)
                .numbered("1")
                .ledBy(agency)
                .due("14/11/2025")
                .saying("Việc quá hạn <của> Sở"));
        String soon = office.issue(
                aDirective().inPlan(plan).numbered("2").ledBy(agency).due("01/12/2025"));
        String later = office.issue(
                aDirective().inPlan(plan).numbered("3").ledBy(agency).due("31/12/2025"));
        String coordinated = office.issue(
                aDirective().inPlan(plan).numbered("4").coordinatedBy(agency).due("14/11/2025"));
        clock.moveTo(TODAY);
        office.runJobsOf(late);

        var letter = new XWPFDocument(new ByteArrayInputStream(file(MONITOR, "urging-letter.docx?agency=" + agency)));
        var head = letter.getTables().get(0).getText();
        assertThat(head)
                .contains("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "/SKHCN-…", "V/v đôn đốc", "Quảng Ngãi, ngày       tháng");
        assertThat(letter.getParagraphs().stream().map(XWPFParagraph::getText))
                .contains("Kính gửi: Ban Thư.")
                .anyMatch(text -> text.contains("1 nhiệm vụ chưa hoàn thành đã quá hạn và 1 nhiệm vụ sắp đến hạn"))
                .anyMatch(text -> text.contains("trước ngày 01/12/2025"));
        var table = letter.getTables().get(1);
        assertThat(table.getNumberOfRows()).isEqualTo(3);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        List<String> cells = table.getRow(1).getTableCells().stream()
                .map(XWPFTableCell::getText)
                .toList();
        assertThat(cells.get(1)).contains(late, "Việc quá hạn <của> Sở", "Kế hoạch số 02-KH/BCĐTW");
        assertThat(cells.subList(2, 5)).containsExactly("14/11/2025", "Quá hạn 10 ngày", "Đã đôn đốc lần 2");
        assertThat(cells.get(5)).contains("nguyên nhân chậm");
        assertThat(table.getRow(2).getTableCells().get(3).getText()).isEqualTo("Còn 7 ngày");
        assertThat(table.getText()).contains(soon).doesNotContain(later, coordinated);
        assertThat(letter.getTables().get(2).getText()).contains("Nơi nhận:", "- Như trên;", "GIÁM ĐỐC");
        assertThat(audit.of("report:urging-letter.docx", 0, 1).get(0).agency()).isEqualTo(agency);
    }

    @Test
    void anAgencyOutsideTheCommitteesAuthorityIsAskedInTheLetter() throws Exception {
        String agency = found("hoi-thu", "Hội Thư", "FRONT");
        office.issue(aDirective().ledBy(agency).due("20/11/2025"));
        var letter = new XWPFDocument(new ByteArrayInputStream(
                file(MONITOR, "urging-letter.docx?agency=" + agency + "&answerOn=2025-12-05")));
        assertThat(letter.getParagraphs().stream().map(XWPFParagraph::getText))
                .anyMatch(text -> text.startsWith("Kính đề nghị Hội Thư"))
                .anyMatch(text -> text.contains("trước ngày 05/12/2025"))
                .noneMatch(text -> text.contains("trách nhiệm"));
    }

    @Test
    void theLetterIsForThoseWhoOverseeAndNeedsSomethingToUrge() throws Exception {
        issue(1, aDirective().due("31/10/2025"));
        for (String account : List.of(OFFICER, HEAD, STRANGER, ADMIN)) {
            assertThat(fetch(account, "urging-letter.docx?agency=" + AGENCY).statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(visitor()
                        .get("/api/reports/urging-letter.docx?agency=" + AGENCY)
                        .statusCode())
                .isEqualTo(401);
        for (String query : List.of(
                "agency=so-khong-co",
                "agency=nhom-so-ban-nganh-tinh",
                "answerOn=2025-12-01",
                "agency=" + AGENCY + "&answerOn=2025-11-01")) {
            assertThat(fetch(MONITOR, "urging-letter.docx?" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
        var nothing = program(MONITOR)
                .get("/api/reports/urging-letter.docx?agency=" + found("ban-ranh", "Ban Rảnh", "DEPARTMENT"));
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(nothing.body()).contains("Ban Rảnh không có nhiệm vụ nào quá hạn");
    }

    @Test
    void thePageOffersEveryTableAndKeepsTheFilter() {
        issueThree();
        String page = person(OFFICER)
                .get("/reports?plan=" + plan + "&state=COMPLETED")
                .body();
        assertThat(page)
                .contains("/api/reports/phu-luc-04.xlsx", "/api/reports/nq71.docx", "/api/reports/plan.docx")
                .contains("<option value=\"" + plan + "\" selected=\"selected\">")
                .contains("<option value=\"COMPLETED\" selected=\"selected\">");
        assertThat(visitor().get("/reports").statusCode()).isEqualTo(302);
    }
}
