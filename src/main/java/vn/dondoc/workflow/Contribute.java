package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Coordinating;

/** A coordinating agency answers. */
@Component
class Contribute implements TaskCompletion {

    private final Coordinating coordinating;

    Contribute(Coordinating coordinating) {
        this.coordinating = coordinating;
    }

    @Override
    public String taskKey() {
        return Processes.CONTRIBUTE;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        boolean contributed = form.choice("answer", "contributed", "nothing").equals("contributed");
        coordinating.answer(key, contributed, form.text("contribution"), actor);
    }
}
