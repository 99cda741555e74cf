package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.periodic.AgencyReporting;
import vn.dondoc.periodic.ReportKey;
import vn.dondoc.register.BusinessKey;

/** The head of an agency sends its periodic report, or gives it back. */
@Component
class SignOffReport implements TaskCompletion {

    private final AgencyReporting reporting;

    SignOffReport(AgencyReporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public String taskKey() {
        return Processes.SIGN_OFF_REPORT;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        String period = ReportKey.periodOf(key).orElseThrow();
        boolean signedOff = form.choice("decision", "send", "back").equals("send");
        if (signedOff) {
            reporting.signOff(period, key.agency(), actor);
        } else {
            reporting.giveBack(period, key.agency(), form.text("comment"), actor);
        }
        task.setVariable(ProcessVariables.SIGNED_OFF, ProcessVariables.flag(signedOff));
    }
}
