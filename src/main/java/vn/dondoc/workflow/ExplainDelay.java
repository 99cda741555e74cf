package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Explanations;

/** The head of a late lead agency explains. */
@Component
class ExplainDelay implements TaskCompletion {

    private final Explanations explanations;

    ExplainDelay(Explanations explanations) {
        this.explanations = explanations;
    }

    @Override
    public String taskKey() {
        return Processes.EXPLAIN_DELAY;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        explanations.give(key, form.text("explanation"), actor);
    }
}
