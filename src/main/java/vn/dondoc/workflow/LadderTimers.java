package vn.dondoc.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.register.BusinessKey;

/**
 * Sets the timers of ladders anew, in the transaction that changes what they follow from. A timer that has come is left
 * alone: it is about to fire, finds what holds by then, and sets itself; touching it would make the caller fail.
 */
@Component
class LadderTimers {

    private final ManagementService managementService;
    private final RuntimeService runtimeService;

    LadderTimers(@Lazy ManagementService managementService, @Lazy RuntimeService runtimeService) {
        this.managementService = managementService;
        this.runtimeService = runtimeService;
    }

    void rearm(String processInstanceId) {
        rearm(Set.of(processInstanceId));
    }

    /** All of a directive, where a group leads one for each member. */
    void rearmAllOf(String code) {
        Set<String> processes = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.DIRECTIVE)
                .or()
                .processInstanceBusinessKey(code)
                .processInstanceBusinessKeyLike(BusinessKey.anyAgency(code))
                .endOr()
                .unlimitedList()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        if (!processes.isEmpty()) {
            rearm(processes);
        }
    }

    private void rearm(Set<String> processes) {
        rearmJobs(managementService
                .createJobQuery()
                .processInstanceIds(processes)
                .activityId(Processes.LADDER_TIMER)
                .duedateHigherThan(ClockUtil.getCurrentTime())
                .unlimitedList()
                .stream()
                .map(Job::getId)
                .toList());
    }

    void rearmJobs(Collection<String> jobs) {
        List.copyOf(jobs).forEach(job -> managementService.recalculateJobDuedate(job, false));
    }
}
