package vn.dondoc.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.audit.AuditLog;

/** The administrator's pages over HTTP. */
class AdministrationTest extends ServerTest {

    private static final List<String> PAGES = List.of(
            "/administration",
            "/administration/accounts",
            "/administration/agencies",
            "/administration/holidays",
            "/administration/processes");

    @Autowired
    AuditLog audit;

    @Autowired
    RuntimeService runtimeService;

    @Test
    void thePagesAreForAdministratorsOnly() {
        for (String address : PAGES) {
            assertThat(read(ADMIN, address).statusCode()).as(address).isEqualTo(200);
            for (String account : List.of(OFFICER, HEAD, MONITOR)) {
                HttpResponse<String> refused = read(account, address);
                assertThat(refused.statusCode()).as(address).isEqualTo(403);
                assertThat(refused.body()).contains("Không có quyền", "Về trang đầu");
            }
            assertThat(visitor().get(address).statusCode()).isEqualTo(302);
        }
        assertThat(read(OFFICER, "/my-agency").body()).doesNotContain("href=\"/administration\"");
    }

    @Test
    void theFirstPageSaysHowThingsStand() {
        String page = read(ADMIN, "/administration").body();
        assertThat(page)
                .containsPattern("\\d+ tài khoản")
                .contains("href=\"/administration/accounts\"", "href=\"/administration/agencies\"")
                .contains("href=\"/administration/holidays\"", "href=\"/administration/processes\"")
                .contains("href=\"/camunda/app/cockpit/default/\"", "href=\"/camunda/app/admin/default/\"")
                .contains("href=\"/api/docs\"");
        assertThat(person(ADMIN).get("/administration", "Accept-Language", "en").body())
                .containsPattern("Accounts: \\d+")
                .doesNotContain("tài khoản");
    }

    @Test
    void accountsAreFoundByNameAddressAndAgency() {
        load("tim-toi", "xa-binh-minh");
        assertThat(read(ADMIN, "/administration/accounts?q=TIM-T").body())
                .contains("tim-toi@example.test", "Chuyên viên Xã Bình Minh", "Được đăng nhập");
        assertThat(read(ADMIN, "/administration/accounts?agency=xa-binh-minh").body())
                .contains("Chỉ người của Xã Bình Minh", "tim-toi");
        assertThat(read(ADMIN, "/administration/accounts?q=nobody%25").body()).contains("Không có tài khoản nào khớp");
        assertThat(read(ADMIN, "/administration/accounts?page=-1").statusCode()).isEqualTo(400);
    }

    @Test
    void anAccountLockedByWrongPasswordsIsUnlockedAndThatIsRecorded() {
        load("quen-mat-khau", AGENCY);
        lock("quen-mat-khau");
        assertThat(visitor().signIn("quen-mat-khau", Visitor.PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).contains("/login?"));
        Visitor admin = person(ADMIN);
        assertThat(admin.get("/administration").body()).contains("đang bị khóa");
        assertThat(admin.get("/administration/accounts?locked=true").body())
                .contains("quen-mat-khau/unlocking", "Đang bị khóa");

        HttpResponse<String> answer = unlock(admin, "quen-mat-khau");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(admin.get("/administration/accounts").body()).contains("Đã mở khóa tài khoản quen-mat-khau.");
        assertThat(visitor().signIn("quen-mat-khau", "wrong").headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/login?error"));
        assertThat(audit.of("account:quen-mat-khau", 0, 20)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("ACCOUNT_UNLOCKED");
            assertThat(entry.actor()).isEqualTo(ADMIN);
        });
    }

    @Test
    void onlyAdministratorsUnlockAndOnlyWhatIsLocked() {
        assertThat(unlock(person(OFFICER), STRANGER).statusCode()).isEqualTo(403);
        HttpResponse<String> open = unlock(person(ADMIN), STRANGER);
        assertThat(open.statusCode()).isEqualTo(409);
        assertThat(open.body()).contains("hiện không bị khóa");
        assertThat(unlock(person(ADMIN), "no-such-account").statusCode()).isEqualTo(404);
        assertThat(person(ADMIN)
                        .post("/administration/accounts/" + STRANGER + "/unlocking", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(audit.of("account:" + STRANGER, 0, 20))
                .noneMatch(entry -> entry.action().equals("ACCOUNT_UNLOCKED"));
    }

    @Test
    void agenciesAreListedWithTheirOtherNamesGroupsAndPeople() {
        String page = read(ADMIN, "/administration/agencies?q=khcn").body();
        assertThat(page)
                .contains("Sở Khoa học và Công nghệ", "Còn ghi là: ", "SKHCN", "Sở, ban, ngành")
                .contains("/administration/accounts?agency=so-khcn");
        assertThat(read(ADMIN, "/administration/agencies?kind=GROUP").body())
                .containsPattern("\\d+ thành viên")
                .contains("Xã Bình Minh")
                .doesNotContain("Chưa có tài khoản");
        assertThat(read(ADMIN, "/administration/agencies?kind=COMMUNE&page=1").body())
                .contains("Chưa có tài khoản", "Trang 2 trên");
        assertThat(read(ADMIN, "/administration/agencies?q=zzz").body()).contains("Không có cơ quan nào khớp");
    }

    @Test
    void theHolidayTableIsReadByYear() {
        assertThat(read(ADMIN, "/administration/holidays").body())
                .contains("Ngày nghỉ năm 2025", "27/01/2025", "Thứ Hai", "Tết Nguyên đán", "Thông báo chính thức")
                .contains("Ngày làm bù năm 2025", "26/04/2025", "Đã xác nhận")
                .doesNotContain("24/11/2026");
        assertThat(read(ADMIN, "/administration/holidays?year=2026").body())
                .contains("24/11/2026", "Chưa xác nhận, chưa tính");
    }

    @Test
    void aYearWithoutHolidaysIsAWarningAsSoonAsSomethingIsDueInIt() {
        office.issue(aDirective().due("30/06/2031"));
        assertThat(read(ADMIN, "/administration").body()).containsPattern("Cần xem:.*?\\s.*2031.*: chưa có lịch nghỉ");
        assertThat(read(ADMIN, "/administration/holidays?year=2031").body())
                .contains("Chưa có lịch nghỉ năm", "2031", "Chưa có ngày nghỉ nào của năm 2031");
    }

    @Test
    void aDirectiveWhoseProcessWasDeletedIsListedWithWhatToDo() {
        String code = office.issue(aDirective());
        assertThat(read(ADMIN, "/administration/processes").body()).doesNotContain(code);
        runtimeService.deleteProcessInstance(office.process(code).getId(), "in Cockpit");
        assertThat(read(ADMIN, "/administration/processes").body())
                .contains("/directives/" + code, "Sở Khoa học và Công nghệ", "rồi mở lại");
        assertThat(read(ADMIN, "/administration").body()).containsPattern("[1-9]\\d* việc mất quy trình");
    }

    private void lock(String account) {
        for (int i = 0; i < 5; i++) {
            visitor().signIn(account, "wrong");
            clock.moveTo(TODAY, LocalTime.of(10 + i, 0));
        }
    }

    private HttpResponse<String> unlock(Visitor visitor, String account) {
        return visitor.send(
                "POST", "/administration/accounts/" + account + "/unlocking", "", "X-CSRF-TOKEN", visitor.token("/"));
    }

    private HttpResponse<String> read(String account, String address) {
        return person(account).get(address, "Accept", "text/html");
    }
}
