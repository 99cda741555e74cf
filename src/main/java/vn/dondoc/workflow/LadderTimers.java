package vn.dondoc.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Escalations;
import vn.dondoc.register.LadderStanding;

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
    private final Escalations escalations;
    private final Ladder ladder;

    LadderTimers(
            JdbcClient jdbc, @Lazy ManagementService managementService, @Lazy Escalations escalations, Ladder ladder) {
        this.jdbc = jdbc;
        this.managementService = managementService;
        this.escalations = escalations;
        this.ladder = ladder;
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
     * A batch of all of them.
     *
     * @param last the last timer of it; empty when none is left
     * @param moved how many come at another time now
     */
    record Batch(String last, int moved) {}

    private record Timer(String id, Instant dueAt, BusinessKey key) {}

    /**
     * Sets the next batch. What they follow from is read at once, and only those that change are touched.
     *
     * @param position the last timer of the batch before; empty at the beginning
     */
    Batch rearmAfter(String position, int batch) {
        List<Timer> timers = after(position, batch);
        Map<BusinessKey, LadderStanding> standings =
                escalations.find(timers.stream().map(Timer::key).toList());
        List<String> moved = timers.stream()
                .filter(timer -> !ladder.dateOf(Optional.ofNullable(standings.get(timer.key())))
                        .toInstant()
                        .equals(timer.dueAt()))
                .map(Timer::id)
                .toList();
        rearm(moved);
        return new Batch(timers.size() < batch ? "" : timers.get(batch - 1).id(), moved.size());
    }

    private List<Timer> after(String position, int batch) {
        return jdbc.sql(
                        """
                        SELECT j.ID_, j.DUEDATE_, e.BUSINESS_KEY_
                        FROM ACT_RU_JOB j JOIN ACT_RU_EXECUTION e ON e.ID_ = j.PROCESS_INSTANCE_ID_
                        WHERE j.HANDLER_TYPE_ = 'timer-intermediate-transition' AND j.HANDLER_CFG_ = :timer
                            AND j.DUEDATE_ > :now AND j.ID_ > :position
                        ORDER BY j.ID_ LIMIT :batch""")
                .param("timer", Processes.LADDER_TIMER)
                .param("now", new Timestamp(ClockUtil.getCurrentTime().getTime()))
                .param("position", position)
                .param("batch", batch)
                .query((row, number) -> new Timer(
                        row.getString(1), row.getTimestamp(2).toInstant(), BusinessKey.parse(row.getString(3))))
                .list();
    }

    private JdbcClient.StatementSpec toCome(String which) {
        return jdbc.sql(TO_COME + which)
                .param("now", new Timestamp(ClockUtil.getCurrentTime().getTime()));
    }

    private void rearm(List<String> jobs) {
        jobs.forEach(job -> managementService.recalculateJobDuedate(job, false));
    }
}
