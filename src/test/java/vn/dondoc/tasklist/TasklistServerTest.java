package vn.dondoc.tasklist;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import vn.dondoc.agency.Accounts;

/** One running server, with its jobs, for everything that is tried in Tasklist. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:tasklist;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;DEFAULT_NULL_ORDERING=HIGH",
            "spring.datasource.username=sa",
            "spring.datasource.password=",
            "camunda.bpm.job-execution.enabled=true"
        })
@ActiveProfiles("test")
abstract class TasklistServerTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    /** Camunda's web applications ask for the engine that was started last, which may be that of other tests. */
    @BeforeEach
    void answerWithOwnEngine(@Autowired ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine);
        ClockUtil.reset();
    }

    @BeforeEach
    void people() {
        if (accounts.exists("admin")) {
            return;
        }
        // Without an administrator, Tasklist leads everybody to its setup page.
        load("admin", "camunda-admin");
        load("monitor", "monitoring");
        load("lead", "so-khcn");
        load("lead-head", "so-khcn", "so-khcn-head");
        load("asked", "so-tai-chinh");
        load("asked-too", "so-noi-vu");
        load("stranger", "so-y-te");
    }

    private void load(String account, String... groups) {
        accounts.loadWithKnownPassword(
                new Accounts.NewAccount(
                        account, account, account + "@example.test", Locale.forLanguageTag("vi"), List.of(groups)),
                TabVisitor.PASSWORD);
    }
}
