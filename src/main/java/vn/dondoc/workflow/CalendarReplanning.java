package vn.dondoc.workflow;

import java.util.OptionalInt;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.register.CalendarChanged;

/** Lets what runs follow a changed calendar, in the background. */
@Component
class CalendarReplanning {

    private static final String KEY = "calendar-v";

    private final RuntimeService runtimeService;
    private final Unrestricted unrestricted;

    CalendarReplanning(@Lazy RuntimeService runtimeService, Unrestricted unrestricted) {
        this.runtimeService = runtimeService;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void begin(CalendarChanged changed) {
        unrestricted.run(
                () -> runtimeService.startProcessInstanceByKey(Processes.CALENDAR_CHANGE, KEY + changed.version()));
    }

    /** The version of the calendar that a process follows; empty when it is there for something else. */
    static OptionalInt versionOf(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        return key == null || !key.startsWith(KEY)
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(key.substring(KEY.length())));
    }
}
