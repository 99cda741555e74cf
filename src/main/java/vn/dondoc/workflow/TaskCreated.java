package vn.dondoc.workflow;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Days;
import vn.dondoc.register.Heading;
import vn.dondoc.register.Headings;

/** Gives a new task its group, its due date, and a name and description that tell it from the others in Tasklist. */
@Component("taskCreated")
class TaskCreated implements TaskListener {

    private static final int MAX_NAME = 255;
    private static final int MAX_DESCRIPTION = 4000;

    private final Headings headings;
    private final TaskGroups groups;

    TaskCreated(@Lazy Headings headings, TaskGroups groups) {
        this.headings = headings;
        this.groups = groups;
    }

    @Override
    public void notify(DelegateTask task) {
        BusinessKey key = BusinessKey.parse(task.getExecution().getProcessBusinessKey());
        boolean contribution = Processes.CONTRIBUTE.equals(task.getTaskDefinitionKey());
        Heading heading = contribution ? headings.ofContribution(key) : headings.ofDirective(key);
        task.addCandidateGroup(groups.of(task.getTaskDefinitionKey(), key, heading));
        task.setName(name(task.getTaskDefinitionKey(), heading));
        task.setDescription(cut(sentence("task.description", heading.leadName(), heading.content()), MAX_DESCRIPTION));
        if (heading.dueOn() != null) {
            task.setDueDate(OfficeClock.endOf(heading.dueOn()));
        }
    }

    private static String name(String taskKey, Heading heading) {
        LocalDate dueOn = heading.dueOn();
        String until = dueOn == null ? heading.deadlineAsWritten() : Days.write(dueOn);
        return cut(sentence("task." + taskKey, heading.code(), until, heading.leadName()), MAX_NAME);
    }

    /** Stored for everybody who will ever read it, hence always Vietnamese. */
    private static String sentence(String key, Object... arguments) {
        return Sentences.in(ReaderLanguage.VIETNAMESE, key, arguments);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
