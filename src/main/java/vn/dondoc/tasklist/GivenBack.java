package vn.dondoc.tasklist;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agency;
import vn.dondoc.language.Refusal;

/**
 * Gives a claimed task back to its agency. The engine would ask for the right to hand tasks to anybody; here one may
 * give back one's own, and a head what anyone of the agency has claimed.
 */
@Component
class GivenBack {

    private final TaskService tasks;
    private final IdentityService identity;

    GivenBack(@Lazy TaskService tasks, @Lazy IdentityService identity) {
        this.tasks = tasks;
        this.identity = identity;
    }

    /** @throws Refusal (404) when the caller does not see the task, (403) when it is not the caller's to give back */
    void giveBack(String id, Actor actor) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            throw Refusal.notFound("unknownTask");
        }
        if (task.getAssignee() == null) {
            return;
        }
        if (!task.getAssignee().equals(actor.account()) && !heads(actor, id)) {
            throw Refusal.forbidden("giveBackOfAnother");
        }
        unassign(id);
    }

    private boolean heads(Actor actor, String id) {
        List<String> owners = tasks.getIdentityLinksForTask(id).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        return owners.stream().anyMatch(actor::isHeadOf)
                || owners.stream()
                        .anyMatch(owner -> owner.endsWith(Agency.HEAD_SUFFIX)
                                && actor.groups().contains(owner));
    }

    private void unassign(String id) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            tasks.setAssignee(id, null);
        } finally {
            identity.setAuthentication(caller);
        }
    }
}
