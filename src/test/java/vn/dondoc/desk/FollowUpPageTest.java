package vn.dondoc.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.ServerTest;

/** Following up on pages, over HTTP: what the directive page says and its forms do, the lists, the contacts, the register. */
class FollowUpPageTest extends ServerTest {

    private static final String SUPERVISOR = "desk-supervisor";
    private static final String ASKED = "desk-asked";
    private static final String LEADER = "desk-leader";
    private static final String ASKED_AGENCY = "so-cong-thuong";

    @BeforeEach
    void people() {
        Map.of(SUPERVISOR, "supervisors", ASKED, ASKED_AGENCY, LEADER, "leadership")
                .forEach((account, group) -> {
                    if (!accounts.exists(account)) {
                        load(account, group);
                    }
                });
    }

    @Test
    void anInstructionStandsFirstWaitsForTheLeadAndIsAnsweredThere() {
        String code = accepted(aDirective().coordinatedBy(ASKED_AGENCY));
        assertThat(submit(LEADER, code, "instructions", "text", "Làm <b>ngay</b>")
                        .statusCode())
                .isEqualTo(302);

        String page = page(OFFICER, code);
        assertThat(page).contains("Làm &lt;b&gt;ngay&lt;/b&gt;", "Ý kiến chỉ đạo chưa trả lời", LEADER);
        assertThat(page.indexOf("id=\"instructions\"")).isLessThan(page.indexOf("id=\"facts\""));
        assertThat(page(ASKED, code)).contains("Làm &lt;b&gt;ngay").doesNotContain("/answer\"");
        assertThat(page(ADMIN, code)).doesNotContain("Làm &lt;b&gt;ngay").contains("Tài khoản quản trị không được xem");
        assertThat(duties(OFFICER)).contains("Trả lời ý kiến chỉ đạo", code, "kind=ANSWER");
        assertThat(found(MONITOR, "q=" + code)).contains("Ý kiến chỉ đạo chưa trả lời");
        assertThat(found(MONITOR, "q=" + code + "&instructed=true")).contains("1 nhiệm vụ", "Ý kiến chỉ đạo: ");

        String address = answerAddress(page);
        HttpResponse<String> empty = person(OFFICER).submit("/directives/" + code, address, "text", " ");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("Đề nghị ghi nội dung trả lời");
        assertThat(person(ASKED)
                        .submit("/directives/" + code, address, "text", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(person(STRANGER).submit("/directives", address, "text", "x").statusCode())
                .isEqualTo(404);
        assertThat(person(OFFICER)
                        .submit("/directives/" + code, address, "text", "Đã làm")
                        .statusCode())
                .isEqualTo(302);
        assertThat(person(OFFICER)
                        .submit("/directives/" + code, address, "text", "Nữa")
                        .body())
                .contains("Ý kiến chỉ đạo này đã được trả lời");
        assertThat(page(LEADER, code)).contains("Đã làm").doesNotContain("Ý kiến chỉ đạo chưa trả lời");
        assertThat(duties(OFFICER)).doesNotContain("/directives/" + code + "/task?kind=ANSWER");
        assertThat(person(OFFICER).get(address).statusCode()).isEqualTo(302);
    }

    @Test
    void theDutyToAnswerLeadsToTheInstruction() {
        String code = accepted(aDirective());
        submit(LEADER, code, "instructions", "text", "Làm ngay");
        assertThat(person(OFFICER)
                        .get("/directives/" + code + "/task?kind=ANSWER")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/directives/" + code + "#instructions");
        assertThat(submit(OFFICER, code, "instructions/" + idOn(page(OFFICER, code)) + "/answer", "text", "Xong")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoMayNotFindsNoFormAndIsRefused() {
        String code = accepted(aDirective().coordinatedBy(ASKED_AGENCY));
        for (String account : List.of(OFFICER, HEAD, ASKED, ADMIN)) {
            for (String act : List.of("instructions", "urging", "phone-notes", "mute", "mute/end")) {
                assertThat(page(account, code)).doesNotContain("action=\"/directives/" + code + "/" + act + "\"");
                assertThat(submit(account, code, act, all()).statusCode())
                        .as(account + " " + act)
                        .isEqualTo(403);
            }
        }
        assertThat(submit(MONITOR, code, "instructions", all()).statusCode()).isEqualTo(403);
        assertThat(submit(SUPERVISOR, code, "mute", all()).statusCode()).isEqualTo(403);
        assertThat(submit(LEADER, code, "phone-notes", all()).statusCode()).isEqualTo(403);
        for (String act :
                List.of("instructions", "instructions/1/answer", "urging", "phone-notes", "mute", "mute/end")) {
            assertThat(person(STRANGER)
                            .submit("/directives", "/directives/" + code + "/" + act, all())
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
    }

    @Test
    void urgingsAreCountedAndARefusedFormKeepsItsWords() {
        String code = accepted(aDirective().coordinatedBy(ASKED_AGENCY));
        submit(MONITOR, code, "urging", "text", "Sớm cho ý kiến", "agencies", ASKED_AGENCY);
        submit(MONITOR, code, "urging", "text", "Báo cáo trong tuần");
        HttpResponse<String> again = submit(MONITOR, code, "urging", "text", "Báo cáo trong ngày");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Hôm nay tài khoản này đã đôn đốc", "Báo cáo trong ngày</textarea>");
        HttpResponse<String> call = submit(
                MONITOR,
                code,
                "phone-notes",
                "calledAt",
                "2025-11-24T07:00",
                "receiver",
                "Bà Lan",
                "note",
                "Sẽ gửi",
                "agency",
                AGENCY);
        assertThat(call.statusCode()).as(call.body()).isEqualTo(302);
        assertThat(submit(MONITOR, code, "phone-notes", "calledAt", "hôm qua", "receiver", "Bà Lan", "note", "x")
                        .statusCode())
                .isEqualTo(400);

        assertThat(page(LEADER, code))
                .contains("3 lần, lần gần nhất 24/11/2025", "người nhận: Bà Lan", "Sớm cho ý kiến");
        assertThat(page(ASKED, code)).contains("1 lần, lần gần nhất").doesNotContain("Báo cáo trong tuần");
    }

    @Test
    void restingRemindersAreVisibleAndRareActsStandBehindTheirHeading() {
        String code = accepted(aDirective());
        String before = page(MONITOR, code);
        assertThat(before.indexOf("class=\"rare\""))
                .isGreaterThan(before.indexOf("/urging\""))
                .isLessThan(before.indexOf("/cancellation\""));
        HttpResponse<String> refused = submit(MONITOR, code, "mute", "until", "2025-12-20", "reason", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("class=\"rare\" open=\"open\"");
        submit(MONITOR, code, "mute", "until", "2025-12-20", "reason", "Chờ văn bản của Bộ");
        assertThat(page(OFFICER, code))
                .contains("tạm dừng nhắc việc đến hết 20/12/2025", "Chờ văn bản của Bộ")
                .doesNotContain("/mute/end");
        assertThat(submit(MONITOR, code, "mute/end").statusCode()).isEqualTo(302);
        assertThat(page(OFFICER, code)).doesNotContain("tạm dừng nhắc việc đến hết");
        assertThat(submit(MONITOR, code, "mute/end").body()).contains("Việc nhắc hạn hiện không bị tạm dừng");
    }

    @Test
    void bothUnitsShareTheirWorkOutOnThePage() {
        String code = office.issue(aDirective().ledBy("so-ngoai-vu").due("20/11/2025"));
        String plan = code.substring(0, code.lastIndexOf('-'));
        assertThat(line(read(MONITOR, "/follow-up"), "so-ngoai-vu")).contains("Chưa ai theo dõi", "quá hạn");
        person(MONITOR).submit("/follow-up", "/follow-up", "agencies", "so-ngoai-vu", "plans", plan);
        person(SUPERVISOR).submit("/follow-up", "/follow-up", "agencies", "so-ngoai-vu");

        String page = read(SUPERVISOR, "/follow-up");
        assertThat(line(page, "so-ngoai-vu"))
                .contains(
                        ">" + MONITOR + "<",
                        ">" + SUPERVISOR + "<",
                        "/api/reports/urging-letter.docx?agency=so-ngoai-vu")
                .doesNotContain("Chưa ai theo dõi");
        assertThat(page(SUPERVISOR, code)).contains("Chuyên viên theo dõi", MONITOR);
        assertThat(found(MONITOR, "followedBy=" + MONITOR + "&plan=" + plan))
                .contains("1 nhiệm vụ", "Chuyên viên theo dõi: ");
        assertThat(found(MONITOR, "agency=so-ngoai-vu&role=LEAD")).contains("urging-letter.docx?agency=so-ngoai-vu");
        for (String account : List.of(OFFICER, LEADER, ADMIN)) {
            assertThat(person(account).get("/follow-up", "Accept", "text/html").statusCode())
                    .isEqualTo(403);
            assertThat(person(account)
                            .submit("/directives", "/follow-up", "agencies", "so-ngoai-vu")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(found(LEADER, "")).doesNotContain("Tôi theo dõi");
        person(MONITOR).submit("/follow-up", "/follow-up");
        person(SUPERVISOR).submit("/follow-up", "/follow-up");
        assertThat(line(read(MONITOR, "/follow-up"), "so-ngoai-vu")).contains("Chưa ai theo dõi");
    }

    @Test
    void contactsStandBesideTheAgenciesOfADirective() {
        String code = accepted(aDirective().coordinatedBy("so-noi-vu"));
        String address = "/agencies/so-noi-vu/contacts";
        HttpResponse<String> refused = person(MONITOR)
                .submit(address, address, "name", "Lê Văn Tám", "title", "", "phone", "một hai ba", "email", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Lê Văn Tám", "&quot;một hai ba&quot; không hợp lệ", "is-invalid");
        assertThat(person(MONITOR)
                        .submit(
                                address,
                                address,
                                "name",
                                "Lê Văn Tám",
                                "title",
                                "Phó Giám đốc",
                                "phone",
                                "0905 123 456",
                                "email",
                                "",
                                "name",
                                "",
                                "title",
                                "",
                                "phone",
                                "",
                                "email",
                                "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(OFFICER, code)).contains("Lê Văn Tám, Phó Giám đốc", "href=\"tel:0905123456\"");
        assertThat(read(OFFICER, address))
                .contains("Lê Văn Tám")
                .doesNotContain("<form method=\"post\" action=\"" + address);
        assertThat(person(OFFICER)
                        .submit("/directives", address, "name", "x", "phone", "0905 123 456")
                        .statusCode())
                .isEqualTo(403);
        assertThat(read(HEAD, "/agencies/" + AGENCY + "/contacts")).contains("Lưu danh sách liên hệ");
        assertThat(person(MONITOR)
                        .get("/agencies/so-khong-co/contacts", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
        person(MONITOR).submit(address, address);
        assertThat(page(OFFICER, code)).doesNotContain("Lê Văn Tám");
    }

    private static String[] all() {
        return new String[] {
            "text",
            "x",
            "calledAt",
            "2025-11-24T07:00",
            "receiver",
            "x",
            "note",
            "x",
            "until",
            "2025-12-20",
            "reason",
            "x"
        };
    }

    private String duties(String account) {
        return read(account, "/my-agency?kind=ANSWER");
    }

    private static String answerAddress(String page) {
        Matcher matcher = Pattern.compile("action=\"([^\"]+/answer)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String idOn(String page) {
        return answerAddress(page).replaceAll(".*/instructions/(\\d+)/answer", "$1");
    }

    private static String line(String page, String agency) {
        int from = page.indexOf("/directives?agency=" + agency + "&amp;role=LEAD\"");
        assertThat(from).as(agency).isNotNegative();
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private String accepted(NewDirectiveBuilder directive) {
        String code = office.issue(directive);
        office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        return code;
    }

    private String page(String account, String code) {
        return read(account, "/directives/" + code);
    }

    private String found(String account, String query) {
        return read(account, "/directives?" + query);
    }

    private String read(String account, String address) {
        HttpResponse<String> answer = person(account).get(address, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> submit(String account, String code, String act, String... fields) {
        return person(account).submit("/directives/" + code, "/directives/" + code + "/" + act, fields);
    }
}
