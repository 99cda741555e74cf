package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.register.CalendarEffects;

/**
 * Sets the timers of all ladders by the table and the calendar that now hold, a batch in each transaction. Those that are
 * made meanwhile follow them anyway.
 */
@Component("rearmLadders")
class RearmLadders implements JavaDelegate {

    static final int BATCH = 100;

    private final LadderTimers timers;
    private final WorkingDays workingDays;
    private final CalendarEffects effects;

    RearmLadders(LadderTimers timers, WorkingDays workingDays, @Lazy CalendarEffects effects) {
        this.timers = timers;
        this.workingDays = workingDays;
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        workingDays.forget();
        String before = (String) execution.getVariable(ProcessVariables.REARMED_UP_TO);
        LadderTimers.Batch batch = timers.rearmAfter(before == null ? "" : before, BATCH);
        CalendarReplanning.versionOf(execution).ifPresent(version -> effects.laddersMoved(version, batch.moved()));
        boolean left = !batch.last().isEmpty();
        if (left) {
            execution.setVariable(ProcessVariables.REARMED_UP_TO, batch.last());
        }
        execution.setVariable(ProcessVariables.LADDERS_LEFT, ProcessVariables.flag(left));
    }
}
