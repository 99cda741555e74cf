package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.Acceptance;
import vn.dondoc.register.BusinessKey;

/** The monitoring unit decides on a declined directive. */
@Component
class DecideDeclined implements TaskCompletion {

    private final Acceptance acceptance;
    private final LadderTimers ladderTimers;

    DecideDeclined(Acceptance acceptance, LadderTimers ladderTimers) {
        this.acceptance = acceptance;
        this.ladderTimers = ladderTimers;
    }

    @Override
    public String taskKey() {
        return Processes.DECIDE_DECLINED;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        String decision = form.choice("decision", "reassign", "insist", "cancel");
        String reason = form.text("reason");
        switch (decision) {
            case "reassign" -> {
                BusinessKey newKey = acceptance.reassignDeclined(key, form.text("newLeadAgency"), reason, actor);
                task.getExecution().setProcessBusinessKey(newKey.toString());
                ladderTimers.rearm(task.getProcessInstanceId());
            }
            case "insist" -> acceptance.insist(key, reason, actor);
            default -> acceptance.cancelDeclined(key, reason, actor);
        }
        task.setVariable(ProcessVariables.CANCELLED, ProcessVariables.flag(decision.equals("cancel")));
    }
}
