package vn.dondoc.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms as people see and fill them. */
class FormsInBrowserTest {

    private static final String HOSTILE =
            "Dòng một <script>document.title='x'</script> <b>đậm</b> {{1+1}} ${7*7}\n# Dòng hai [a](http://x.test)";

    private static FormViewer viewer;

    @BeforeAll
    static void start() {
        var chromium = FormViewer.chromium();
        assumeTrue(chromium.isPresent(), "needs a browser");
        viewer = new FormViewer(chromium.get());
    }

    @AfterAll
    static void stop() {
        if (viewer != null) {
            viewer.close();
        }
    }

    static List<String> forms() {
        return Forms.names();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void showsTextFromDocumentsAsItStands(String name) {
        Map<String, Object> facts = facts();
        facts.put("content", HOSTILE);
        facts.put("note", HOSTILE);
        facts.put("returnComment", HOSTILE);
        facts.put("declineReason", HOSTILE);
        facts.put("obstacle", HOSTILE);
        facts.put("advice", HOSTILE);
        facts.put(
                "contributions",
                List.of(Map.of("agency", HOSTILE, "answer", "NOTHING", "answeredOn", "", "text", HOSTILE)));
        facts.put("pendingAgencies", List.of(HOSTILE));
        facts.put("missingAgencies", List.of(HOSTILE));
        facts.put("reportLines", List.of(reportLine(HOSTILE)));
        Page page = viewer.open(name, facts);
        screenshot(page, name);
        Locator form = page.locator(".fjs-form");
        assertThat(form.textContent()).contains(HOSTILE);
        assertThat(form.locator("script, b, h1").count()).isZero();
        assertThat(form.locator(".fjs-form-field-html a").all())
                .as("no link but our own")
                .allSatisfy(link -> assertThat(link.getAttribute("href"))
                        .isIn(
                                "/directives/KH-UBND-2025-07",
                                "/directives/KH-UBND-2025-07/obstacles",
                                "/monthly-report/2025-11?agency=so-khcn",
                                "/monthly-reports/2025-11"));
        assertThat(page.title()).isEqualTo("form");
        assertThat(form.textContent()).doesNotContain("null", "undefined");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void leavesOutWhatIsNotKnown(String name) {
        Map<String, Object> facts = facts();
        for (String fact : List.of(
                "sourceDocument",
                "deadline",
                "lastDay",
                "daysLeft",
                "coordinatingAgencies",
                "note",
                "submittedOn",
                "resultDocument")) {
            facts.put(fact, null);
        }
        Map<String, Object> wordless =
                new HashMap<>(Map.of("agency", "Sở Y tế", "answer", "CONTRIBUTED", "answeredOn", ""));
        wordless.put("text", null);
        facts.put("contributions", List.of(wordless));
        String text = viewer.open(name, facts).locator(".fjs-form").textContent();
        assertThat(text).doesNotContain("Ghi chú", "Văn bản giao", "Thời hạn", "Cơ quan phối hợp", "null", "{{");
    }

    @Test
    void saysHowMuchTimeIsLeft() {
        Map<String, Object> facts = facts();
        assertThat(textOf("nameLead", facts)).contains("Tháng 12/2025 (đến hết ngày 31/12/2025), còn 12 ngày");
        facts.put("daysLeft", 0);
        assertThat(textOf("nameLead", facts)).contains("hết hạn hôm nay");
        facts.put("daysLeft", -3);
        assertThat(textOf("nameLead", facts)).contains("quá hạn 3 ngày");
    }

    @Test
    void anExtensionIsProposedAndGrantedWithTheDayThatWasAskedFor() {
        Page page = viewer.open("handleObstacle", facts());
        assertThat(page.locator(".fjs-form").textContent())
                .contains("Sở Khoa học và Công nghệ (Trần Thị B), ngày 24/11/2025 (3 ngày trước)", "31/01/2026");
        assertThat(field(page, "newDueOn").count()).isZero();
        choose(page, "Đề xuất điều chỉnh thời hạn (Văn phòng UBND tỉnh quyết định)");
        assertThat(viewer.submit().at("/data/newDueOn").asText()).isEqualTo("2026-01-15");

        page = viewer.open("decideExtension", facts());
        assertThat(page.locator(".fjs-form").textContent()).contains("Đề xuất điều chỉnh thời hạn, ngày 25/11/2025");
        choose(page, "Cho điều chỉnh thời hạn");
        JsonNode sent = viewer.submit();
        assertThat(sent.path("errors")).isEmpty();
        assertThat(sent.at("/data/decision").asText()).isEqualTo("grant");
        assertThat(sent.at("/data/newDueOn").asText()).isEqualTo("2026-01-15");
    }

    @Test
    void showsTheRosterToTheLead() {
        assertThat(textOf("submitResult", facts()))
                .contains("Đã trả lời 3/110: 2 có ý kiến, 1 không có nội dung; 107 chưa trả lời (5 quá hạn)")
                .contains("Sở Tài chính (01/12/2025)");
    }

    @Test
    void anAcceptanceNeedsNoReason() {
        Page page = viewer.open("acceptDirective", facts());
        assertThat(viewer.submit().path("errors").has("field_decision")).isTrue();
        choose(page, "Tiếp nhận");
        assertThat(field(page, "reason").isVisible()).isFalse();
        field(page, "responsibleOfficer").fill("Nguyễn");
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("Nguyễn Văn A"))
                .click();
        date(page, "coordinationDueOn", "15/12/2025");
        JsonNode sent = viewer.submit();
        assertThat(sent.path("errors")).isEmpty();
        assertThat(sent.at("/data/decision").asText()).isEqualTo("accept");
        assertThat(sent.at("/data/responsibleOfficer").asText()).isEqualTo("nguyen-van-a");
        assertThat(sent.at("/data/coordinationDueOn").asText()).isEqualTo("2025-12-15");
        assertThat(sent.path("data").has("reason")).isFalse();
    }

    @Test
    void decliningNeedsAReason() {
        Page page = viewer.open("acceptDirective", facts());
        choose(page, "Chuyển trả: không thuộc chức năng, nhiệm vụ (thủ trưởng quyết định)");
        field(page, "reason").waitFor();
        assertThat(viewer.submit().path("errors").has("field_reason")).isTrue();
        fill(page, "reason", "Không thuộc chức năng của Sở");
        JsonNode sent = viewer.submit();
        assertThat(sent.path("errors")).isEmpty();
        assertThat(sent.at("/data/reason").asText()).isEqualTo("Không thuộc chức năng của Sở");
        assertThat(sent.path("data").has("coordinationRequest")).isFalse();
    }

    @Test
    void aNewLeadIsChosenFromTheAgencies() {
        Page page = viewer.open("nameLead", facts());
        field(page, "newLeadAgency").fill("tài");
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("Sở Tài chính"))
                .click();
        assertThat(viewer.submit().at("/data/newLeadAgency").asText()).isEqualTo("so-tc");
    }

