package vn.dondoc.workflow;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.language.Refusal;
import vn.dondoc.periodic.ReportKey;
import vn.dondoc.periodic.ReportProcess;
import vn.dondoc.register.BusinessKey;

/**
 * The periodic reports' port, on Camunda: a small process for each agency, and one for the consolidation. Their tasks
 * are made by jobs, so that a hundred agencies can be asked in one short transaction.
 */
@Component
class EngineReports implements ReportProcess {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final Unrestricted unrestricted;

    EngineReports(@Lazy RuntimeService runtimeService, @Lazy TaskService taskService, Unrestricted unrestricted) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.unrestricted = unrestricted;
    }

    @Override
    public void start(String period, Collection<String> agencies) {
        unrestricted.run(() -> agencies.forEach(agency -> start(ReportKey.of(period, agency), false)));
    }

    @Override
    public void startConsolidation(String period) {
        unrestricted.run(() -> start(ReportKey.of(period, null), true));
    }

    private void start(BusinessKey key, boolean consolidation) {
        runtimeService.startProcessInstanceByKey(
                Processes.REPORT,
                key.toString(),
                Variables.createVariables()
                        .putValueTyped(ProcessVariables.CONSOLIDATION, ProcessVariables.flag(consolidation)));
    }

    @Override
    public void withdraw(String period) {
        unrestricted.run(() -> {
            List<String> open = runtimeService
                    .createProcessInstanceQuery()
                    .processDefinitionKey(Processes.REPORT)
                    .processInstanceBusinessKeyLike(
                            BusinessKey.anyAgency(ReportKey.of(period, null).code()))
                    .unlimitedList()
                    .stream()
                    .map(ProcessInstance::getId)
                    .toList();
            if (!open.isEmpty()) {
                runtimeService.deleteProcessInstancesIfExists(open, "report period closed", true, true, true);
            }
        });
    }

    @Override
    public void withdraw(String period, String agency) {
        unrestricted.run(() -> runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.REPORT)
                .processInstanceBusinessKey(ReportKey.of(period, agency).toString())
                .list()
                .forEach(report -> runtimeService.deleteProcessInstanceIfExists(
                        report.getId(), "agency merged", true, true, false, false)));
    }

    @Override
    public void handIn(String period, String agency) {
        Task task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(ReportKey.of(period, agency).toString())
                .taskDefinitionKey(Processes.WRITE_REPORT)
                .singleResult();
        if (task == null) {
            throw Refusal.conflict("noReportTask");
        }
        try {
            taskService.complete(task.getId());
        } catch (RuntimeException failure) {
            throw refusalIn(failure);
        }
    }

    /** The engine wraps what a listener throws. */
    private static RuntimeException refusalIn(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return failure;
    }
}
