package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.notification.Occasion;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Reporting;

/** The head of the lead agency sends the result, or gives it back. */
@Component
class SignOffResult implements TaskCompletion {

    private final Reporting reporting;
    private final DirectiveNotices notices;

    SignOffResult(Reporting reporting, DirectiveNotices notices) {
        this.reporting = reporting;
        this.notices = notices;
    }

    @Override
    public String taskKey() {
        return Processes.SIGN_OFF_RESULT;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        boolean signedOff = form.choice("decision", "send", "back").equals("send");
        if (signedOff) {
            reporting.signOff(key, actor);
        } else {
            reporting.giveBack(key, form.text("comment"), actor);
            notices.returned(Occasion.GIVEN_BACK, key, form.text("comment"));
        }
        task.setVariable(ProcessVariables.SIGNED_OFF, ProcessVariables.flag(signedOff));
    }
}
