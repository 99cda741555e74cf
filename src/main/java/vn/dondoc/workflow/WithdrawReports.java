package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.periodic.ReportKey;
import vn.dondoc.periodic.ReportProcess;
import vn.dondoc.register.BusinessKey;

/** Takes back the tasks of agencies that have not reported when a period has closed. */
@Component("withdrawReports")
class WithdrawReports implements JavaDelegate {

    private final ReportProcess process;

    WithdrawReports(ReportProcess process) {
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BusinessKey key = BusinessKey.parse(execution.getProcessBusinessKey());
        process.withdraw(ReportKey.periodOf(key).orElseThrow());
    }
}
