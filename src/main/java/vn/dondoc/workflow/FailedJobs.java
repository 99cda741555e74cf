package vn.dondoc.workflow;

import java.time.OffsetDateTime;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/** What the engine has tried in the background as often as it may, and could not do. It waits for somebody to look. */
@Component
class FailedJobs {

    private static final String FROM = " FROM ACT_RU_JOB j JOIN ACT_RU_EXECUTION p ON p.ID_ = j.PROCESS_INSTANCE_ID_"
            + " LEFT JOIN ACT_RE_PROCDEF d ON d.ID_ = j.PROCESS_DEF_ID_"
            + " LEFT JOIN ACT_RU_INCIDENT i ON i.CONFIGURATION_ = j.ID_ AND i.INCIDENT_TYPE_ = 'failedJob'"
            + " WHERE j.RETRIES_ = 0";

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final Unrestricted unrestricted;
    private final AuditLog audit;

    FailedJobs(JdbcClient jdbc, @Lazy ManagementService management, Unrestricted unrestricted, AuditLog audit) {
        this.jdbc = jdbc;
        this.management = management;
        this.unrestricted = unrestricted;
        this.audit = audit;
    }

    /**
     * A job that has failed for good.
     *
     * @param process id of the process instance
     * @param processName of its definition, as the diagram has it
     * @param businessKey the directive's code, with the agency where there is one
     * @param error what the engine keeps of it; null where it keeps nothing
     * @param since when it was given up; null where that is not known
     */
    record Failed(
            String id, String process, String processName, String businessKey, String error, OffsetDateTime since) {}

    /** The latest first. */
    List<Failed> list(long offset, int limit) {
        return jdbc.sql("SELECT j.ID_ AS id, p.ID_ AS process, COALESCE(d.NAME_, d.KEY_) AS processName,"
                        + " p.BUSINESS_KEY_ AS businessKey, j.EXCEPTION_MSG_ AS error, i.INCIDENT_TIMESTAMP_ AS since"
                        + FROM + " ORDER BY i.INCIDENT_TIMESTAMP_ DESC, j.ID_ LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(Failed.class)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*)" + FROM).query(Long.class).single();
    }

    /**
     * Lets the engine try once more, in the background.
     *
     * @throws Refusal (403) for all but administrators, (404) when the job is not there, or has not failed any more
     */
    @Transactional
    public void retry(String id, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        String key = jdbc.sql("SELECT COALESCE(p.BUSINESS_KEY_, p.ID_)" + FROM + " AND j.ID_ = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("noFailedJob"));
        unrestricted.run(() -> management.setJobRetries(id, 1));
        audit.add(Change.by(actor.account(), "JOB_RETRIED", "process:" + key).from(id, null));
    }
}
