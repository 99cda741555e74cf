package vn.dondoc.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The tab with the files of a task: what the server answers, and what people do in a browser. */
class TaskEvidenceTest extends TasklistServerTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String OF_OTHER_KIND = "Nội dung tệp không thuộc loại được chấp nhận";

    @Test
    void anOfficerAddsSeesSavesAndRemovesAFile() {
        issue("11");
        TabVisitor lead = visitor("lead");
        String task = lead.taskOf("MC-2025-11");
        HttpResponse<String> added = lead.attach(task, "Báo cáo.pdf", PDF);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        JsonNode tab = read(lead.get(evidenceOf(task)));
        assertThat(tab.path("open").asBoolean()).isTrue();
        JsonNode file = tab.at("/files/0");
        assertThat(file.path("name").asText()).isEqualTo("Báo cáo.pdf");
        assertThat(file.path("agency").asText()).isEqualTo("Sở Khoa học và Công nghệ");
        assertThat(file.path("uploadedBy").asText()).isEqualTo("lead");
        assertThat(file.path("size").asInt()).isEqualTo(PDF.length);
        assertThat(file.path("removable").asBoolean()).isTrue();
        String address = evidenceOf(task) + "/" + file.path("id").asText();
        HttpResponse<String> saved = lead.get(address);
        assertThat(saved.body().getBytes(StandardCharsets.US_ASCII)).isEqualTo(PDF);
        assertThat(saved.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("attachment;"));
        assertThat(saved.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(lead.delete(address).statusCode()).isEqualTo(204);
        assertThat(read(lead.get(evidenceOf(task))).path("files")).isEmpty();
    }

    @Test
    void aTaskOfOthersIsNotThere() {
        issue("12");
        TabVisitor lead = visitor("lead");
        String task = lead.taskOf("MC-2025-12");
        String id = read(lead.attach(task, "a.pdf", PDF)).path("id").asText();
        TabVisitor stranger = visitor("stranger");
        assertThat(stranger.get(evidenceOf(task)).statusCode()).isEqualTo(404);
        assertThat(stranger.get(evidenceOf(task) + "/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.attach(task, "a.pdf", PDF).statusCode()).isEqualTo(404);
        assertThat(stranger.delete(evidenceOf(task) + "/" + id).statusCode()).isEqualTo(404);
        assertThat(lead.get(evidenceOf("no-such-task")).statusCode()).isEqualTo(404);
    }

    @Test
    void picturesAndPdfsAreShownAndNothingElse() {
        issue("20");
        TabVisitor lead = visitor("lead");
        String task = lead.taskOf("MC-2025-20");
        HttpResponse<String> pdf = lead.get(preview(task, lead.attach(task, "Báo cáo.pdf", PDF)));
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("inline; filename=\"Bao cao.pdf\""));
        assertThat(pdf.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(pdf.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .allSatisfy(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("script"));
        HttpResponse<String> picture = lead.get(preview(task, lead.attach(task, "ảnh.png", PNG)));
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("sandbox"));
        HttpResponse<String> text = lead.attach(task, "ghi-chu.txt", "Ghi chú".getBytes(StandardCharsets.UTF_8));
        assertThat(read(text).path("viewable").asBoolean()).isFalse();
        assertThat(lead.get(preview(task, text)).statusCode()).isEqualTo(415);
        String stranger = preview(task, text).replace(read(text).path("id").asText(), firstOf(lead, task));
        assertThat(visitor("stranger").get(stranger).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileIsOnlyThereOnItsOwnDirective() {
        issue("13");
        issue("14");
        TabVisitor lead = visitor("lead");
        String id = read(lead.attach(lead.taskOf("MC-2025-13"), "a.pdf", PDF))
                .path("id")
                .asText();
        String elsewhere = evidenceOf(lead.taskOf("MC-2025-14")) + "/" + id;
        assertThat(lead.get(elsewhere).statusCode()).isEqualTo(404);
        assertThat(lead.delete(elsewhere).statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        issue("15");
        String task = visitor("lead").taskOf("MC-2025-15");
        TabVisitor nobody = new TabVisitor("http://localhost:" + port);
        assertThat(nobody.get(evidenceOf(task)).statusCode()).isEqualTo(401);
        assertThat(nobody.attach(task, "a.pdf", PDF).statusCode()).isEqualTo(401);
    }

    @Test
    void withoutTheTokenNothingIsTaken() {
        issue("16");
        TabVisitor lead = visitor("lead");
        String task = lead.taskOf("MC-2025-16");
        TabVisitor forged = visitor("lead");
        assertThat(forged.attachWithoutToken(task, "a.pdf", PDF).statusCode()).isEqualTo(403);
        assertThat(read(lead.get(evidenceOf(task))).path("files")).isEmpty();
    }

    @Test
    void aRefusalIsASentence() {
        issue("17");
        TabVisitor lead = visitor("lead");
        String task = lead.taskOf("MC-2025-17");
        HttpResponse<String> program = lead.attach(task, "bao-cao.pdf", exe());
        assertThat(program.statusCode()).isEqualTo(415);
        assertThat(program.body()).contains(OF_OTHER_KIND);
        HttpResponse<String> large = lead.attach(task, "lon.pdf", new byte[26 * 1024 * 1024]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("25 MB");
    }

    @Test
    void afterTheAnswerTheFilesStay() {
        issue("18");
        TabVisitor lead = visitor("lead");
        lead.complete(lead.taskOf("MC-2025-18"), "decision", "accept");
        String submit = lead.taskOf("MC-2025-18", "userTask_submitResult");
        TabVisitor asked = visitor("asked");
        String contribute = asked.taskOf("MC-2025-18#so-tai-chinh");
        String id = read(asked.attach(contribute, "y-kien.pdf", PDF)).path("id").asText();
        asked.complete(contribute, "answer", "contributed", "contribution", "Nhất trí.");
        JsonNode ofLead = read(lead.get(evidenceOf(submit)));
        assertThat(ofLead.at("/files/0/name").asText()).isEqualTo("y-kien.pdf");
        assertThat(ofLead.at("/files/0/removable").asBoolean()).isFalse();
        assertThat(lead.delete(evidenceOf(submit) + "/" + id).statusCode()).isEqualTo(403);
        assertThat(asked.get(evidenceOf(contribute)).statusCode()).isEqualTo(404);
    }

    @Test
    void anOfficerAttachesEvidenceInTasklistCompletesAndSignsOut() {
        var chromium = FormViewer.chromium();
        assumeTrue(chromium.isPresent(), "needs a browser");
        issue("19");
        TabVisitor lead = visitor("lead");
        lead.complete(lead.taskOf("MC-2025-19"), "decision", "accept");
        String task = lead.taskOf("MC-2025-19", "userTask_submitResult");
        lead.claim(task, "lead");
        try (var browser = new TasklistUser(chromium.get(), "http://localhost:" + port)) {
            browser.signIn("lead", TabVisitor.PASSWORD);
            assertThat(browser.open(task)).contains("thẻ Minh chứng", "Đã đính kèm 0 tệp");
            browser.openTab("Minh chứng");
            browser.chooseFile("Báo cáo kết quả (bản ký).pdf", "application/pdf", PDF);
            browser.see(".dondoc-files li", "Báo cáo kết quả (bản ký).pdf");
            browser.chooseFile("hoa-don.pdf", "application/pdf", exe());
            browser.see(".dondoc-uploads .dondoc-refusal", OF_OTHER_KIND);
            browser.chooseFile("ảnh.png", "image/png", PNG);
            browser.see(".dondoc-files li:nth-child(2)", "ảnh.png");
            browser.see(".dondoc-count", "2");
            browser.button("Xem trước").click();
            browser.see(".dondoc-files li:nth-child(2)", "Đóng xem trước");
            browser.find(".dondoc-preview img").waitFor();
            browser.screenshot("tasklist-evidence");
            var shown = browser.opened(() -> browser.find("a.dondoc-open").click());
            shown.waitForLoadState();
            assertThat(shown.url())
                    .as("a browser that may not show it says so in a page of its own")
                    .startsWith("http://localhost:" + port)
                    .endsWith("/preview");
            shown.close();
            browser.narrow();
            browser.find(".dondoc-files").scrollIntoViewIfNeeded();
            browser.screenshot("tasklist-evidence-390");
            browser.wide();
            Locator picture = browser.find(".dondoc-files li:nth-child(2)");
            picture.getByText("Gỡ").click();
            picture.getByText("Gỡ tệp này").click();
            browser.see(".dondoc-status", "Đã gỡ: ảnh.png");
            browser.see(".dondoc-count", "1");
            assertThat(browser.find(".ce-eol-banner").isVisible()).isFalse();
            assertThat(browser.find(".createCommentLink").isVisible()).isFalse();
            assertThat(browser.find(".start-process-action").isVisible()).isFalse();
            assertThat(browser.find(".create-task-action").isVisible()).isFalse();
            browser.openFormTab();
            browser.see(".fjs-form", "Đã đính kèm 1 tệp");
            browser.fill("resultDescription", "Đã ban hành kế hoạch");
            browser.complete();
            browser.signOut();
            assertThat(browser.address()).endsWith("/login?signedOut");
            browser.screenshot("tasklist-signed-out");
        }
    }

    private TabVisitor visitor(String account) {
        return new TabVisitor("http://localhost:" + port).signedIn(account);
    }

    private void issue(String number) {
        String body =
                """
                {"number": "%s", "plan": "MC-2025", "content": "Lập kế hoạch", "leadAgency": "so-khcn",
                 "coordinatingAgencies": ["so-tai-chinh"], "deadline": "Tháng 12/2099",
                 "classification": "PUBLIC"}"""
                        .formatted(number);
        HttpResponse<String> answer = new TabVisitor("http://localhost:" + port).postAs("monitor", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String evidenceOf(String task) {
        return TabVisitor.evidenceOf(task);
    }

    private JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return TabVisitor.read(answer.body());
    }

    private String preview(String task, HttpResponse<String> attached) {
        return evidenceOf(task) + "/" + read(attached).path("id").asText() + "/preview";
    }

    private String firstOf(TabVisitor visitor, String task) {
        return read(visitor.get(evidenceOf(task))).at("/files/0/id").asText();
    }

    /** What a program for Windows begins with. */
    private static byte[] exe() {
        byte[] bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3C] = (byte) 0x80;
        bytes[0x80] = 'P';
        bytes[0x81] = 'E';
        return bytes;
    }
}
