package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.register.AwaitedDates;
import vn.dondoc.register.CalendarEffects;

/** Draws the days until which answers and explanations are awaited by the calendar that now holds, in batches. */
@Component("moveAwaitedDates")
class MoveAwaitedDates implements JavaDelegate {

    private static final int BATCH = 20;

    private final AwaitedDates dates;
    private final WorkingDays workingDays;
    private final CalendarEffects effects;

    MoveAwaitedDates(@Lazy AwaitedDates dates, WorkingDays workingDays, @Lazy CalendarEffects effects) {
        this.dates = dates;
        this.workingDays = workingDays;
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        workingDays.forget();
        Long before = (Long) execution.getVariable(ProcessVariables.DATES_MOVED_UP_TO);
        AwaitedDates.Batch batch = dates.next(before == null ? 0 : before, BATCH);
        CalendarReplanning.versionOf(execution).ifPresent(version -> effects.roundsMoved(version, batch.moved()));
        boolean left = batch.last() > 0;
        if (left) {
            execution.setVariable(ProcessVariables.DATES_MOVED_UP_TO, batch.last());
        }
        execution.setVariable(ProcessVariables.DATES_LEFT, ProcessVariables.flag(left));
    }
}
