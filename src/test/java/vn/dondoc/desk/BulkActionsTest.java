package vn.dondoc.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.register.ObstacleState;

/** What the monitoring unit does to many directives at once, over HTTP. */
class BulkActionsTest extends ServerTest {

    private static final String SUPERVISOR = "bulk-supervisor";
    private static final String LEADER = "bulk-leader";
    private static final String COLLEAGUE = "bulk-colleague";
    private static final String NEW_LEAD = "so-tai-chinh";
    private static final String GROUP = "nhom-so-ban-nganh-dia-phuong";

    private final String plan = Office.newPlan();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BulkRuns runs;

    @BeforeEach
    void people() {
        if (!accounts.exists(SUPERVISOR)) {
            load(SUPERVISOR, "supervisors");
            load(LEADER, "leadership");
            load(COLLEAGUE, "monitoring");
        }
    }

    @Test
    void thePreviewSaysForEachWhatWillHappenAndTheConfirmDoesExactlyThat() {
        String moved = issue(1);
        String already = office.issue(aDirective().inPlan(plan).numbered("2").ledBy(NEW_LEAD));
        String closed = issue(3);
        cancel(closed);
        Visitor monitor = person(MONITOR);
        String run = choose(monitor, BulkAct.REASSIGN, moved, already, closed);
        assertThat(monitor.get(run).body())
                .contains("Chọn cơ quan chủ trì mới rồi xem trước", "Hiện do Sở Khoa học và Công nghệ chủ trì.")
                .doesNotContain("id=\"reason\"");

        assertThat(monitor.submit(run, run, "newAgency", "Sở Tài chính").statusCode())
                .isEqualTo(302);
        String preview = monitor.get(run).body();
        assertThat(preview)
                .contains("1 nhiệm vụ sẽ thực hiện, 2 nhiệm vụ không thực hiện được")
                .contains("Chuyển từ Sở Khoa học và Công nghệ sang Sở Tài chính.")
                .contains("Sở Tài chính đang chủ trì nhiệm vụ này.")
                .contains("Nhiệm vụ đã kết thúc (Kết thúc theo dõi).");
        assertThat(monitor.get(run + "?only=no").body())
                .contains(already, closed)
                .doesNotContain(">" + moved + "<");
        assertThat(lead(moved)).as("nothing before the confirm").isEqualTo(AGENCY);

        HttpResponse<String> silent = confirm(monitor, run, "newAgency", NEW_LEAD, "reason", " ");
        assertThat(silent.statusCode()).isEqualTo(400);
        assertThat(silent.body()).contains("alert-danger");
        assertThat(confirm(monitor, run, "newAgency", NEW_LEAD, "reason", "Đúng chức năng <b>x</b>")
                        .statusCode())
                .isEqualTo(302);
        assertThat(monitor.get(run).body())
                .contains(
                        "id=\"bulk-done\"",
                        "1 trên 3 nhiệm vụ",
                        "2 trên 3 nhiệm vụ",
                        "Đúng chức năng &lt;b&gt;x&lt;/b&gt;");
        assertThat(lead(moved)).isEqualTo(NEW_LEAD);
        assertThat(office.task(moved, "userTask_acceptDirective")).isNotNull();
    }

    @Test
    void repeatingTheConfirmDoesNothingTwice() {
        String code = issue(1);
        Visitor monitor = person(MONITOR);
        String run = choose(monitor, BulkAct.URGE, code);
        confirm(monitor, run, "reason", "Đề nghị báo cáo");
        clock.moveTo(TODAY.plusDays(1));
        confirm(monitor, run, "reason", "Lần nữa");
        monitor.submit(run, run + "/continuation");
        assertThat(urgings(code)).containsExactly("Đề nghị báo cáo");
    }

    @Test
    void nobodyIsUrgedTwiceADayOrForWhatIsHandedIn() {
        String urgedAlready = issue(1);
        String fresh = issue(2);
        Visitor monitor = person(MONITOR);
        confirm(monitor, choose(monitor, BulkAct.URGE, urgedAlready), "reason", "Một");
        String run = choose(monitor, BulkAct.URGE, urgedAlready, fresh);
        assertThat(monitor.get(run).body()).contains("1 nhiệm vụ sẽ thực hiện, 1 nhiệm vụ không thực hiện được");
        confirm(monitor, run, "reason", "Hai");
        assertThat(urgings(urgedAlready)).containsExactly("Một");
        assertThat(urgings(fresh)).containsExactly("Hai");
    }

