package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.Office;

/** Who follows what, the register by that, and whom to reach in an agency. */
class FollowListApiTest extends RegisterApiTest {

    @Test
    void everybodyOfBothUnitsKeepsTheOwnList() {
        String plan = plan(office.issue(aDirective()));
        for (String account : List.of(MONITOR, SUPERVISOR)) {
            var kept = ok(follow(account, account, List.of(OUTSIDE_AGENCY, FINANCE_AGENCY), List.of(plan)));
            assertThat(kept.path("account").asText()).isEqualTo(account);
            assertThat(kept.path("agencies")).hasSize(2);
            assertThat(kept.at("/plans/0").asText()).isEqualTo(plan);
        }
        assertThat(read(MONITOR, "/api/follow-up/" + SUPERVISOR).path("agencies"))
                .hasSize(2);
        ok(follow(MONITOR, MONITOR, List.of(), List.of()));
        assertThat(read(SUPERVISOR, "/api/follow-up/" + MONITOR).path("agencies"))
                .isEmpty();
        ok(follow(SUPERVISOR, SUPERVISOR, List.of(), List.of()));
    }

    @Test
    void nobodyElseKeepsOneAndNobodyThatOfAnother() {
        for (String account : List.of(OFFICER, HEAD, LEADER, ADMIN, STRANGER)) {
            refused(403, follow(account, account, List.of(), List.of()));
            refused(403, by(account).get("/api/follow-up/" + MONITOR));
        }
        refused(403, follow(SUPERVISOR, MONITOR, List.of(), List.of()));
        refused(401, visitor().get("/api/follow-up/" + MONITOR));
    }

    @Test
    void whatThereIsNotCannotBeFollowed() {
        refusedField("agencies", follow(MONITOR, MONITOR, List.of("so-khong-co"), List.of()));
        refusedField("agencies", follow(MONITOR, MONITOR, List.of(GROUP), List.of()));
        refusedField("plans", follow(MONITOR, MONITOR, List.of(), List.of("KHONG-CO")));
    }

    @Test
    void theRegisterIsFilteredByWhoFollowsTheLeadOrThePlanAndByAllElseBesides() {
        String plan = Office.newPlan();
        String led = office.issue(aDirective().inPlan(plan).numbered("1").ledBy(OUTSIDE_AGENCY));
        String ofGroup = office.issue(aDirective().inPlan(plan).numbered("2").ledBy(GROUP));
        String other = office.issue(
                aDirective().inPlan(plan).numbered("3").ledBy("so-tu-phap").coordinatedBy(OUTSIDE_AGENCY));
        ok(follow(SUPERVISOR, SUPERVISOR, List.of(OUTSIDE_AGENCY), List.of()));

        assertThat(found(MONITOR, "plan=" + plan + "&followedBy=" + SUPERVISOR))
                .containsExactlyInAnyOrder(led, ofGroup);
        assertThat(found(MONITOR, "plan=" + plan + "&agency=so-tu-phap&followedBy=" + SUPERVISOR))
                .containsExactly(ofGroup);
        assertThat(found(
                        OUTSIDER,
                        "plan=" + plan + "&followedBy=" + SUPERVISOR + "&role=COORDINATING&agency=" + OUTSIDE_AGENCY))
                .isEmpty();
        assertThat(read(MONITOR, "/api/statistics?plan=" + plan + "&followedBy=" + SUPERVISOR)
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        ok(follow(SUPERVISOR, SUPERVISOR, List.of(), List.of(plan)));
        assertThat(found(MONITOR, "plan=" + plan + "&followedBy=" + SUPERVISOR)).contains(led, ofGroup, other);
        assertThat(found(MONITOR, "plan=" + plan + "&followedBy=nobody")).isEmpty();
        ok(follow(SUPERVISOR, SUPERVISOR, List.of(), List.of()));
    }

    @Test
    void contactsAreKeptByTheHeadTheMonitoringUnitAndAdministratorsAndReadByAllStaff() {
        String path = "/api/agencies/" + AGENCY + "/contacts";
        var lan = Map.of(
                "name",
                "Nguyễn Thị Lan",
                "title",
                "Chánh Văn phòng",
                "phone",
                "0255 3822 000",
                "email",
                "lan@example.test");
        for (String account : List.of(HEAD, MONITOR, ADMIN)) {
            var kept = ok(put(account, path, List.of(lan, Map.of("name", account, "phone", "+84 905 123 456"))));
            assertThat(texts(kept, "name")).containsExactly("Nguyễn Thị Lan", account);
        }
        for (String account : List.of(OFFICER, STRANGER, SUPERVISOR, LEADER)) {
            refused(403, put(account, path, List.of()));
            assertThat(read(account, path).at("/0/phone").asText()).isEqualTo("0255 3822 000");
        }
        refused(403, put(HEAD, "/api/agencies/" + FINANCE_AGENCY + "/contacts", List.of()));
        refused(404, by(MONITOR).get("/api/agencies/so-khong-co/contacts"));
        refused(404, by(MONITOR).get("/api/agencies/" + GROUP + "/contacts"));
        refused(401, visitor().get(path));
        ok(put(MONITOR, path, List.of()));
        assertThat(read(MONITOR, path)).isEmpty();
    }

    @Test
    void aContactHasANameAndAWayToReachIt() {
        String path = "/api/agencies/" + AGENCY + "/contacts";
        refusedField("contacts[0].name", put(MONITOR, path, List.of(Map.of("phone", "0255 3822 000"))));
        refusedField("contacts[1].phone", put(MONITOR, path, List.of(Map.of(), Map.of("name", "A"))));
        refusedField("contacts[0].phone", put(MONITOR, path, List.of(Map.of("name", "A", "phone", "gọi tôi"))));
        refusedField("contacts[0].phone", put(MONITOR, path, List.of(Map.of("name", "A", "phone", "1' OR '1"))));
        for (String email : List.of("lan", "lan@", "lan@example", "a b@example.test", "a@b.c\nBcc: x@y.z")) {
            refusedField("contacts[0].email", put(MONITOR, path, List.of(Map.of("name", "A", "email", email))));
        }
        refusedField(
                "contacts", put(MONITOR, path, Collections.nCopies(21, Map.of("name", "A", "phone", "0255 3822 000"))));
        assertThat(read(MONITOR, path)).isEmpty();
    }

    private HttpResponse<String> follow(String account, String whose, List<String> agencies, List<String> plans) {
        return put(account, "/api/follow-up/" + whose, Map.of("agencies", agencies, "plans", plans));
    }

    private HttpResponse<String> put(String account, String path, Object body) {
        return by(account).send("PUT", path, json(body));
    }

    private List<String> found(String account, String filter) {
        return texts(read(account, "/api/directives?" + filter).path("content"), "code");
    }

    private static String plan(String directive) {
        return directive.substring(0, directive.lastIndexOf('-'));
    }
}
