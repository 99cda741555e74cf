package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Reporting;
import vn.dondoc.register.ResultReport;

/** The lead agency reports its result. */
@Component
class SubmitResult implements TaskCompletion {

    private static final int DONE = 100;

    private final Reporting reporting;

    SubmitResult(Reporting reporting) {
        this.reporting = reporting;
    }

    @Override
    public String taskKey() {
        return Processes.SUBMIT_RESULT;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        var report = new ResultReport(
                form.text("resultDescription"),
                form.number("progressPercent", DONE),
                form.text("resultDocumentNumber", SubmittedForm.SHORT_TEXT),
                form.day("resultDocumentDate"));
        boolean head = reporting.submit(key, report, form.flag("endRound"), actor);
        task.setVariable(ProcessVariables.HEAD_SUBMITTED, ProcessVariables.flag(head));
    }
}
