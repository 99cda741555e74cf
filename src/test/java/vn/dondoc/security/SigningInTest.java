package vn.dondoc.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;
import vn.dondoc.audit.AuditLog;

/** One sign-in for pages, Tasklist, Cockpit and programs, and what happens without. */
class SigningInTest extends ServerTest {

    @Autowired
    AuditLog auditLog;

    @Autowired
    IdentityService identityService;

    @Test
    void whoeverSignsInOnThePageWorksInTasklistWithoutSigningInAgain() {
        Visitor officer = visitor();
        HttpResponse<String> answer = officer.signIn(OFFICER, Visitor.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(officer.read("/").body()).contains("officer", "Sở Khoa học và Công nghệ");
        assertThat(officer.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(officer.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"officer\"");
        assertThat(officer.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
    }

    @Test
    void signingOutOfTasklistEndsThePageSession() {
        Visitor officer = person(OFFICER);
        assertThat(officer.webapp("POST", "/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(officer.get("/").statusCode()).isEqualTo(302);
        assertThat(officer.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void signingOutOnThePageEndsTasklist() {
        Visitor officer = person(OFFICER);
        assertThat(officer.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(officer.signOut().statusCode()).isEqualTo(302);
        assertThat(officer.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(officer.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    }

    @Test
    void whoeverSignsInInTheSameBrowserIsNotTakenForThePredecessor() {
        Visitor visitor = person(OFFICER);
        visitor.get("/camunda/api/engine/engine/default/task");
        visitor.signOut();
        visitor.signIn(STRANGER, Visitor.PASSWORD);
        visitor.get("/camunda/api/engine/engine/default/task");
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"stranger\"");
    }

    @Test
    void theSessionChangesItsIdWhenSomebodySignsIn() {
        Visitor visitor = visitor();
        visitor.get("/login");
        String before = visitor.cookie("JSESSIONID").orElseThrow().getValue();
        visitor.signIn(OFFICER, Visitor.PASSWORD);
        assertThat(visitor.cookie("JSESSIONID").orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void theSessionCookieIsKeptFromScriptsAndOtherSites() {
        String cookie =
                visitor().get("/login").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void aProgramWithoutPasswordIsAskedForIt() {
        for (String path : new String[] {"/api/agencies", "/engine-rest/task"}) {
            HttpResponse<String> answer = visitor().get(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json;charset=UTF-8");
            assertThat(answer.body()).contains("\"title\":\"Chưa đăng nhập\"", "\"status\":401");
        }
        assertThat(visitor().get("/api/agencies", "Accept-Language", "en").body())
                .contains("Not signed in");
    }

    @Test
    void aPersonWithoutSessionIsLedToTheSignInPage() {
        for (String path : new String[] {"/", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/"}) {
            HttpResponse<String> answer = visitor().get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        }
        assertThat(visitor().get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(visitor().get("/camunda/app/tasklist/locales/en.json").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPasswordInTheHeaderNeverMakesASession() {
        HttpResponse<String> answer = program(OFFICER).get("/api/agencies");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(program(OFFICER).get("/engine-rest/task").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void aPasswordInTheHeaderOpensNoPage() {
        assertThat(program(OFFICER).get("/").statusCode()).isEqualTo(302);
        assertThat(program(OFFICER)
                        .get("/camunda/api/engine/engine/default/task")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void knownAndUnknownAccountsGetTheSameAnswer() {
        load("mistaken", AGENCY);
        HttpResponse<String> known = visitor().signIn("mistaken", "wrong");
        HttpResponse<String> unknown = visitor().signIn("nobody-at-all", "wrong");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(known.headers().firstValue("Location").map(SigningInTest::query))
                .isEqualTo(unknown.headers().firstValue("Location").map(SigningInTest::query))
                .contains("error");
        assertThat(visitor()
                        .withPassword("mistaken", "wrong")
                        .get("/api/agencies")
                        .body())
                .isEqualTo(visitor()
                        .withPassword("nobody-at-all", "wrong")
                        .get("/api/agencies")
                        .body());
    }

    @Test
    void afterWrongPasswordsTheRightOneHasToWait() {
        load("locked", AGENCY);
        for (int i = 0; i < 5; i++) {
            visitor().withPassword("locked", "wrong").get("/api/agencies");
        }
        assertThat(program("locked").get("/api/agencies").statusCode()).isEqualTo(401);
    }

    @Test
    void aCheckedPasswordIsForgottenWhenItChanges() {
        load("changing", AGENCY);
        Visitor session = person("changing");
        assertThat(program("changing").get("/api/agencies").statusCode()).isEqualTo(200);
        var user = identityService.createUserQuery().userId("changing").singleResult();
        user.setPassword("Another-Passw0rd!");
        identityService.saveUser(user);
        assertThat(program("changing").get("/api/agencies").statusCode()).isEqualTo(401);
        assertThat(session.get("/").statusCode()).isEqualTo(302);
        identityService.unlockUser("changing");
        assertThat(visitor()
                        .withPassword("changing", "Another-Passw0rd!")
                        .get("/api/agencies")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAccountThatIsDeletedAndMadeAgainInheritsNoSession() {
        load("leaving", "supervisors");
        Visitor before = person("leaving");
        identityService.deleteUser("leaving");
        assertThat(before.get("/").statusCode()).isEqualTo(302);
        assertThat(program("leaving").get("/api/agencies").statusCode()).isEqualTo(401);
    }

    @Test
    void signingInAndOutAndFailingIsRecorded() {
        load("recorded", AGENCY);
        person("recorded").signOut();
        visitor().signIn("recorded", "wrong");
        assertThat(auditLog.of("account:recorded", 0, 10))
                .extracting("action")
                .containsExactly("LOGIN_FAILED", "LOGOUT", "LOGIN");
    }

    private static String query(String location) {
        return location.substring(location.indexOf('?') + 1);
    }
}