    @Test
    void aReportStartsAtOneHundredPercentAndLeavesTheRoundOpen() {
        Map<String, Object> facts = facts();
        facts.put("resultDescription", null);
        facts.remove("progressPercent");
        Page page = viewer.open("submitResult", facts);
        assertThat(field(page, "resultDescription").inputValue()).isEmpty();
        fill(page, "resultDescription", "Đã ban hành kế hoạch");
        JsonNode sent = viewer.submit();
        assertThat(sent.path("errors")).isEmpty();
        assertThat(sent.at("/data/progressPercent").asInt()).isEqualTo(100);
        assertThat(sent.at("/data/endRound").asBoolean(true)).isFalse();
    }

    @Test
    void aReportThatCameBackStartsFromTheEarlierOne() {
        Map<String, Object> facts = facts();
        facts.put("resultDescription", "Báo cáo lần một");
        facts.put("progressPercent", 90);
        facts.put("resultDocumentNumber", "12/BC");
        facts.put("resultDocumentDate", "2025-12-01");
        viewer.open("submitResult", facts);
        JsonNode data = viewer.submit().path("data");
        assertThat(data.path("resultDescription").asText()).isEqualTo("Báo cáo lần một");
        assertThat(data.path("progressPercent").asInt()).isEqualTo(90);
        assertThat(data.path("resultDocumentNumber").asText()).isEqualTo("12/BC");
        assertThat(data.path("resultDocumentDate").asText()).isEqualTo("2025-12-01");
    }

    @Test
    void onlyWithoutEvidenceAWaiverIsAskedFor() {
        Map<String, Object> facts = facts();
        Page page = viewer.open("approveResult", facts);
        choose(page, "Xác nhận hoàn thành");
        assertThat(field(page, "evidenceWaiver").isVisible()).isFalse();
        facts.put("evidenceCount", 0);
        page = viewer.open("approveResult", facts);
        choose(page, "Xác nhận hoàn thành");
        fill(page, "evidenceWaiver", "Kết quả là một hội nghị");
        JsonNode sent = viewer.submit();
        assertThat(sent.path("errors")).isEmpty();
        assertThat(sent.at("/data/evidenceWaiver").asText()).isEqualTo("Kết quả là một hội nghị");
    }

    private static String textOf(String form, Map<String, Object> facts) {
        return viewer.open(form, facts).locator(".fjs-form").textContent();
    }

    private static void choose(Page page, String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        page.waitForTimeout(100);
    }

