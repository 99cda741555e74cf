package vn.dondoc.workflow;

import java.io.IOException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.periodic.PeriodFiles;
import vn.dondoc.periodic.ReportKey;
import vn.dondoc.register.BusinessKey;

/** Makes the official files of a period that has closed, and keeps them with it. */
@Component("makeReportFiles")
class MakeReportFiles implements JavaDelegate {

    private final PeriodFiles files;

    MakeReportFiles(@Lazy PeriodFiles files) {
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution execution) throws IOException {
        BusinessKey key = BusinessKey.parse(execution.getProcessBusinessKey());
        files.makeForClosed(ReportKey.periodOf(key).orElseThrow());
    }
}
