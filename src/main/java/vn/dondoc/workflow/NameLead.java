package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.Acceptance;
import vn.dondoc.register.BusinessKey;

/** The monitoring unit names a lead. */
@Component
class NameLead implements TaskCompletion {

    private final Acceptance acceptance;
    private final LadderTimers ladderTimers;

    NameLead(Acceptance acceptance, LadderTimers ladderTimers) {
        this.acceptance = acceptance;
        this.ladderTimers = ladderTimers;
    }

    @Override
    public String taskKey() {
        return Processes.NAME_LEAD;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        acceptance.nameLead(key, form.text("newLeadAgency"), form.text("reason"), actor);
        ladderTimers.rearm(task.getProcessInstanceId());
    }
}
