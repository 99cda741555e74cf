package vn.dondoc.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.register.BusinessKey;

/** The small processes in which coordinating agencies answer, one for each. */
@Component
class Contributions {

    private final RuntimeService runtimeService;

    Contributions(@Lazy RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    void start(String code, List<String> agencies) {
        for (String agency : agencies) {
            runtimeService.startProcessInstanceByKey(Processes.CONTRIBUTION, new BusinessKey(code, agency).toString());
        }
    }

    /** Those among the agencies for which no process runs. */
    List<String> missing(String code, List<String> agencies) {
        Set<String> asked = running(code).stream()
                .map(process -> BusinessKey.parse(process.getBusinessKey()).agency())
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>(agencies);
        missing.removeAll(asked);
        return missing;
    }

    /** Ends the processes of these agencies; of all when the list is null. */
    void withdraw(String code, List<String> agencies, String reason) {
        withdrawUnless(code, agency -> agencies != null && !agencies.contains(agency), reason);
    }

    /** Ends the processes of all but these agencies. */
    void withdrawAllBut(String code, List<String> awaited, String reason) {
        withdrawUnless(code, awaited::contains, reason);
    }

    private void withdrawUnless(String code, Predicate<String> kept, String reason) {
        List<String> ids = running(code).stream()
                .filter(process ->
                        !kept.test(BusinessKey.parse(process.getBusinessKey()).agency()))
                .map(ProcessInstance::getId)
                .toList();
        if (!ids.isEmpty()) {
            runtimeService.deleteProcessInstancesIfExists(ids, reason, true, true, true);
        }
    }

    private List<ProcessInstance> running(String code) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.CONTRIBUTION)
                .processInstanceBusinessKeyLike(BusinessKey.anyAgency(code))
                .unlimitedList()
                .stream()
                .filter(process ->
                        BusinessKey.parse(process.getBusinessKey()).code().equals(code))
                .toList();
    }
}
