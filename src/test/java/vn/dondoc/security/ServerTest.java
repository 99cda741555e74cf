package vn.dondoc.security;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import vn.dondoc.agency.Accounts;

/** A started server with an empty plan and one account for each role and for two agencies. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
abstract class ServerTest {

    static final String OFFICER = "officer";
    static final String HEAD = "head";
    static final String STRANGER = "stranger";
    static final String MONITOR = "monitor";
    static final String ADMIN = "admin";

    static final String AGENCY = "so-khcn";
    static final String OTHER_AGENCY = "so-tai-chinh";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    /** Other tests of the same JVM have stopped the engine's clock, and a lock on an account would never end. */
    @BeforeEach
    void letTheClockGo() {
        ClockUtil.reset();
    }

    @BeforeEach
    void loadAccounts() {
        if (!accounts.exists(OFFICER)) {
            load(OFFICER, AGENCY);
            load(HEAD, AGENCY, AGENCY + "-head");
            load(STRANGER, OTHER_AGENCY);
            load(MONITOR, "monitoring");
            load(ADMIN, "camunda-admin");
        }
    }

    void load(String account, String... groups) {
        accounts.loadWithKnownPassword(
                new Accounts.NewAccount(
                        account, account, account + "@example.test", Locale.forLanguageTag("vi"), List.of(groups)),
                Visitor.PASSWORD);
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    Visitor program(String account) {
        return visitor().withPassword(account);
    }

    Visitor person(String account) {
        return visitor().signedIn(account);
    }
}
