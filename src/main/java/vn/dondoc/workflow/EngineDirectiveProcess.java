package vn.dondoc.workflow;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.DirectiveProcess;
import vn.dondoc.register.Headings;

/** The register's port, on Camunda. */
@Component
class EngineDirectiveProcess implements DirectiveProcess {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final Contributions contributions;
    private final CoordinationEnd coordinationEnd;
    private final Headings headings;
    private final Unrestricted unrestricted;

    EngineDirectiveProcess(
            @Lazy RuntimeService runtimeService,
            @Lazy TaskService taskService,
            Contributions contributions,
            CoordinationEnd coordinationEnd,
            @Lazy Headings headings,
            Unrestricted unrestricted) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.contributions = contributions;
        this.coordinationEnd = coordinationEnd;
        this.headings = headings;
        this.unrestricted = unrestricted;
    }

    @Override
    public String start(BusinessKey key, Step step) {
        var flags = Variables.createVariables()
                .putValueTyped(ProcessVariables.FIRST_STEP, ProcessVariables.flag(step))
                .putValueTyped(ProcessVariables.COORDINATION, ProcessVariables.flag(step == Step.WORK));
        return unrestricted.call(() -> runtimeService
                .startProcessInstanceByKey(Processes.DIRECTIVE, key.toString(), flags)
                .getId());
    }

    @Override
    public void end(String processInstanceId, String reason) {
        if (processInstanceId != null) {
            unrestricted.run(() ->
                    runtimeService.deleteProcessInstanceIfExists(processInstanceId, reason, true, true, false, false));
        }
    }

    @Override
    public void askForContribution(String code, List<String> agencies) {
        unrestricted.run(() -> {
            contributions.start(code, agencies);
            showWaiting(code);
        });
    }

    /** Puts a token where answers are awaited, unless one is there or on its way. */
    private void showWaiting(String code) {
        ProcessInstance directive = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.DIRECTIVE)
                .processInstanceBusinessKey(code)
                .singleResult();
        if (directive != null && !isCoordinating(directive.getId())) {
            runtimeService
                    .createProcessInstanceModification(directive.getId())
                    .startBeforeActivity(Processes.WAIT_FOR_ANSWERS)
                    .execute();
        }
    }

    private boolean isCoordinating(String processInstanceId) {
        List<String> active = runtimeService.getActiveActivityIds(processInstanceId);
        return active.contains(Processes.WAIT_FOR_ANSWERS) || active.contains(Processes.ASK_AGENCIES);
    }

    @Override
    public void withdrawContributions(String code, List<String> agencies, String reason) {
        unrestricted.run(() -> contributions.withdraw(code, agencies, reason));
    }

    @Override
    public void coordinationEnded(String code) {
        unrestricted.run(() -> coordinationEnd.tell(code));
    }

    @Override
    public void deadlineChanged(String code) {
        unrestricted.run(() -> {
            LocalDate dueOn = headings.dueOn(code);
            Date dueDate = dueOn == null ? null : OfficeClock.endOf(dueOn);
            for (Task task : openTasks(code)) {
                task.setDueDate(dueDate);
                taskService.saveTask(task);
            }
        });
    }

    private List<Task> openTasks(String code) {
        return taskService
                .createTaskQuery()
                .processDefinitionKey(Processes.DIRECTIVE)
                .or()
                .processInstanceBusinessKey(code)
                .processInstanceBusinessKeyLike(BusinessKey.anyAgency(code))
                .endOr()
                .unlimitedList();
    }
}
