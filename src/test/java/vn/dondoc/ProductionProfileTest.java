package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A new installation of an office: an empty PostgreSQL, and the environment variables of the compose file. */
@SpringBootTest(
        classes = DonDoc.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "DONDOC_ADMIN_PASSWORD=" + ProductionProfileTest.PASSWORD)
@ActiveProfiles("production")
class ProductionProfileTest {

    static final String PASSWORD = "Kho-doan-2026!";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry properties) {
        String url = PostgresServer.newDatabase("production");
        properties.add("DONDOC_DATABASE_URL", () -> url);
        properties.add("DONDOC_DATABASE_USER", () -> "postgres");
        properties.add("DONDOC_DATABASE_PASSWORD", () -> "postgres");
        PostgresServer.waitBriefly(properties);
    }

    @Test
    void theOnlyAccountIsTheAdministratorWithTheGivenPasswordHashedSlowly() {
        assertThat(identityService.createUserQuery().list()).singleElement().satisfies(user -> {
            assertThat(user.getId()).isEqualTo("admin");
            assertThat(identityService.checkPassword("admin", PASSWORD)).isTrue();
        });
        assertThat(jdbc.sql("SELECT PWD_ FROM ACT_ID_USER").query(String.class).single())
                .doesNotStartWith("{SHA-512}");
    }

    @Test
    void theAgenciesAreThereAndNoDirectiveIs() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM agency").query(Long.class).single())
                .isEqualTo(119);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM directive").query(Long.class).single())
                .isZero();
    }

    @Test
    void noDemonstrationAccountOpensTheDoorAndCookiesAreMarkedSecure() {
        Visitor visitor = new Visitor(port);

        assertThat(visitor.withPassword("monitor", "dondoc-demo")
                        .get("/api/agencies")
                        .statusCode())
                .isEqualTo(401);
        List<String> cookies = visitor.get("/login").headers().allValues("Set-Cookie");
        assertThat(cookies).isNotEmpty().allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
    }
}
