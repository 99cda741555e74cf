package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.ServerTest;
import vn.dondoc.audit.AuditLog;

/** The page of what has failed in the background. */
class FailedJobsTest extends ServerTest {

    private static final String PAGE = "/administration/failures";

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditLog audit;

    private String job;

    /** Other tests run whatever is to be run. */
    @AfterEach
    void leaveNothingFailed() {
        if (job != null && management.createJobQuery().jobId(job).count() > 0) {
            management.setJobRetries(job, 1);
        }
    }

    @Test
    void whatFailedIsShownInPlainWordsAndTriedAgain() {
        String code = failedDirective("ENGINE-03005 Execution was updated concurrently\nat org.camunda…");

        assertThat(person(ADMIN).get("/administration").body()).containsPattern("[1-9]\\d* việc nền bị lỗi");
        String page = person(ADMIN).get(PAGE).body();
        assertThat(page)
                .contains(code, "Hai việc cùng lúc sửa một chỗ", "ENGINE-03005 Execution was updated concurrently")
                .doesNotContain("at org.camunda")
                .contains("/camunda/app/cockpit/default/#/process-instance/" + process(code)
                        + "/runtime?tab=incidents-tab");

        assertThat(person(ADMIN).submit(PAGE, PAGE + "/" + job + "/retry").statusCode())
                .isEqualTo(302);

        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isOne();
        assertThat(person(ADMIN).get(PAGE).body()).doesNotContain(code);
        assertThat(audit.of("process:" + code, 0, 5))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("JOB_RETRIED"));
        HttpResponse<String> again = person(ADMIN).submit(PAGE, PAGE + "/" + job + "/retry");
        assertThat(again.statusCode()).isEqualTo(404);
        office.runJobsOf(code);
        assertThat(office.contributions(code)).isOne();
    }

    @Test
    void onlyAdministratorsSeeAndRetryIt() {
        failedDirective("x");
        for (String account : List.of(OFFICER, HEAD, MONITOR)) {
            assertThat(person(account).read(PAGE).statusCode()).isEqualTo(403);
            assertThat(person(account).submit("/", PAGE + "/" + job + "/retry").statusCode())
                    .isEqualTo(403);
        }
        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isZero();
    }

    /** Its coordinating agencies should be asked by a job. */
    private String failedDirective(String error) {
        String code = office.issue(aDirective().coordinatedBy("so-tai-chinh"));
        office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        Job asking = management
                .createJobQuery()
                .processInstanceId(process(code))
                .messages()
                .singleResult();
        job = asking.getId();
        management.setJobRetries(job, 0);
        jdbc.sql("UPDATE ACT_RU_JOB SET EXCEPTION_MSG_ = ? WHERE ID_ = ?")
                .params(error, job)
                .update();
        return code;
    }

    private String process(String code) {
        return office.process(code).getId();
    }
}
