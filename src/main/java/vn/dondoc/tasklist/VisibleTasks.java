package vn.dondoc.tasklist;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.register.BusinessKey;

/** The engine's tasks, as far as the caller may see them. */
@Component
class VisibleTasks {

    private final ProcessEngine engine;

    VisibleTasks(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * A task of a process.
     *
     * @param step id of the user task in the model
     * @param process id of its process instance
     * @param key null where the process does not belong to the register
     */
    record VisibleTask(String step, String process, BusinessKey key) {}

    /** Whether the engine knows who is calling; without that it would show every task. */
    boolean knowCaller() {
        return engine.getIdentityService().getCurrentAuthentication() != null;
    }

    /** Empty when there is no such task, or none that the caller may see. */
    Optional<VisibleTask> find(String id) {
        Task task = engine.getTaskService().createTaskQuery().taskId(id).singleResult();
        return Optional.ofNullable(task)
                .map(found ->
                        new VisibleTask(found.getTaskDefinitionKey(), found.getProcessInstanceId(), keyOf(found)));
    }

    /** Officers see their tasks, but not the processes that these belong to; the key is only used to find the facts. */
    private BusinessKey keyOf(Task task) {
        if (task.getProcessInstanceId() == null) {
            return null;
        }
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        String key = configuration.getCommandExecutorTxRequired().execute(context -> context.getExecutionManager()
                .findExecutionById(task.getProcessInstanceId())
                .getBusinessKey());
        return key == null ? null : BusinessKey.parse(key);
    }
}
