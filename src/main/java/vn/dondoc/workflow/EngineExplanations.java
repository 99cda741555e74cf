package vn.dondoc.workflow;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.register.BusinessKey;

/** The small processes in which heads explain, beside the directive's own, which neither waits for them nor is kept open. */
@Component
class EngineExplanations {

    private final RuntimeService runtimeService;

    EngineExplanations(@Lazy RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    void start(BusinessKey key) {
        runtimeService.startProcessInstanceByKey(Processes.EXPLANATION, key.toString());
    }

    void withdraw(BusinessKey key) {
        List<String> open = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.EXPLANATION)
                .processInstanceBusinessKey(key.toString())
                .unlimitedList()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!open.isEmpty()) {
            runtimeService.deleteProcessInstancesIfExists(open, "explanation given up", true, true, true);
        }
    }
}
