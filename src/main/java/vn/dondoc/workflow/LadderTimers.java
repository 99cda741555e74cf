package vn.dondoc.workflow;

import java.sql.Timestamp;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.register.BusinessKey;

/**
 * Sets the timers of ladders anew, in the transaction that changes what they follow from. A timer that has come is left
 * alone: it is about to fire, finds what holds by then, and sets itself; touching it would make the caller fail. (Looked
 * up by SQL: Camunda 7.24 writes a broken query for an activity in several processes.)
 */
@Component
class LadderTimers {

    private static final String TO_COME =
            """
            SELECT j.ID_ FROM ACT_RU_JOB j
            WHERE j.HANDLER_TYPE_ = 'timer-intermediate-transition' AND j.HANDLER_CFG_ = '%s' AND j.DUEDATE_ > :now"""
                    .formatted(Processes.LADDER_TIMER);

    private final JdbcClient jdbc;
    private final ManagementService managementService;

    LadderTimers(JdbcClient jdbc, @Lazy ManagementService managementService) {
        this.jdbc = jdbc;
        this.managementService = managementService;
    }

    void rearm(String processInstanceId) {
        rearm(toCome(" AND j.PROCESS_INSTANCE_ID_ = :process")
                .param("process", processInstanceId)
                .query(String.class)
                .list());
    }

    /** All of a directive: where a group leads, one for each member. */
    void rearmAllOf(String code) {
        rearm(toCome(" AND j.PROCESS_INSTANCE_ID_ IN (SELECT e.ID_ FROM ACT_RU_EXECUTION e"
                        + " WHERE e.BUSINESS_KEY_ = :code OR e.BUSINESS_KEY_ LIKE :member ESCAPE '\\')")
                .param("code", code)
                .param("member", BusinessKey.anyAgency(code))
                .query(String.class)
                .list());
    }

    /**
     * The next batch of all of them.
     *
     * @param position the last one of the batch before; empty at the beginning
     * @return the last one of this batch; empty when none is left
     */
    String rearmAfter(String position, int batch) {
        List<String> jobs = toCome(" AND j.ID_ > :position ORDER BY j.ID_ LIMIT :batch")
                .param("position", position)
                .param("batch", batch)
                .query(String.class)
                .list();
        rearm(jobs);
        return jobs.size() < batch ? "" : jobs.get(batch - 1);
    }

    private JdbcClient.StatementSpec toCome(String which) {
        return jdbc.sql(TO_COME + which)
                .param("now", new Timestamp(ClockUtil.getCurrentTime().getTime()));
    }

    private void rearm(List<String> jobs) {
        jobs.forEach(job -> managementService.recalculateJobDuedate(job, false));
    }
}
