package vn.dondoc.workflow;

import java.sql.Timestamp;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the timers of all ladders by the table that now holds, a batch in each transaction. */
@Component("rearmLadders")
class RearmLadders implements JavaDelegate {

    static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final LadderTimers timers;

    RearmLadders(JdbcClient jdbc, LadderTimers timers) {
        this.jdbc = jdbc;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String position = (String) execution.getVariable(ProcessVariables.REARMED_UP_TO);
        List<String> batch = after(position == null ? "" : position);
        timers.rearmJobs(batch);
        boolean left = batch.size() == BATCH;
        if (left) {
            execution.setVariable(ProcessVariables.REARMED_UP_TO, Variables.stringValue(batch.get(BATCH - 1)));
        }
        execution.setVariable(ProcessVariables.LADDERS_LEFT, ProcessVariables.flag(left));
    }

    /** Those that are made meanwhile follow the new table anyway; those that have come are about to. */
    private List<String> after(String position) {
        return jdbc.sql(
                        "SELECT ID_ FROM ACT_RU_JOB WHERE HANDLER_TYPE_ = 'timer-intermediate-transition'"
                                + " AND HANDLER_CFG_ = :timer AND DUEDATE_ > :now AND ID_ > :position ORDER BY ID_ LIMIT :batch")
                .param("timer", Processes.LADDER_TIMER)
                .param("now", new Timestamp(ClockUtil.getCurrentTime().getTime()))
                .param("position", position)
                .param("batch", BATCH)
                .query(String.class)
                .list();
    }
}
