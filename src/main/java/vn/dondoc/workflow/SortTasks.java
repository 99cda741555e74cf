package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.register.CalendarEffects;

/** Sorts open tasks by the calendar that now holds: some are due sooner, in working days, and some are late no more. */
@Component("sortTasks")
class SortTasks implements JavaDelegate {

    private final PrioritySweep sweep;
    private final WorkingDays workingDays;
    private final CalendarEffects effects;

    SortTasks(PrioritySweep sweep, WorkingDays workingDays, @Lazy CalendarEffects effects) {
        this.sweep = sweep;
        this.workingDays = workingDays;
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        workingDays.forget();
        sweep.sweep();
        CalendarReplanning.versionOf(execution).ifPresent(effects::finished);
    }
}
