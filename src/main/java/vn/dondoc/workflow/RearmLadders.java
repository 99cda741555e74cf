package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sets the timers of all ladders by the table that now holds, a batch in each transaction. Those that are made meanwhile
 * follow the new table anyway.
 */
@Component("rearmLadders")
class RearmLadders implements JavaDelegate {

    static final int BATCH = 100;

    private final LadderTimers timers;

    RearmLadders(LadderTimers timers) {
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String before = (String) execution.getVariable(ProcessVariables.REARMED_UP_TO);
        String position = timers.rearmAfter(before == null ? "" : before, BATCH);
        boolean left = !position.isEmpty();
        if (left) {
            execution.setVariable(ProcessVariables.REARMED_UP_TO, position);
        }
        execution.setVariable(ProcessVariables.LADDERS_LEFT, ProcessVariables.flag(left));
    }
}
