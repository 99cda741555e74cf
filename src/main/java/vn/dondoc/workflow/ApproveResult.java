package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.notification.Occasion;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Confirmation;

/** The supervisors confirm or return a result. */
@Component
class ApproveResult implements TaskCompletion {

    private final Confirmation confirmation;
    private final LadderTimers ladderTimers;
    private final DirectiveNotices notices;

    ApproveResult(Confirmation confirmation, LadderTimers ladderTimers, DirectiveNotices notices) {
        this.confirmation = confirmation;
        this.ladderTimers = ladderTimers;
        this.notices = notices;
    }

    @Override
    public String taskKey() {
        return Processes.APPROVE_RESULT;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        boolean approved = form.choice("decision", "approve", "return").equals("approve");
        if (approved) {
            confirmation.approve(key, form.text("comment"), form.text("evidenceWaiver"), actor);
            notices.completed(key);
        } else {
            confirmation.returnToLead(key, form.text("comment"), actor);
            ladderTimers.rearm(task.getProcessInstanceId());
            notices.returned(Occasion.RETURNED, key, form.text("comment"));
        }
        task.setVariable(ProcessVariables.APPROVED, ProcessVariables.flag(approved));
    }
}
