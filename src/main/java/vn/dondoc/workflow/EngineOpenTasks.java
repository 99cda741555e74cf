package vn.dondoc.workflow;

import java.util.Optional;
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
    private final TaskTexts texts;
    private final Unrestricted unrestricted;

    EngineOpenTasks(
            @Lazy TaskService taskService,
            @Lazy RuntimeService runtimeService,
            TaskTexts texts,
            Unrestricted unrestricted) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.texts = texts;
        this.unrestricted = unrestricted;
    }

    @Override
    public Optional<String> agencyOf(String taskId, String directiveCode) {
        Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
        return Optional.ofNullable(task)
                .flatMap(visible -> keyOf(visible.getProcessInstanceId()))
                .filter(key -> key.code().equals(directiveCode))
                .map(key -> agencyOf(task.getTaskDefinitionKey(), key));
    }

    private String agencyOf(String taskKey, BusinessKey key) {
        return key.agency() != null ? key.agency() : texts.heading(taskKey, key).leadAgency();
    }

    private Optional<BusinessKey> keyOf(String processInstanceId) {
        ProcessInstance process = unrestricted.call(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult());
        return Optional.ofNullable(process).map(ProcessInstance::getBusinessKey).map(BusinessKey::parse);
    }
}
