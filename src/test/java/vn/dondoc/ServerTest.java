package vn.dondoc;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import vn.dondoc.agency.Accounts;

/** A started server with an empty register, a clock that the test moves, and accounts of two agencies and two roles. */
@SpringBootTest(
        classes = {DonDoc.class, Office.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
public abstract class ServerTest {

    protected static final String OFFICER = "officer";
    protected static final String HEAD = "head";
    protected static final String STRANGER = "stranger";
    protected static final String MONITOR = "monitor";
    protected static final String ADMIN = "admin";

    protected static final String AGENCY = "so-khcn";
    /** In none of the groups that tests address: its officer never has a task. */
    protected static final String OTHER_AGENCY = "xa-son-ha-21289";

    protected static final LocalDate TODAY = LocalDate.of(2025, 11, 24);

    @LocalServerPort
    protected int port;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected Office office;

    @Autowired
    protected MovableClock clock;

    @Autowired
    ProcessEngine engine;

    /** Camunda's REST interface asks for the engine that was started last, which may be that of other tests. */
    @BeforeEach
    void answerWithOwnEngine() {
        ProcessEngines.registerProcessEngine(engine);
    }

    /** Time stands still, so that nothing depends on how fast the machine is. */
    @BeforeEach
    void stopTheClock() {
        clock.moveTo(TODAY);
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

    protected void load(String account, String... groups) {
        accounts.loadWithKnownPassword(
                new Accounts.NewAccount(
                        account, account, account + "@example.test", Locale.forLanguageTag("vi"), List.of(groups)),
                Visitor.PASSWORD);
    }

    /** The same, unless an earlier test has loaded it. */
    protected void known(String account, String... groups) {
        if (!accounts.exists(account)) {
            load(account, groups);
        }
    }

    protected Visitor visitor() {
        return new Visitor(port);
    }

    protected Visitor program(String account) {
        return visitor().withPassword(account);
    }

    protected Visitor person(String account) {
        return visitor().signedIn(account);
    }
}
