package vn.dondoc.tasklist;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.AccountClosing.AccountDeactivated;

/** What somebody has claimed who cannot work any more goes back to the agency, in the same transaction. */
@Component
class DeactivatedAccounts {

    private final TaskService tasks;
    private final IdentityService identity;

    DeactivatedAccounts(@Lazy TaskService tasks, @Lazy IdentityService identity) {
        this.tasks = tasks;
        this.identity = identity;
    }

    @EventListener
    void giveBack(AccountDeactivated deactivated) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            List<Task> claimed =
                    tasks.createTaskQuery().taskAssignee(deactivated.account()).unlimitedList();
            claimed.forEach(task -> tasks.setAssignee(task.getId(), null));
        } finally {
            identity.setAuthentication(caller);
        }
    }
}
