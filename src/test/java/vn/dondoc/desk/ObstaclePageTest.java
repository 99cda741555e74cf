package vn.dondoc.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.register.ObstacleRaising;

/** Obstacles on the pages: raised on the directive, listed in their own register, each for those whom they concern. */
class ObstaclePageTest extends ServerTest {

    private static final String SUPERVISOR = "desk-supervisor";
    private static final String ASKED = "desk-asked";
    private static final String ASKED_AGENCY = "so-cong-thuong";

    private final String plan = Office.newPlan();

    @Autowired
    private ObstacleRaising raising;

    @BeforeEach
    void people() {
        if (!accounts.exists(SUPERVISOR)) {
            load(SUPERVISOR, "supervisors");
            load(ASKED, ASKED_AGENCY);
        }
    }

    @Test
    void theFormStandsOpenWhereTasklistLeadsAndAnObstacleIsTold() {
        String code = running();
        Visitor officer = person(OFFICER);
        String page = address(code) + "/obstacles";
        assertThat(officer.get(page, "Accept", "text/html").body())
                .containsPattern("<details class=\"act\" name=\"act\" id=\"act-obstacle\" open=\"open\">");

        assertThat(officer.get(page, "Accept", "text/html").body()).doesNotContain("alert-danger");
        assertThat(page(MONITOR, page)).doesNotContain("alert-danger", "act-obstacle");

        HttpResponse<String> refused = officer.submit(page, page, "description", "Thiếu dữ liệu", "recommendation", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Đề nghị nêu rõ kiến nghị hướng giải quyết.", "Thiếu dữ liệu</textarea>");
        HttpResponse<String> late =
                officer.submit(page, page, "description", "x", "recommendation", "y", "requestedDueOn", "2025-12-31");
        assertThat(late.body()).contains("Thời hạn mới phải sau thời hạn hiện tại.");
        HttpResponse<String> done = officer.submit(
                page,
                page,
                "description",
                "Thiếu dữ liệu <b>đất đai</b>",
                "recommendation",
                "Đề nghị lùi hạn",
                "requestedDueOn",
                "2026-01-31");
        assertThat(done.statusCode()).isEqualTo(302);

        assertThat(officer.read(address(code)).body())
                .contains(
                        "Đã gửi vướng mắc, kiến nghị đến đơn vị theo dõi.",
                        "Thiếu dữ liệu &lt;b&gt;đất đai&lt;/b&gt;",
                        "Chờ đơn vị theo dõi xử lý",
                        "31/01/2026",
                        "1 vướng mắc chờ giải quyết",
                        "Sở Khoa học và Công nghệ nêu vướng mắc, kiến nghị");
    }

    @ParameterizedTest
    @ValueSource(strings = {MONITOR, SUPERVISOR, ADMIN})
    void whoTakesNoPartIsNotOfferedTheForm(String account) {
        String code = running();
        assertThat(page(account, address(code))).doesNotContain("act-obstacle");
        assertThat(person(account)
                        .submit(address(code), address(code) + "/obstacles", "description", "x", "recommendation", "y")
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.directive(code).obstacles()).isEmpty();
    }

    @Test
    void whoMayNotSeeTheDirectiveFindsNeitherFormNorObstacle() {
        String code = running();
        raise(AGENCY, code);
        Visitor stranger = person(STRANGER);
        assertThat(stranger.get(address(code) + "/obstacles", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
        for (String act : new String[] {"obstacles", "waiting", "waiting/end"}) {
            assertThat(stranger.submit("/directives", address(code) + "/" + act, "description", "x", "reason", "x")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(page(STRANGER, "/obstacles?state=ALL&plan=" + plan))
                .contains("Không có vướng mắc")
                .doesNotContain(code);
    }

    @Test
    void theRegisterSaysWhatSinceWhenAndWhoHasItNowOldestFirst() {
        String old = running();
        raise(ASKED_AGENCY, old);
        clock.moveTo(LocalDate.of(2025, 12, 1));
        String late = office.issue(aDirective().inPlan(plan).numbered("8"));
        raise(AGENCY, late);

        String page = page(MONITOR, "/obstacles?plan=" + plan);
        assertThat(page)
                .contains("2 vướng mắc, kiến nghị", "Sở Công Thương", "24/11/2025", "7 ngày", "Đơn vị theo dõi")
                .containsSubsequence("data-code=\"" + old, "data-code=\"" + late);
        assertThat(page(OFFICER, "/obstacles?plan=" + plan)).contains(old, late);
        assertThat(page(ASKED, "/obstacles?plan=" + plan)).contains(old).doesNotContain(late);
        assertThat(page(ADMIN, "/obstacles?plan=" + plan))
                .contains("không hiển thị cho quản trị viên")
                .doesNotContain("Chưa có hướng dẫn");
        assertThat(page(MONITOR, "/obstacles?agency=" + ASKED_AGENCY + "&plan=" + plan))
                .contains("data-code=\"" + old)
                .doesNotContain("data-code=\"" + late);
        office.complete(
                "monitoring", late, "userTask_handleObstacle", Map.of("decision", "advise", "advice", "Đã hướng dẫn"));
        assertThat(page(MONITOR, "/obstacles?plan=" + plan)).doesNotContain("data-code=\"" + late);
        assertThat(page(MONITOR, "/obstacles?state=CLOSED&plan=" + plan))
                .contains("data-code=\"" + late, "Đã hướng dẫn, trả lời")
                .doesNotContain("data-code=\"" + old);
        assertThat(page(MONITOR, "/obstacles?state=RAISED&plan=" + plan))
                .contains("data-code=\"" + old)
                .doesNotContain("data-code=\"" + late);
        assertThat(person(MONITOR)
                        .get("/obstacles?state=LOST", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
        assertThat(person(MONITOR)
                        .get("/obstacles?plan=" + plan, "Accept", "text/html", "Accept-Language", "en")
                        .body())
                .contains("What holds us up, since when, and who has it now.");
    }

    @Test
    void theMonitoringUnitMarksWhatWaitsForTheCentreAndTheRegisterSaysSo() {
        String code = running();
        Visitor monitor = person(MONITOR);
        assertThat(monitor.submit(address(code), address(code) + "/waiting", "reason", " ")
                        .body())
                .contains("Đề nghị nêu rõ lý do.");
        monitor.submit(address(code), address(code) + "/waiting", "reason", "Chờ nghị định của Chính phủ");

        assertThat(page(OFFICER, address(code)))
                .contains("Đợi hướng dẫn của Trung ương, từ 24/11/2025: Chờ nghị định của Chính phủ")
                .doesNotContain(address(code) + "/waiting");
        assertThat(page(OFFICER, "/directives?waiting=true&plan=" + plan))
                .contains("data-code=\"" + code, "Đợi hướng dẫn của Trung ương</small>")
                .contains("Đang đợi hướng dẫn của Trung ương</strong>");
        assertThat(page(OFFICER, "/directives?waiting=false&plan=" + plan)).doesNotContain("data-code=\"" + code);
        monitor.submit(address(code), address(code) + "/waiting/end");
        assertThat(page(OFFICER, "/directives?waiting=true&plan=" + plan)).doesNotContain("data-code=\"" + code);
        assertThat(person(OFFICER)
                        .submit(address(code), address(code) + "/waiting", "reason", "x")
                        .statusCode())
                .isEqualTo(403);
    }

    private String running() {
        String code = office.issue(aDirective().inPlan(plan).coordinatedBy(ASKED_AGENCY));
        office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        return code;
    }

    private void raise(String agency, String code) {
        raising.raise(code, "Chưa có hướng dẫn", "Đề nghị hướng dẫn", null, Office.actor(agency));
    }

    private String page(String account, String path) {
        HttpResponse<String> answer = person(account).get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String address(String code) {
        return "/directives/" + code;
    }
}
