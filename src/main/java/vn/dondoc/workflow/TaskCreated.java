package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Heading;

/** Gives a new task its group, due date and priority, and a name and description that tell it from the others in Tasklist. */
@Component("taskCreated")
class TaskCreated implements TaskListener {

    private final TaskTexts texts;
    private final TaskGroups groups;
    private final TaskPriority priority;
    private final DirectiveNotices notices;
    private final ReportTasks reportTasks;

    TaskCreated(
            TaskTexts texts,
            TaskGroups groups,
            TaskPriority priority,
            DirectiveNotices notices,
            ReportTasks reportTasks) {
        this.texts = texts;
        this.groups = groups;
        this.priority = priority;
        this.notices = notices;
        this.reportTasks = reportTasks;
    }

    @Override
    public void notify(DelegateTask task) {
        if (ReportTasks.areMeantBy(task.getTaskDefinitionKey())) {
            reportTasks.created(task);
        } else {
            ofDirective(task);
        }
    }

    private void ofDirective(DelegateTask task) {
        BusinessKey key = BusinessKey.parse(task.getExecution().getProcessBusinessKey());
        Heading heading = texts.heading(task.getTaskDefinitionKey(), key);
        String group = groups.of(task.getTaskDefinitionKey(), key, heading);
        task.addCandidateGroup(group);
        task.setName(TaskTexts.name(task.getTaskDefinitionKey(), heading));
        task.setDescription(TaskTexts.description(heading));
        task.setPriority(priority.of(heading));
        if (heading.dueOn() != null) {
            task.setDueDate(OfficeClock.endOf(heading.dueOn()));
        }
        notices.taskWaits(task.getTaskDefinitionKey(), heading, group);
    }
}
