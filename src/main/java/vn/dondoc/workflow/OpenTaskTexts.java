package vn.dondoc.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Heading;

/** Keeps what the open tasks of a directive say in step with the register, when its deadline or its lead changes. */
@Component
class OpenTaskTexts {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final TaskTexts texts;
    private final TaskPriority priority;

    OpenTaskTexts(
            @Lazy TaskService taskService,
            @Lazy RuntimeService runtimeService,
            TaskTexts texts,
            TaskPriority priority) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.texts = texts;
        this.priority = priority;
    }

    void refresh(String code) {
        Map<String, BusinessKey> processes = processes(code).stream()
                .collect(Collectors.toMap(
                        ProcessInstance::getId, process -> BusinessKey.parse(process.getBusinessKey())));
        for (Task task : tasks(code)) {
            BusinessKey key = processes.get(task.getProcessInstanceId());
            if (key != null && key.code().equals(code) && !isGoing(task)) {
                refresh(task, key);
            }
        }
    }

    /** Ended in this very command, by a decision in another process; the engine lists it until the command is done. */
    private static boolean isGoing(Task task) {
        return task instanceof TaskEntity entity && entity.isDeleted();
    }

    private void refresh(Task task, BusinessKey key) {
        Heading heading = texts.heading(task.getTaskDefinitionKey(), key);
        task.setName(TaskTexts.name(task.getTaskDefinitionKey(), heading));
        task.setDescription(TaskTexts.description(heading));
        task.setDueDate(heading.dueOn() == null ? null : OfficeClock.endOf(heading.dueOn()));
        task.setPriority(priority.of(heading));
        taskService.saveTask(task);
    }

    private List<ProcessInstance> processes(String code) {
        return runtimeService
                .createProcessInstanceQuery()
                .or()
                .processInstanceBusinessKey(code)
                .processInstanceBusinessKeyLike(BusinessKey.anyAgency(code))
                .endOr()
                .unlimitedList();
    }

    private List<Task> tasks(String code) {
        return taskService
                .createTaskQuery()
                .or()
                .processInstanceBusinessKey(code)
                .processInstanceBusinessKeyLike(BusinessKey.anyAgency(code))
                .endOr()
                .unlimitedList();
    }
}
