package vn.dondoc.workflow;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.RefusedRequest;

/**
 * Refuses to give a task to anyone outside the group it belongs to, and to take it for somebody else: the engine itself
 * lets an officer claim in any name, who then could see the task.
 */
@Component("taskAssigned")
class TaskAssigned implements TaskListener {

    private final CurrentActor currentActor;
    private final Accounts accounts;

    TaskAssigned(CurrentActor currentActor, Accounts accounts) {
        this.currentActor = currentActor;
        this.accounts = accounts;
    }

    @Override
    public void notify(DelegateTask task) {
        try {
            check(task);
        } catch (Refusal refusal) {
            throw RefusedRequest.note(refusal);
        }
    }

    private void check(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null) {
            return;
        }
        Set<String> owners = TaskOwners.of(task);
        List<String> groups = accounts.groupsOf(assignee);
        if (groups.stream().noneMatch(owners::contains)) {
            throw Refusal.forbidden("assigneeOutsideAgency");
        }
        currentActor
                .find()
                .filter(actor -> !actor.account().equals(assignee) && !headsAnyOf(actor, owners))
                .ifPresent(actor -> {
                    throw Refusal.forbidden("claimForAnother");
                });
    }

    private static boolean headsAnyOf(Actor actor, Set<String> owners) {
        return owners.stream().anyMatch(actor::isHeadOf);
    }
}
