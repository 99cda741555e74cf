package vn.dondoc.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.calendar.Holiday;
import vn.dondoc.calendar.Holidays;

/** The calendar as an administrator keeps it, over HTTP. The year 2029 is this test's own. */
class HolidayPagesTest extends ServerTest {

    private static final String PAGE = "/administration/holidays";
    private static final String FILE = PAGE + "/file";

    @Autowired
    private Holidays holidays;

    @Autowired
    private AuditLog audit;

    @AfterEach
    void emptyTheYear() {
        List<Holiday> own = entries();
        if (!own.isEmpty()) {
            office.changeCalendar(table -> own.forEach(entry -> table.remove(entry.day())));
        }
    }

    @Test
    void onlyAdministratorsKeepTheCalendar() {
        for (String account : List.of(OFFICER, HEAD, MONITOR)) {
            Visitor visitor = person(account);
            assertThat(visitor.submit("/", PAGE, entry("2029-02-12")).statusCode())
                    .isEqualTo(403);
            assertThat(visitor.submit("/", PAGE + "/2026-01-01", entry("2026-01-01"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor.submit("/", PAGE + "/2026-01-01/removal", "source", "x")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(upload(visitor, "/", "day").statusCode()).isEqualTo(403);
            assertThat(visitor.submit("/", FILE + "/confirmation", "text", "x", "version", "0")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor.get(FILE, "Accept", "text/html").statusCode()).isEqualTo(403);
            assertThat(visitor.get(PAGE + "/2026-01-01", "Accept", "text/html").statusCode())
                    .isEqualTo(403);
        }
        assertThat(person(ADMIN).post(PAGE, "").statusCode())
                .as("without a token")
                .isEqualTo(403);
        assertThat(entries()).isEmpty();
        assertThat(holidays.find(LocalDate.of(2026, 1, 1))).isPresent();
    }

    @Test
    void severalDaysAreAddedAtOnceWithoutTheWeekendBetween() {
        String code = office.issue(aDirective().due("12/2/2029"));
        Visitor admin = person(ADMIN);

        assertThat(admin.submit(PAGE, PAGE, entry("2029-02-12", "to", "2029-02-20"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("?year=2029"));

        String page = admin.get(PAGE + "?year=2029").body();
        assertThat(page)
                .contains("Đã lưu lịch. Ngày làm việc cuối cùng của ", "đang được tính lại")
                .contains("đang tính lại", "Thêm: 12/02/2029, Ngày nghỉ, Tết Nguyên đán, Đã xác nhận")
                .contains("Thông báo 10/TB");
        assertThat(entries())
                .extracting(entry -> entry.day().getDayOfMonth())
                .containsExactly(12, 13, 14, 15, 16, 19, 20);
        assertThat(audit.of("calendar:holidays", 0, 7)).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo(ADMIN);
            assertThat(entry.action()).isEqualTo("HOLIDAY_ADDED");
            assertThat(entry.detail()).isEqualTo("Thông báo 10/TB");
        });
        assertThat(person(OFFICER).get("/directives/" + code).body())
                .contains("Ngày làm việc cuối cùng", "21/02/2029")
                .doesNotContain("chưa có lịch nghỉ");
        int running = occurrences(page);
        office.runJobsOf("calendar-v" + holidays.version());
        assertThat(occurrences(admin.read(PAGE).body())).isEqualTo(running - 1);
    }

    @Test
    void anEntryIsChangedAndTakenOutAndThatIsRecorded() {
        Visitor admin = person(ADMIN);
        admin.submit(PAGE, PAGE, entry("2029-02-12", "confirmed", "false"));
        assertThat(admin.get(PAGE + "/2029-02-12").body()).contains("Sửa ngày 12/02/2029", "value=\"Thông báo 10/TB\"");
        assertThat(admin.submit(PAGE, PAGE + "/2029-02-12", entry("2029-02-13", "source", "Thông báo 11"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(entries())
                .containsExactly(new Holiday(
                        LocalDate.of(2029, 2, 13), Holiday.Kind.HOLIDAY, "Tết Nguyên đán", "Thông báo 11", true));

        HttpResponse<String> without = admin.submit(PAGE, PAGE + "/2029-02-13/removal", "source", " ");
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("Chưa ghi nguồn");
        assertThat(admin.submit(PAGE, PAGE + "/2029-02-13/removal", "source", "Thông báo 12")
                        .statusCode())
                .isEqualTo(302);
        assertThat(entries()).isEmpty();
        assertThat(audit.of("calendar:holidays", 0, 2))
                .extracting(entry -> entry.action() + " " + entry.detail())
                .containsExactly("HOLIDAY_REMOVED Thông báo 12", "HOLIDAY_CHANGED Thông báo 11");
        assertThat(admin.submit(PAGE, PAGE + "/2029-02-13/removal", "source", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.get(PAGE + "/tomorrow", "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeIsSaidAtTheFormAndKeptInIt() {
        Visitor admin = person(ADMIN);
        HttpResponse<String> wrong = admin.submit(PAGE, PAGE, entry("2029-02-12", "to", "2029-02-10", "name", ""));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Ngày cuối không được trước ngày đầu", "Chưa ghi nội dung", "value=\"Thông báo 10/TB\"");
        assertThat(admin.submit(PAGE, PAGE, entry("2029-02-17")).body()).contains("17/02/2029 là thứ Bảy, vốn đã nghỉ");
        assertThat(admin.submit(PAGE, PAGE, entry("2029-02-12", "kind", "WORKDAY"))
                        .body())
                .contains("vốn đã làm việc");
        assertThat(admin.submit(PAGE, PAGE, entry("2029-02-12", "to", "2029-12-12"))
                        .body())
                .contains("nhiều nhất 31 ngày");
        admin.submit(PAGE, PAGE, entry("2029-02-12"));
        assertThat(admin.submit(PAGE, PAGE, entry("2029-02-12")).statusCode()).isEqualTo(409);
        assertThat(admin.submit(PAGE, PAGE + "/2029-02-12", entry("2029-02-12")).body())
                .contains("Không có gì thay đổi");
        assertThat(admin.submit(PAGE, PAGE + "/2029-02-12", entry("2026-01-01")).body())
                .contains("01/01/2026 đã có trong lịch");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aFileIsLookedAtAndThenTakenWholeOrNotAtAll() {
        Visitor admin = person(ADMIN);
        String file = "day,kind,name,source,confirmed\n2029-02-12,HOLIDAY,Tết & Xuân,Thông báo 10,true\n"
                + "2029-02-17,WORKDAY,Làm bù,Thông báo 10,false\n";

        HttpResponse<String> wrong = upload(admin, PAGE, file + "2029-02-31,HOLIDAY,Tết,Thông báo 10,true\n");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Dòng 4: &quot;2029-02-31&quot; không phải là một ngày");

        HttpResponse<String> look = upload(admin, PAGE, file);
        assertThat(look.body()).contains("lich.csv thêm 2 ngày, sửa 0 ngày, bỏ 0 ngày", "Tết &amp; Xuân");
        assertThat(entries()).isEmpty();
        assertThat(confirm(admin, file, version(look)).statusCode()).isEqualTo(302);
        assertThat(entries()).hasSize(2);
        assertThat(confirm(admin, file.replace("true", "false"), version(look)).body())
                .contains("vừa được người khác thay đổi");
        assertThat(upload(admin, PAGE, file).body()).contains("giống lịch hiện có");

        String shorter = "day,kind,name,source,confirmed\n2029-02-12,HOLIDAY,Tết,Thông báo 11,true\n";
        HttpResponse<String> second = upload(admin, PAGE, shorter);
        assertThat(second.body()).contains("thêm 0 ngày, sửa 1 ngày, bỏ 1 ngày");
        confirm(admin, shorter, version(second));
        assertThat(entries()).extracting(Holiday::name).containsExactly("Tết");
        assertThat(audit.of("calendar:holidays", 0, 2))
                .extracting(entry -> entry.action() + " " + entry.detail())
                .containsExactly("HOLIDAY_CHANGED Thông báo 11", "HOLIDAY_REMOVED Tệp lich.csv");

        HttpResponse<String> export = admin.get(FILE);
        assertThat(export.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(export.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(export.body()).contains("2029-02-12,HOLIDAY,Tết,Thông báo 11,true", "2026-11-24,HOLIDAY");
        assertThat(upload(admin, PAGE, export.body()).body()).contains("giống lịch hiện có");
    }

    private List<Holiday> entries() {
        return holidays.all().stream()
                .filter(entry -> entry.day().getYear() == 2029)
                .toList();
    }

    /** How many of the changes shown are still being followed. */
    private static int occurrences(String page) {
        return page.split(">đang tính lại<", -1).length - 1;
    }

    /** What the form sends, with some fields given in pairs. */
    private static String[] entry(String from, String... fields) {
        String[] usual = {
            "from",
            from,
            "to",
            "",
            "kind",
            "HOLIDAY",
            "name",
            "Tết Nguyên đán",
            "source",
            "Thông báo 10/TB",
            "confirmed",
            "true"
        };
        for (int i = 0; i < fields.length; i += 2) {
            for (int j = 0; j < usual.length; j += 2) {
                if (usual[j].equals(fields[i])) {
                    usual[j + 1] = fields[i + 1];
                }
            }
        }
        return usual;
    }

    private static HttpResponse<String> upload(Visitor visitor, String page, String file) {
        String body = "--parts\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + visitor.token(page)
                + "\r\n--parts\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lich.csv\"\r\n\r\n" + file
                + "\r\n--parts--\r\n";
        return visitor.send(visitor.request(FILE)
                .header("Content-Type", "multipart/form-data; boundary=parts")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> confirm(Visitor visitor, String file, String version) {
        return visitor.submit(PAGE, FILE + "/confirmation", "text", file, "version", version, "name", "lich.csv");
    }

    private static String version(HttpResponse<String> look) {
        Matcher matcher = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(look.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
