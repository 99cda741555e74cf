package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.periodic.Consolidating;
import vn.dondoc.periodic.ReportKey;
import vn.dondoc.register.BusinessKey;

/** The monitoring unit closes a period. */
@Component
class ConsolidateReport implements TaskCompletion {

    private final Consolidating consolidating;

    ConsolidateReport(Consolidating consolidating) {
        this.consolidating = consolidating;
    }

    @Override
    public String taskKey() {
        return Processes.CONSOLIDATE_REPORT;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        consolidating.close(ReportKey.periodOf(key).orElseThrow(), form.text("comment"), actor);
    }
}