    private static Locator field(Page page, String key) {
        return page.locator("[id$='-field_" + key + "']");
    }

    /** The viewer takes a text over when its field is left. */
    private static void fill(Page page, String key, String text) {
        field(page, key).fill(text);
        field(page, key).blur();
        page.waitForFunction("([key, text]) => window.shown._getState().data[key] === text", List.of(key, text));
    }

    private static void date(Page page, String key, String written) {
        Locator input = page.locator("[id$='-field_" + key + "-date']");
        input.fill(written);
        input.press("Enter");
        input.blur();
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "form-" + name + ".png")));
    }

    private static Map<String, Object> reportLine(String content) {
        return Map.of(
                "directive",
                "KH-UBND-2025-07",
                "content",
                content,
                "description",
                "Đã họp",
                "percent",
                40,
                "obstacle",
                "Thiếu kinh phí",
                "unchanged",
                false,
                "silent",
                false);
    }

    private static Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("code", "KH-UBND-2025-07");
        facts.put("content", "Xây dựng kế hoạch chuyển đổi số của tỉnh");
        facts.put("sourceDocument", "Kế hoạch số 02-KH/BCĐTW");
        facts.put("deadline", "Tháng 12/2025");
        facts.put("lastDay", "31/12/2025");
        facts.put("daysLeft", 12);
        facts.put("leadAgency", "Sở Khoa học và Công nghệ");
        facts.put("coordinatingAgencies", "Các sở, ban ngành, địa phương");
        facts.put("requiredResult", null);
        facts.put("note", null);
        facts.put("evidenceCount", 2);
        facts.put("askedCount", 110);
        facts.put("answeredCount", 3);
        facts.put("contributedCount", 2);
        facts.put("nothingCount", 1);
        facts.put("pendingCount", 107);
        facts.put("overdueCount", 5);
        facts.put("silentCount", 0);
        facts.put("pendingAgencies", List.of("Sở Nội vụ", "Xã Sơn Hà"));
        facts.put(
                "contributions",
                List.of(Map.of(
                        "agency",
                        "Sở Tài chính",
                        "answer",
                        "CONTRIBUTED",
                        "answeredOn",
                        "01/12/2025",
                        "text",
                        "Nhất trí.")));
        facts.put("resultDescription", "Đã ban hành kế hoạch");
        facts.put("progressPercent", 100);
        facts.put("resultDocument", "12/KH-UBND, 01/12/2025");
        facts.put("submittedBy", "so-khcn");
        facts.put("submittedOn", "02/12/2025");
        facts.put("returnedCount", 0);
        facts.put("returnComment", null);
        facts.put("explanationDueOn", "05/12/2025");
        facts.put("declineReason", null);
        facts.put("coordinationKind", null);
        facts.put("coordinationRequest", null);
        facts.put("answerDueOn", "10/12/2025");
        facts.put("answerDaysLeft", 2);
        facts.put("signedOffBy", "Trần Thị B");
        facts.put("raisedBy", "Sở Khoa học và Công nghệ (Trần Thị B)");
        facts.put("raisedOn", "24/11/2025");
        facts.put("daysOpen", 3);
        facts.put("obstacle", "Chưa có hướng dẫn kỹ thuật");
        facts.put("recommendation", "Đề nghị lùi hạn");
        facts.put("requestedDueOn", "31/01/2026");
        facts.put("forwarded", false);
        facts.put("handledOn", "25/11/2025");
        facts.put("proposedDueOn", "15/01/2026");
        facts.put("advice", null);
        facts.put("centralDueOn", null);
        facts.put("waitingSince", null);
        facts.put("waitingReason", null);
        facts.put("newDueOn", "2026-01-15");
        facts.put("agency", "so-khcn");
        facts.put("agencyName", "Sở Khoa học và Công nghệ");
        facts.put("title", "Báo cáo tháng 11/2025");
        facts.put("period", "2025-11");
        facts.put("due", "17 giờ ngày 20/11/2025");
        facts.put("closesOn", "23/11/2025");
        facts.put("late", false);
        facts.put("writtenCount", 3);
        facts.put("sentCount", 3);
        facts.put("lateCount", 1);
        facts.put("missingCount", 1);
        facts.put("missingAgencies", List.of("Xã Sơn Hạ"));
        facts.put("reportLines", List.of(reportLine("Xây dựng kế hoạch chuyển đổi số của tỉnh")));
        facts.put("officerChoices", List.of(Map.of("label", "Nguyễn Văn A", "value", "nguyen-van-a")));
        facts.put(
                "agencyChoices",
                List.of(
                        Map.of("label", "Sở Nội vụ", "value", "so-nv"),
                        Map.of("label", "Sở Tài chính", "value", "so-tc")));
        return facts;
    }
}
