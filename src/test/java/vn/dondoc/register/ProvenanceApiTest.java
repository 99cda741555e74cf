package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.Office;

/** Where a directive comes from, what it is a part of, and what the centre says of its result. */
class ProvenanceApiTest extends RegisterApiTest {

    @Test
    void aDirectiveBecomesAPartOfALargerOneAndShowsUpThere() {
        String large = office.issue(aDirective());
        String part = office.issue(aDirective().ledBy("so-y-te"));
        assertThat(place(MONITOR, part, large).statusCode()).isEqualTo(200);

        assertThat(provenance(MONITOR, part).at("/parent/code").asText()).isEqualTo(large);
        assertThat(provenance(MONITOR, large).at("/parts/0/code").asText()).isEqualTo(part);
        assertThat(provenance(MONITOR, large).at("/parts/0/lead").asText()).isEqualTo("Sở Y tế");
        assertThat(person(MONITOR).read("/directives/" + large).body())
                .contains("Nhiệm vụ thành phần: 1, đã hoàn thành 0", part);
        assertThat(person(MONITOR).read("/directives/" + part).body())
                .contains("Thuộc nhiệm vụ lớn hơn", "Đặt vào nhiệm vụ " + large);

        assertThat(by(MONITOR)
                        .post("/api/directives/" + part + "/parent", "{\"reason\": \"Tách ra\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(provenance(MONITOR, large).at("/parts")).isEmpty();
    }

    @Test
    void anOfficerSeesOnlyTheRelativesThatConcernTheOwnAgency() {
        String large = office.issue(aDirective());
        String foreign = office.issue(aDirective().ledBy("so-y-te"));
        place(MONITOR, foreign, large);

        assertThat(provenance(OFFICER, large).at("/parts")).isEmpty();
        assertThat(by(OFFICER).get("/api/directives/" + foreign + "/provenance").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDirectiveIsNeverAPartOfItself() {
        String top = office.issue(aDirective());
        String middle = office.issue(aDirective());
        String low = office.issue(aDirective());
        place(MONITOR, middle, top);
        place(MONITOR, low, middle);
        assertThat(place(MONITOR, top, low).statusCode()).isEqualTo(409);
        assertThat(place(MONITOR, top, top).statusCode()).isEqualTo(400);
        assertThat(place(MONITOR, top, "KHONG-CO").statusCode()).isEqualTo(400);
        assertThat(place(MONITOR, top, "").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"officer,403", "supervisor,403", "admin,403", "outsider,404"})
    void onlyTheMonitoringUnitPlacesDirectives(String account, int status) {
        String large = office.issue(aDirective());
        String part = office.issue(aDirective());
        assertThat(place(account, part, large).statusCode()).isEqualTo(status);
    }

    @Test
    void whatWasConfirmedIsReportedToTheCentreReturnedAndReportedAgain() {
        String code = completed();
        assertThat(post(MONITOR, code, "POSTED", "2025-11-24", "90/BC-UBND", "").statusCode())
                .isEqualTo(200);
        assertThat(provenance(MONITOR, code).at("/nextCentralSteps").toString())
                .isEqualTo("[\"ACCEPTED\",\"RETURNED\"]");
        clock.moveTo(LocalDate.of(2025, 12, 1));
        assertThat(post(SUPERVISOR, code, "RETURNED", "2025-11-30", "12/TB-TW", "Bổ sung số liệu")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(MONITOR, code, "POSTED", "2025-12-01", "95/BC-UBND", "").statusCode())
                .isEqualTo(200);
        assertThat(post(MONITOR, code, "ACCEPTED", "2025-12-01", "20/TB-TW", "").statusCode())
                .isEqualTo(200);

        assertThat(provenance(OFFICER, code).at("/central")).hasSize(4);
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.COMPLETED);
        assertThat(person(OFFICER).read("/directives/" + code).body())
                .contains("Trung ương đã xác nhận", "ngày 30/11/2025, văn bản 12/TB-TW", "Bổ sung số liệu")
                .contains("Trung ương trả lại kết quả ngày 30/11/2025");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED,2025-11-24,90/BC,409",
        "RETURNED,2025-11-24,90/BC,409",
        "POSTED,2025-11-25,90/BC,400",
        "POSTED,2025-11-20,90/BC,400",
        "POSTED,,90/BC,400",
        "POSTED,2025-11-24,,400",
        ",2025-11-24,90/BC,400"
    })
    void aStepThatCannotHaveHappenedIsRefusedAndNothingIsKept(String step, String day, String document, int status) {
        String code = completed();
        assertThat(post(MONITOR, code, step, day, document, "").statusCode()).isEqualTo(status);
        assertThat(provenance(MONITOR, code).at("/central")).isEmpty();
    }

    @Test
    void whatIsNotConfirmedIsNotReportedAndAReturnNeedsItsReason() {
        String open = office.issue(aDirective());
        assertThat(post(MONITOR, open, "POSTED", "2025-11-24", "90/BC", "").statusCode())
                .isEqualTo(409);
        String code = completed();
        assertThat(post(OFFICER, code, "POSTED", "2025-11-24", "90/BC", "").statusCode())
                .isEqualTo(403);
        assertThat(post(ADMIN, code, "POSTED", "2025-11-24", "90/BC", "").statusCode())
                .isEqualTo(403);
        assertThat(post(OUTSIDER, code, "POSTED", "2025-11-24", "90/BC", "").statusCode())
                .isEqualTo(404);
        post(MONITOR, code, "POSTED", "2025-11-24", "90/BC", "");
        HttpResponse<String> twice = post(MONITOR, code, "POSTED", "2025-11-24", "91/BC", "");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("đã báo cáo Trung ương ngày 24/11/2025");
        HttpResponse<String> silent = post(MONITOR, code, "RETURNED", "2025-11-24", "1/TB", "");
        assertThat(silent.statusCode()).isEqualTo(400);
        assertThat(silent.body()).contains("phải ghi rõ nội dung");
    }

    @Test
    void theSameContentInAnotherPlanIsShownToTheReader() {
        String content = "Hai kế hoạch cùng giao việc này " + Office.newPlan();
        String one = office.issue(aDirective().saying(content));
        String other = office.issue(aDirective().saying(content.toUpperCase(Locale.ROOT) + "."));
        assertThat(provenance(MONITOR, one).at("/twins/0/code").asText()).isEqualTo(other);
        assertThat(person(MONITOR).read("/directives/" + one).body())
                .contains("Cùng nội dung ở kế hoạch khác, thực hiện riêng: 1");
    }

    @Test
    void theMonitoringUnitSaysWhichDocumentAPlanIs() {
        String plan = Office.newPlan();
        String code = office.issue(aDirective().inPlan(plan));
        HttpResponse<String> done = person(MONITOR)
                .submit(
                        "/plans",
                        "/plans/" + plan,
                        "title",
                        "Kế hoạch thực hiện Nghị quyết 57",
                        "document",
                        "119/KH-UBND",
                        "documentedOn",
                        "2025-10-17",
                        "basedOn",
                        "Thông báo số 46-TB/TGV");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(person(OFFICER).read("/directives/" + code).body())
                .contains("Kế hoạch thực hiện Nghị quyết 57", "số 119/KH-UBND", "ngày 17/10/2025", "46-TB/TGV");

        assertThat(person(MONITOR)
                        .submit("/plans", "/plans/" + plan, "title", "x", "documentedOn", "2026-01-01")
                        .statusCode())
                .isEqualTo(400);
        assertThat(person(MONITOR)
                        .submit("/plans", "/plans/KHONG-CO", "title", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(person(SUPERVISOR)
                        .submit("/plans", "/plans/" + plan, "title", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(person(OFFICER).get("/plans", "Accept", "text/html").statusCode())
                .isEqualTo(403);
    }

    private String completed() {
        String code = office.issue(aDirective());
        office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.attach(code, AGENCY);
        office.complete(AGENCY + "-head", code, "userTask_submitResult", Map.of("resultDescription", "Đã xong"));
        office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "approve"));
        office.runJobsOf(code);
        return code;
    }

    private HttpResponse<String> place(String account, String code, String parent) {
        return by(account)
                .post(
                        "/api/directives/" + code + "/parent",
                        "{\"parent\": \"%s\", \"reason\": \"Là một phần việc\"}".formatted(parent));
    }

    private HttpResponse<String> post(
            String account, String code, String step, String day, String document, String note) {
        return by(account)
                .post(
                        "/api/directives/" + code + "/central-confirmation",
                        "{\"step\": %s, \"day\": %s, \"document\": %s, \"note\": %s}"
                                .formatted(quoted(step), quoted(day), quoted(document), quoted(note)));
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    private JsonNode provenance(String account, String code) {
        return read(account, "/api/directives/" + code + "/provenance");
    }
}