    @Test
    void anExtensionIsProposedToTheSupervisorsWhoDecideIt() {
        String code = office.issue(aDirective().inPlan(plan).numbered("1").due("31/12/2025"));
        String ongoing = office.issue(aDirective().inPlan(plan).numbered("2").due("Thường xuyên"));
        String later = office.issue(aDirective().inPlan(plan).numbered("3").due("30/06/2026"));
        String group = office.issue(
                aDirective().inPlan(plan).numbered("4").ledBy(GROUP).due("31/12/2025"));
        Visitor monitor = person(MONITOR);
        String run = choose(monitor, BulkAct.EXTEND, code, ongoing, later, group);
        assertThat(monitor.submit(run, run, "newDueOn", "2025-01-01").body()).contains("alert-danger");
        monitor.submit(run, run, "newDueOn", "2026-03-31");
        assertThat(monitor.get(run).body())
                .contains("Đề xuất chuyển thời hạn từ 31/12/2025 sang 31/03/2026.")
                .contains("Nhiệm vụ không có thời hạn để điều chỉnh.")
                .contains("Thời hạn đề xuất phải sau thời hạn hiện tại (30/06/2026).")
                .contains("Nhiệm vụ do nhiều cơ quan chủ trì")
                .contains("1 nhiệm vụ sẽ thực hiện, 3 nhiệm vụ không thực hiện được");
        confirm(monitor, run, "newDueOn", "2026-03-31", "reason", "Chờ nghị định mới");

        var proposal = office.directive(code).obstacles().get(0);
        assertThat(proposal.state()).isEqualTo(ObstacleState.EXTENSION_PROPOSED);
        assertThat(proposal.proposedDueOn()).isEqualTo(Office.day(31, 3, 2026));
        assertThat(office.directive(code).dueOn()).isEqualTo(Office.day(31, 12, 2025));
        assertThat(monitor.get(choose(monitor, BulkAct.EXTEND, code)).body())
                .contains("Đã có đề xuất điều chỉnh thời hạn đang chờ");

        office.complete(
                "supervisors",
                code,
                "userTask_decideExtension",
                Map.of("decision", "grant", "newDueOn", "2026-03-31", "comment", "Đồng ý"));
        assertThat(office.directive(code).dueOn()).isEqualTo(Office.day(31, 3, 2026));
        assertThat(office.directive(code).obstacles().get(0).state()).isEqualTo(ObstacleState.EXTENDED);
    }

    @Test
    void allThatMatchAreTakenWithoutTickingThem() {
        String first = issue(1);
        String second = issue(2);
        String other = office.issue(aDirective());
        Visitor monitor = person(MONITOR);
        HttpResponse<String> chosen = monitor.submit(
                "/directives", "/directives/bulk", "act", "URGE", "all", "true", "plan", plan, "state", "ASSIGNED");
        assertThat(monitor.get(run(chosen)).body()).contains(first, second).doesNotContain(other);
    }

    @Test
    void noMoreThanFiveHundredAreTakenAndThatIsSaid() {
        List<String> codes = IntStream.rangeClosed(1, 501)
                .mapToObj(number -> plan + "-" + number)
                .toList();
        String id = runs.add(BulkAct.URGE, codes, Office.actor("monitoring"));
        assertThat(runs.items(id)).hasSize(500);
        load("bulk-many", "monitoring");
        jdbc.sql("UPDATE bulk_run SET account = 'bulk-many' WHERE id = ?")
                .param(id)
                .update();
        String page = person("bulk-many").get("/directives/bulk/" + id).body();
        assertThat(page)
                .contains("Đã chọn 501 nhiệm vụ; mỗi lần làm được nhiều nhất 500.", "Trang 1 trên 10")
                .contains("0 nhiệm vụ sẽ thực hiện, 500 nhiệm vụ không thực hiện được")
                .doesNotContain("id=\"reason\"");
    }

