package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;
import static vn.dondoc.Office.day;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.MovableClock;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.DeadlineChanges;

/** How urgent tasks are, from the day they appear. */
@ProcessTest
class TaskPriorityTest {

    private static final String LEAD = "so-khcn";

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TaskService taskService;

    @Autowired
    private DeadlineChanges deadlineChanges;

    @Autowired
    private TaskPriority priority;

    @Autowired
    private PrioritySweep sweep;

    @BeforeEach
    void onAMondayInNovember() {
        clock.moveTo(day(24, 11, 2025));
    }

    @Test
    void aNewTaskIsAsUrgentAsItsDueDate() {
        assertThat(priorityOfNew(aDirective().due("Thường xuyên"))).isEqualTo(50);
        assertThat(priorityOfNew(aDirective().due("9/12/2025"))).isEqualTo(50);
        assertThat(priorityOfNew(aDirective().due("8/12/2025")))
                .as("ten working days are left")
                .isEqualTo(60);
        assertThat(priorityOfNew(aDirective().due("24/11/2025"))).as("today").isEqualTo(60);
        assertThat(priorityOfNew(aDirective().due("22/11/2025")))
                .as("a Saturday whose last day is this Monday")
                .isEqualTo(60);
        assertThat(priorityOfNew(aDirective().due("21/11/2025"))).isEqualTo(70);
    }

    @Test
    void aContributionIsAsUrgentAsItsOwnDueDate() {
        String code = office.issue(aDirective().due("31/12/2026").coordinatedBy("so-tai-chinh"));
        office.complete(
                LEAD,
                code,
                "userTask_acceptDirective",
                Map.of("decision", "accept", "coordinationDueOn", "2025-11-28"));
        office.runJobs();
        assertThat(office.task(code + "#so-tai-chinh", "userTask_contribute").getPriority())
                .isEqualTo(60);
        assertThat(office.task(code, "userTask_submitResult").getPriority()).isEqualTo(50);
    }

    @Test
    void tasksBecomeMoreUrgentNightByNightAndOnlyOnce() {
        String code = office.issue(aDirective().due("31/12/2025"));
        sweep.sweep();
        assertThat(priorityOf(code)).isEqualTo(50);

        clock.moveTo(day(17, 12, 2025));
        assertThat(sweep.sweep()).isPositive();
        assertThat(priorityOf(code)).isEqualTo(60);
        int revision = revisionOf(code);
        assertThat(sweep.sweep()).as("nothing crosses a boundary twice").isZero();

        clock.moveTo(day(1, 1, 2026));
        sweep.sweep();
        assertThat(priorityOf(code)).isEqualTo(70);
        assertThat(revisionOf(code))
                .as("who has the task open is not overtaken")
                .isEqualTo(revision);
    }

    @Test
    void manyTasksMoveInPages() {
        int more = 1_101;
        String name = "priority-" + System.nanoTime();
        for (int i = 0; i < more; i++) {
            Task task = taskService.newTask();
            task.setName(name);
            task.setDueDate(OfficeClock.endOf(day(31, 1, 2026)));
            taskService.saveTask(task);
        }
        sweep.sweep();
        clock.moveTo(day(28, 1, 2026));
        assertThat(sweep.sweep()).isGreaterThanOrEqualTo(more);
        assertThat(taskService.createTaskQuery().taskName(name).taskPriority(60).count())
                .isEqualTo(more);
        taskService.deleteTasks(
                taskService.createTaskQuery().taskName(name).unlimitedList().stream()
                        .map(Task::getId)
                        .toList(),
                true);
    }

    @Test
    void theLadderGoesBeforeTheDaysAndNeverBack() {
        String code = office.issue(aDirective().due("21/11/2025"));
        priority.raise(code, 2);
        assertThat(priorityOf(code)).isEqualTo(90);
        priority.raise(code, 1);
        sweep.sweep();
        assertThat(priorityOf(code)).isEqualTo(90);
        priority.raise(code, 5);
        assertThat(priorityOf(code)).isEqualTo(100);
    }

    @Test
    void aLaterDeadlineMakesTheTaskLessUrgent() {
        String code = office.issue(aDirective().due("21/11/2025"));
        assertThat(priorityOf(code)).isEqualTo(70);
        deadlineChanges.change(code, day(31, 12, 2026), "Theo kiến nghị", null, Office.actor("supervisors"));
        assertThat(priorityOf(code)).isEqualTo(50);
    }

    private int priorityOfNew(NewDirectiveBuilder directive) {
        return priorityOf(office.issue(directive));
    }

    private int priorityOf(String code) {
        return office.task(code, "userTask_acceptDirective").getPriority();
    }

    private int revisionOf(String code) {
        return ((TaskEntity) office.task(code, "userTask_acceptDirective")).getRevision();
    }
}
