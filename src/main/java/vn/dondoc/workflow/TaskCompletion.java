package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.BusinessKey;

/** What completing one kind of task does in the register; a refusal leaves the task as it was. */
interface TaskCompletion {

    /** The id of the user task in its model. */
    String taskKey();

    /** @param task for setting the flags that the next gateway reads */
    void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task);
}
