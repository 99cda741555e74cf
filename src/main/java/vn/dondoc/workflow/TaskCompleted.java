package vn.dondoc.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.RefusedRequest;
import vn.dondoc.register.BusinessKey;

/**
 * Stands behind every completion, from Tasklist, REST or code: checks who completes, takes the submitted fields out of
 * the process, and hands them to the register, which may refuse.
 */
@Component("taskCompleted")
class TaskCompleted implements TaskListener {

    private final CurrentActor currentActor;
    private final Accounts accounts;
    private final Map<String, TaskCompletion> completions;

    TaskCompleted(CurrentActor currentActor, Accounts accounts, @Lazy List<TaskCompletion> completions) {
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.completions = completions.stream().collect(Collectors.toMap(TaskCompletion::taskKey, Function.identity()));
    }

    @Override
    public void notify(DelegateTask task) {
        try {
            complete(task);
        } catch (Refusal refusal) {
            throw RefusedRequest.note(refusal);
        }
    }

    private void complete(DelegateTask task) {
        Actor actor = currentActor.get();
        requireOwner(task, actor);
        SubmittedForm form = SubmittedForm.takeFrom(task);
        BusinessKey key = BusinessKey.parse(task.getExecution().getProcessBusinessKey());
        completions.get(task.getTaskDefinitionKey()).complete(key, form, actor, task);
    }

    /** An administrator passes every check of the engine, and is nobody's officer all the same. */
    private void requireOwner(DelegateTask task, Actor actor) {
        Set<String> owners = TaskOwners.of(task);
        if (actor.groups().stream().noneMatch(owners::contains)) {
            throw Refusal.forbidden("notYourTask");
        }
        boolean claimedByAnother =
                task.getAssignee() != null && !task.getAssignee().equals(actor.account());
        if (claimedByAnother && owners.stream().noneMatch(actor::isHeadOf)) {
            String name = accounts.namesOf(List.of(task.getAssignee())).get(task.getAssignee());
            throw Refusal.forbidden("claimedByAnother", name);
        }
    }
}
