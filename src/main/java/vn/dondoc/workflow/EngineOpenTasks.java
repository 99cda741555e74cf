package vn.dondoc.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.evidence.OpenTasks;
import vn.dondoc.register.BusinessKey;

/** The engine decides whether the caller may see a task. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final Unrestricted unrestricted;

    EngineOpenTasks(@Lazy TaskService taskService, @Lazy RuntimeService runtimeService, Unrestricted unrestricted) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.unrestricted = unrestricted;
    }

    @Override
    public boolean belongsTo(String taskId, String directiveCode) {
        Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
        return task != null && directiveCode.equals(codeOf(task.getProcessInstanceId()));
    }

    private String codeOf(String processInstanceId) {
        ProcessInstance process = unrestricted.call(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult());
        return process == null || process.getBusinessKey() == null
                ? null
                : BusinessKey.parse(process.getBusinessKey()).code();
    }
}
