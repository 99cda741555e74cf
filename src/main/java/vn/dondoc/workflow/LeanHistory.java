package vn.dondoc.workflow;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Keeps where work was and who did it: processes, activities, tasks and incidents. Variables and details are left out,
 * because the register holds the facts; so are the activities of the many small contribution processes, whose one task
 * is kept anyway. The level cannot be changed once a database has been started with it.
 */
final class LeanHistory implements HistoryLevel {

    static final String NAME = "lean";

    private static final Set<HistoryEventTypes> PROCESSES = EnumSet.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END);
    private static final Set<HistoryEventTypes> ACTIVITIES = EnumSet.of(
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END);
    private static final Set<HistoryEventTypes> TASKS_AND_INCIDENTS = EnumSet.of(
            HistoryEventTypes.TASK_INSTANCE_CREATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE,
            HistoryEventTypes.INCIDENT_CREATE,
            HistoryEventTypes.INCIDENT_MIGRATE,
            HistoryEventTypes.INCIDENT_DELETE,
            HistoryEventTypes.INCIDENT_RESOLVE,
            HistoryEventTypes.INCIDENT_UPDATE);

    @Override
    public int getId() {
        return 57;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        if (!(eventType instanceof HistoryEventTypes type)) {
            return false;
        }
        if (ACTIVITIES.contains(type)) {
            return !isContribution(entity);
        }
        return PROCESSES.contains(type) || TASKS_AND_INCIDENTS.contains(type);
    }

    private static boolean isContribution(Object entity) {
        if (entity instanceof ExecutionEntity execution) {
            ProcessDefinition definition = execution.getProcessDefinition();
            return definition != null && Processes.CONTRIBUTION.equals(definition.getKey());
        }
        return false;
    }
}
