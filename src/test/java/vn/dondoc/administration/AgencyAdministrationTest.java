package vn.dondoc.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Succession;
import vn.dondoc.agency.WrittenAgencies;
import vn.dondoc.audit.AuditLog;

/** Agencies as administrators change them, over HTTP. */
class AgencyAdministrationTest extends ServerTest {

    private static final AtomicInteger AGENCIES = new AtomicInteger();
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String DOCUMENT = "Nghị quyết số 60/NQ-HĐND ngày 01/7/2025";

    @Autowired
    private Agencies agencies;

    @Autowired
    private WrittenAgencies written;

    @Autowired
    private Succession succession;

    @Autowired
    private AuditLog audit;

    private Visitor admin;

    @BeforeEach
    void signIn() {
        admin = person(ADMIN);
        if (!accounts.exists("giam-sat")) {
            load("giam-sat", "supervisors");
        }
    }

    @Test
    void onlyAdministratorsSeeAndChangeAgencies() {
        String code = found();
        for (String account : List.of(OFFICER, HEAD, MONITOR, "giam-sat")) {
            Visitor other = person(account);
            for (String page : List.of("/administration/new-agency", page(code))) {
                assertThat(other.read(page).statusCode()).as(page).isEqualTo(403);
            }
            for (String act : List.of(
                    "/name",
                    "/aliases",
                    "/aliases/removal",
                    "/members",
                    "/closing",
                    "/reopening",
                    "/merger",
                    "/merger/preview",
                    "/merger/revocation")) {
                assertThat(other.submit("/", page(code) + act, "name", "x", "version", "1")
                                .statusCode())
                        .as(act)
                        .isEqualTo(403);
            }
            assertThat(other.submit("/", "/administration/new-agency", "code", "x-y")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(agencies.find(code))
                .hasValueSatisfying(agency -> assertThat(agency.isClosed()).isFalse());
    }

    @Test
    void aNewAgencyCanBeGivenDirectivesAndCodesAreNeverUsedTwice() {
        String code = found();

        assertThat(agencies.find(code))
                .hasValueSatisfying(agency -> assertThat(agency.name()).isEqualTo(name(code)));
        assertThat(office.issue(aDirective().ledBy(code))).isNotNull();
        assertThat(accounts.membersOf(code)).isEmpty();
        assertThat(refusal(found(code, "Sở Tên khác"), 409)).contains("đã có, hoặc đã từng dùng");
        assertThat(refusal(found("so-cua-toi-" + code, "Sở Khoa học và Công nghệ"), 409))
                .contains("Sở Khoa học và Công nghệ");
        assertThat(refusal(found("Sở-Hoa", "Sở Hoa"), 400)).contains("Mã chỉ gồm chữ thường");
        assertThat(refusal(found("so-hoa-head", "Sở Hoa"), 400)).contains("Mã chỉ gồm chữ thường");
        assertThat(refusal(found("monitoring", "Sở Hoa"), 400)).contains("Mã chỉ gồm chữ thường");
        assertThat(refusal(found("so-hoa", " "), 400)).contains("tên");
        assertThat(agencies.find("so-hoa")).isEmpty();
    }

    @Test
    void theOldNameStillFindsARenamedAgencyAndItsHistoryTellsByWhichDecision() {
        String code = found();
        String before = name(code);

        assertThat(admin.submit(
                                page(code),
                                page(code) + "/name",
                                "name",
                                "Sở Tên mới " + code,
                                "version",
                                version(code),
                                "on",
                                "2025-11-20",
                                "document",
                                DOCUMENT)
                        .statusCode())
                .isEqualTo(302);

        assertThat(agencies.nameOf(code)).as("at once").isEqualTo("Sở Tên mới " + code);
        assertThat(agencies.named(before))
                .hasValueSatisfying(agency -> assertThat(agency.code()).isEqualTo(code));
        assertThat(written.read(before + ", Sở Y tế").unknown()).isEmpty();
        assertThat(admin.get(page(code)).body())
                .contains(
                        "Đổi tên từ " + before + " thành Sở Tên mới " + code, DOCUMENT, "Từ ngày 20/11/2025", "tên cũ");
        assertThat(audit.of("agency:" + code, 0, 5)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("AGENCY_RENAMED");
            assertThat(entry.actor()).isEqualTo(ADMIN);
            assertThat(entry.before()).isEqualTo(before);
        });
        assertThat(refusal(admin.submit(page(code), page(code) + "/aliases/removal", "name", before), 409))
                .contains("tên cũ");
    }

    @Test
    void otherNamesComeAndGo() {
        String code = found();
        String alias = "SVT-" + code;
        assertThat(admin.submit(page(code), page(code) + "/aliases", "name", alias)
                        .statusCode())
                .isEqualTo(302);
        assertThat(agencies.named(alias.toLowerCase())).isPresent();
        assertThat(refusal(admin.submit(page(code), page(code) + "/aliases", "name", "SKHCN"), 409))
                .contains("Sở Khoa học và Công nghệ");
        assertThat(admin.submit(page(code), page(code) + "/aliases/removal", "name", alias)
                        .statusCode())
                .isEqualTo(302);
        assertThat(agencies.named(alias)).isEmpty();
    }

    @Test
    void ofTwoWhoChangeTheSameAgencyTheSecondIsTold() {
        String code = found();
        String seen = version(code);
        List<Integer> answers = Stream.of("Sở Một " + code, "Sở Hai " + code)
                .map(name -> CompletableFuture.supplyAsync(() -> person(ADMIN)
                        .submit(
                                page(code),
                                page(code) + "/name",
                                "name",
                                name,
                                "version",
                                seen,
                                "on",
                                "2025-11-20",
                                "document",
                                "x")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(302, 409);
    }

    @Test
    void aGroupGetsOtherMembers() {
        String group = "nhom-thu-" + AGENCIES.incrementAndGet();
        found(group, "Nhóm thử " + group, "GROUP");
        String member = found();
        assertThat(members(group, member, "so-y-te").statusCode()).isEqualTo(302);
        String first = office.issue(aDirective().ledBy(group));
        assertThat(members(group, member).statusCode()).isEqualTo(302);
        String second = office.issue(aDirective().ledBy(group));

        assertThat(office.directive(first).assignmentCount()).isEqualTo(2);
        assertThat(office.directive(second).assignmentCount()).isOne();
        assertThat(refusal(members(group, member), 400)).contains("không có gì thay đổi");
        assertThat(refusal(members(group, "no-such-agency"), 400)).contains("no-such-agency");
    }

    @Test
    void aClosedAgencyIsChosenNowhereButStaysReadable() {
        String code = found();
        String directive = office.issue(aDirective().ledBy(code));
        assertThat(refusal(act(code, "/closing", "on", "2025-12-31", "document", "x"), 400))
                .contains("sau hôm nay");
        assertThat(act(code, "/closing", "on", "2025-11-24", "document", DOCUMENT)
                        .statusCode())
                .isEqualTo(302);

        String name = name(code);
        HttpResponse<String> refused = program(MONITOR)
                .post(
                        "/api/directives",
                        "{\"number\":\"1\",\"content\":\"Thử\",\"plan\":\"" + Office.newPlan() + "\",\"leadAgency\":\""
                                + code + "\",\"deadline\":\"31/12/2025\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("CLOSED_AGENCY", name + " đã ngừng hoạt động từ ngày 24/11/2025");
        assertThat(program(MONITOR)
                        .post(
                                "/api/directives/" + directive + "/reassignment",
                                "{\"role\":\"LEAD\",\"agency\":\"" + code + "\",\"newAgency\":\"" + code
                                        + "\",\"reason\":\"x\"}")
                        .body())
                .contains("ngừng hoạt động");
        assertThat(person(MONITOR).get("/imports").body()).doesNotContain(name);
        assertThat(program(MONITOR).get("/api/agencies?q=" + code).body())
                .contains(name.substring(0, 3), "\"closedOn\":\"2025-11-24\"");
        assertThat(person(MONITOR).get("/directives/" + directive).body()).contains(name);
        assertThat(admin.get("/administration/agencies?working=false&q=" + code).body())
                .contains(name, "Ngừng hoạt động từ 24/11/2025");
        assertThat(act(code, "/reopening", "on", "2025-11-24", "document", "x").statusCode())
                .isEqualTo(302);
        assertThat(agencies.choose("agency", code).isClosed()).isFalse();
    }

    @Test
    void aMergerShowsWhatItMovesAndMovesPeopleAndWork() {
        String old = found();
        String successor = found();
        load("nguoi-" + old, old);
        load("truong-" + old, old, old + "-head");
        String directive = office.issue(aDirective().ledBy(old).coordinatedBy("so-y-te"));

        String preview =
                act(old, "/merger/preview", merger(successor, "2025-11-24")).body();
        assertThat(preview)
                .contains(name(old) + " sáp nhập vào " + name(successor), DOCUMENT, "2 tài khoản")
                .containsPattern("<strong>1</strong>\\s*<span>nhiệm vụ chủ trì đang mở");
        assertThat(agencies.choose("agency", old).isClosed()).as("only a look").isFalse();
        assertThat(act(old, "/merger", merger(successor, "2025-11-24")).statusCode())
                .isEqualTo(302);
        succession.proceed();

        assertThat(office.directive(directive).leadAgency().code()).isEqualTo(successor);
        assertThat(accounts.groupsOf("nguoi-" + old)).containsExactly(successor);
        assertThat(accounts.groupsOf("truong-" + old)).containsExactly(successor);
        assertThat(admin.get(page(old)).body())
                .contains("Sáp nhập vào " + name(successor), "Không còn việc nào đang mở");
        assertThat(admin.get(page(successor)).body()).contains("Tiếp nhận " + name(old));
        assertThat(person("nguoi-" + old).read("/directives/" + directive).statusCode())
                .isEqualTo(200);
        assertThat(refusal(act(successor, "/merger/preview", merger(old, "2025-11-24")), 400))
                .contains("đã sáp nhập vào " + name(successor));
        assertThat(refusal(act(old, "/merger", merger(AGENCY, "2025-11-24")), 409))
                .contains("đã sáp nhập");
    }

    @Test
    void aPlannedMergerCanBeRevoked() {
        String old = found();
        String successor = found();
        assertThat(act(old, "/merger", merger(successor, "2025-12-31")).statusCode())
                .isEqualTo(302);
        assertThat(admin.get(page(old)).body()).contains("Sẽ sáp nhập vào " + name(successor) + " từ 31/12/2025");
        assertThat(refusal(act(successor, "/closing", "on", "2025-11-24", "document", "x"), 409))
                .contains("đặt lịch sáp nhập");
        assertThat(act(old, "/merger/revocation").statusCode()).isEqualTo(302);
        assertThat(admin.get(page(old)).body()).doesNotContain("Sẽ sáp nhập");
    }

    @Test
    void anImportThatNamesAMergedAgencyIsToldTheSuccessorAndARenamedOneIsFound() {
        String old = found();
        String successor = found();
        String renamed = found();
        String before = name(renamed);
        act(renamed, "/name", "name", "Sở Đổi tên " + renamed, "on", "2025-11-20", "document", "x");
        act(old, "/merger", merger(successor, "2025-11-24"));

        String draft = upload("STT,Nội dung nhiệm vụ,Cơ quan chủ trì,Thời hạn\n1,Việc một," + name(old)
                + ",31/12/2025\n2,Việc hai," + before + ",31/12/2025\n");

        assertThat(draft)
                .contains("CLOSED_AGENCY", name(old) + " đã sáp nhập vào " + name(successor))
                .contains("\"code\":\"" + successor + "\"")
                .contains("{\"code\":\"" + renamed + "\",\"name\":\"Sở Đổi tên " + renamed + "\"}")
                .contains("\"errors\":1");
    }

    private String upload(String csv) {
        String boundary = "----dondoc";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"plan\"\r\n\r\n" + Office.newPlan()
                + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bang.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + csv + "\r\n--" + boundary + "--\r\n";
        Visitor monitor = program(MONITOR);
        return monitor.send(monitor.request("/api/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body)))
                .body();
    }

    private static String[] merger(String successor, String day) {
        return new String[] {"successor", successor, "on", day, "document", DOCUMENT, "movesAccounts", "true"};
    }

    private HttpResponse<String> members(String group, String... codes) {
        String[] fields = Stream.concat(
                        Stream.of("on", "2025-11-24", "document", "x"),
                        Stream.of(codes).flatMap(code -> Stream.of("member", code)))
                .toArray(String[]::new);
        return act(group, "/members", fields);
    }

    private HttpResponse<String> act(String code, String act, String... fields) {
        String[] all = Stream.concat(Stream.of("version", version(code)), Stream.of(fields))
                .toArray(String[]::new);
        return admin.submit(page(code), page(code) + act, all);
    }

    private String found() {
        String code = "so-quan-tri-" + AGENCIES.incrementAndGet();
        assertThat(found(code, name(code)).statusCode()).isEqualTo(302);
        return code;
    }

    private HttpResponse<String> found(String code, String name) {
        return found(code, name, "DEPARTMENT");
    }

    private HttpResponse<String> found(String code, String name, String kind) {
        return admin.submit(
                "/administration/new-agency",
                "/administration/new-agency",
                "code",
                code,
                "name",
                name,
                "kind",
                kind,
                "on",
                "2025-07-01",
                "document",
                DOCUMENT);
    }

    private String name(String code) {
        return "Sở Quản trị " + code;
    }

    private static String refusal(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.body();
    }

    private String version(String code) {
        Matcher matcher = VERSION.matcher(admin.get(page(code)).body());
        return matcher.find() ? matcher.group(1) : "0";
    }

    private static String page(String code) {
        return "/administration/agencies/" + code;
    }
}