    @Test
    void whatOneRequestCannotDoIsDoneByTheNext() {
        for (int number = 1; number <= 52; number++) {
            issue(number);
        }
        Visitor monitor = person(MONITOR);
        String run = run(monitor.submit("/directives", "/directives/bulk", "act", "URGE", "all", "true", "plan", plan));
        confirm(monitor, run, "reason", "Đề nghị báo cáo");
        String page = monitor.get(run).body();
        assertThat(page).contains("data-go-on", "nhiệm vụ đang thực hiện.").doesNotContain("52 trên 52 nhiệm vụ");
        for (int times = 0; times < 20 && page.contains("data-go-on"); times++) {
            monitor.submit(run, run + "/continuation");
            page = monitor.get(run).body();
        }
        assertThat(page).contains("52 trên 52 nhiệm vụ");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM urging u JOIN directive d ON d.id = u.directive_id WHERE d.plan = ?")
                        .param(plan)
                        .query(Long.class)
                        .single())
                .isEqualTo(52);
    }

    @Test
    void whatIsRefusedStaysAndTheRestIsDone() {
        String changes = issue(1);
        String stays = issue(2);
        Visitor monitor = person(MONITOR);
        String run = choose(monitor, BulkAct.REASSIGN, changes, stays);
        monitor.submit(run, run, "newAgency", NEW_LEAD);
        cancel(changes);
        confirm(monitor, run, "newAgency", NEW_LEAD, "reason", "Phân công lại");
        assertThat(monitor.get(run).body()).contains("1 trên 2 nhiệm vụ", "Nhiệm vụ đã kết thúc", "Không thực hiện");
        assertThat(lead(stays)).isEqualTo(NEW_LEAD);
    }

    @Test
    void onlyWhatWasLookedAtIsConfirmed() {
        String code = issue(1);
        Visitor monitor = person(MONITOR);
        String run = choose(monitor, BulkAct.REASSIGN, code);
        assertThat(confirm(monitor, run, "reason", "x").statusCode()).isEqualTo(409);
        monitor.submit(run, run, "newAgency", NEW_LEAD);
        HttpResponse<String> stale = confirm(monitor, run, "newAgency", "so-noi-vu", "reason", "Giữ lại lý do");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Nội dung đã thay đổi sau khi xem trước", "Giữ lại lý do</textarea>");
        assertThat(monitor.submit(run, run, "newAgency", "Sở X").body()).contains("Không có cơ quan nào tên");
        assertThat(lead(code)).isEqualTo(AGENCY);
    }

    @Test
    void nothingChosenIsSaidAtTheList() {
        issue(1);
        HttpResponse<String> refused =
                person(MONITOR).submit("/directives", "/directives/bulk", "act", "URGE", "plan", plan);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Chưa chọn nhiệm vụ nào", plan + "-01");
    }

    @Test
    void othersNeitherSeeNorDoIt() {
        String code = issue(1);
        String run = choose(person(MONITOR), BulkAct.URGE, code);
        for (String account : new String[] {OFFICER, HEAD, SUPERVISOR, LEADER, ADMIN}) {
            Visitor other = person(account);
            assertThat(other.get("/directives?q=" + code).body())
                    .as(account)
                    .doesNotContain("name=\"codes\"", "/directives/bulk");
            assertThat(other.submit("/directives", "/directives/bulk", "act", "URGE", "codes", code)
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(other.get(run, "Accept", "text/html").statusCode())
                    .as(account)
                    .isEqualTo(403);
            for (String act : new String[] {"", "/confirmation", "/continuation"}) {
                assertThat(other.submit("/directives", run + act, "reason", "x").statusCode())
                        .as(account + act)
                        .isEqualTo(403);
            }
        }
        Visitor colleague = person(COLLEAGUE);
        assertThat(colleague.get(run, "Accept", "text/html").statusCode()).isEqualTo(404);
        assertThat(confirm(colleague, run, "reason", "x").statusCode()).isEqualTo(404);
        assertThat(urgings(code)).isEmpty();
    }

    private String issue(int number) {
        return office.issue(aDirective().inPlan(plan).numbered(String.valueOf(number)));
    }

    private void cancel(String code) {
        program(MONITOR).post("/api/directives/" + code + "/cancellation", "{\"kind\":\"MERGED\",\"reason\":\"x\"}");
    }

    private String lead(String code) {
        return office.directive(code).leadAgency().code();
    }

    private List<String> urgings(String code) {
        return jdbc.sql(
                        "SELECT u.text FROM urging u JOIN directive d ON d.id = u.directive_id WHERE d.code = ? ORDER BY u.id")
                .param(code)
                .query(String.class)
                .list();
    }

    private static String choose(Visitor person, BulkAct act, String... codes) {
        String[] fields = new String[2 + 2 * codes.length];
        fields[0] = "act";
        fields[1] = act.name();
        for (int i = 0; i < codes.length; i++) {
            fields[2 + 2 * i] = "codes";
            fields[3 + 2 * i] = codes[i];
        }
        return run(person.submit("/directives", "/directives/bulk", fields));
    }

    private static String run(HttpResponse<String> chosen) {
        String address = chosen.headers().firstValue("Location").orElseThrow(() -> new AssertionError(chosen.body()));
        return address.substring(address.indexOf("/directives/bulk/"));
    }

    private static HttpResponse<String> confirm(Visitor person, String run, String... fields) {
        return person.submit("/directives", run + "/confirmation", fields);
    }
}
