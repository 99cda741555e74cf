package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.ObstacleHandling;

/** The monitoring unit answers an obstacle, or passes it on. */
@Component
class HandleObstacle implements TaskCompletion {

    private final ObstacleHandling handling;

    HandleObstacle(ObstacleHandling handling) {
        this.handling = handling;
    }

    private enum Handling {
        ADVISE,
        EXTEND,
        REASSIGN,
        FORWARD
    }

    @Override
    public String taskKey() {
        return Processes.HANDLE_OBSTACLE;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        String decision = form.choice("decision", "advise", "extend", "reassign", "forward");
        String process = task.getProcessInstanceId();
        String advice = form.text("advice");
        Handling chosen =
                switch (decision) {
                    case "advise" -> {
                        handling.advise(key, process, advice, actor);
                        yield Handling.ADVISE;
                    }
                    case "extend" -> {
                        handling.proposeExtension(key, process, form.day("newDueOn"), advice, actor);
                        yield Handling.EXTEND;
                    }
                    case "reassign" -> {
                        handling.reassign(key, process, form.text("newLeadAgency"), advice, actor);
                        yield Handling.REASSIGN;
                    }
                    default -> {
                        handling.forward(key, process, form.day("newDueOn"), advice, actor);
                        yield Handling.FORWARD;
                    }
                };
        task.setVariable(ProcessVariables.HANDLING, ProcessVariables.flag(chosen));
    }
}
