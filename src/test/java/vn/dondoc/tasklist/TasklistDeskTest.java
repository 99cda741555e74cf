package vn.dondoc.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.Days;

/** What surrounds a task in Tasklist: lists, cards, links, claiming and giving back. */
class TasklistDeskTest extends TasklistServerTest {

    private static final String CARDS = "/camunda/api/dondoc/cards?task=";

    private static final LocalDate TODAY = LocalDate.now(OfficeClock.ZONE);

    @Test
    void cardsSayWhoseDirectiveAboutWhatAndHowManyDaysAreLeft() {
        TabVisitor lead = visitor("lead");
        String late = issue(lead, "1", Days.write(TODAY.minusDays(30)));
        String later = issue(lead, "2", Days.write(TODAY.plusDays(400)));
        String ongoing = issue(lead, "3", "Thường xuyên");
        lead.claim(later, "lead");

        JsonNode cards = TabVisitor.read(
                lead.get(CARDS + late + "&task=" + later + "&task=" + ongoing).body());
        assertThat(cards).hasSize(3);
        assertThat(card(cards, late).path("text").asText())
                .startsWith("Chủ trì: Sở Khoa học và Công nghệ. Lập kế hoạch");
        assertThat(card(cards, late).path("due").asText()).contains("quá hạn ");
        assertThat(card(cards, late).path("urgency").asText()).isEqualTo("OVERDUE");
        assertThat(card(cards, later).path("due").asText()).contains("còn 40");
        assertThat(card(cards, later).path("assignee").asText()).isEqualTo("Người xử lý: lead");
        assertThat(card(cards, ongoing).path("due").isNull()).isTrue();
    }

    @Test
    void cardsOfOthersAreNotThere() {
        TabVisitor lead = visitor("lead");
        String task = issue(lead, "4", "Thường xuyên");
        assertThat(visitor("stranger").get(CARDS + task).body()).isEqualTo("[]");
        assertThat(new TabVisitor("http://localhost:" + port).get(CARDS + task).statusCode())
                .isEqualTo(401);
        assertThat(lead.get("/camunda/api/dondoc/cards").statusCode()).isEqualTo(400);
        assertThat(lead.get(CARDS + "x&task=".repeat(51)).statusCode()).isEqualTo(400);
    }

    @Test
    void anOfficerFindsTheMostUrgentFirstTakesItAndGivesItBack() {
        var chromium = FormViewer.chromium();
        assumeTrue(chromium.isPresent(), "needs a browser");
        TabVisitor lead = visitor("lead");
        issue(lead, "11", Days.write(TODAY.plusDays(300)));
        String mostUrgent = issue(lead, "12", Days.write(TODAY.minusDays(90)));
        issue(lead, "13", "Thường xuyên");
        try (var browser = new TasklistUser(chromium.get(), "http://localhost:" + port)) {
            browser.signIn("lead", TabVisitor.PASSWORD);
            browser.openList();
            browser.see("li.task:first-child .dondoc-card", "quá hạn");
            assertThat(browser.find("li.task:first-child").textContent()).contains("DESK-12", "Chủ trì:");
            assertThat(browser.find("li.task .priority").isVisible()).isFalse();
            assertThat(browser.find("li.task .creation-date").isVisible()).isFalse();
            assertThat(browser.find(".task-filters").textContent())
                    .contains("Việc của cơ quan", "Sắp đến hạn", "Quá hạn")
                    .doesNotContain("Chờ xác nhận", "Chờ thủ trưởng duyệt");
            assertThat(browser.find("body").innerText())
                    .as("names of words whose words are missing")
                    .doesNotContainPattern("\\b[A-Z]{3,}(_[A-Z]+)+\\b");
            browser.screenshot("tasklist-cards");

            browser.find(".task-filters .item:has-text('Quá hạn') a").click();
            browser.see("li.task:first-child", "DESK-12");
            assertThat(browser.find(".tasks-list").textContent()).doesNotContain("DESK-11", "DESK-13");

            assertThat(browser.find("a:text-is('Sổ nhiệm vụ')").getAttribute("href"))
                    .isEqualTo("/directives");
            assertThat(browser.find("a:text-is('Trang đầu')").getAttribute("href"))
                    .isEqualTo("/");

            browser.open(mostUrgent);
            assertThat(browser.find(".fjs-form a").getAttribute("href")).isEqualTo("/directives/DESK-12");
            assertThat(browser.find(".task-details .meta.dates").isVisible()).isFalse();
            browser.button("Nhận việc").click();
            browser.find(".task-details .reset-claim, .task-details [ng-click='unclaim()']")
                    .click();
            browser.see(".task-details .claim", "Nhận việc");
            browser.narrow();
            browser.screenshot("tasklist-cards-390");
        }
    }

    @Test
    void aFormLeftEmptyIsToldInVietnamese() {
        var chromium = FormViewer.chromium();
        assumeTrue(chromium.isPresent(), "needs a browser");
        TabVisitor lead = visitor("lead");
        String task = issue(lead, "21", "Tháng 12/2099");
        lead.complete(task, "decision", "accept");
        String submit = lead.taskOf("DESK-21", "userTask_submitResult");
        lead.claim(submit, "lead");
        try (var browser = new TasklistUser(chromium.get(), "http://localhost:" + port)) {
            browser.signIn("lead", TabVisitor.PASSWORD);
            browser.open(submit);
            browser.fill("resultDescription", "x");
            browser.fill("resultDescription", "");
            browser.see(".fjs-form-field-error", "Đề nghị nhập thông tin này.");
        }
    }

    private static JsonNode card(JsonNode cards, String task) {
        for (JsonNode card : cards) {
            if (card.path("task").asText().equals(task)) {
                return card;
            }
        }
        throw new AssertionError("no card of " + task + " in " + cards);
    }

    private TabVisitor visitor(String account) {
        return new TabVisitor("http://localhost:" + port).signedIn(account);
    }

    /** Issues a directive. @return its first task */
    private String issue(TabVisitor lead, String number, String deadline) {
        String body =
                """
                {"number": "%s", "plan": "DESK", "content": "Lập kế hoạch", "leadAgency": "so-khcn",
                 "deadline": "%s", "classification": "PUBLIC"}"""
                        .formatted(number, deadline);
        HttpResponse<String> answer = new TabVisitor("http://localhost:" + port).postAs("monitor", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return lead.taskOf(String.join("-", List.of("DESK", "%02d".formatted(Integer.parseInt(number)))));
    }
}
