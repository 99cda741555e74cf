package vn.dondoc.tasklist;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Accounts;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Term;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.Days;

/**
 * What the cards in Tasklist's list say beside the task's name: whose directive about what it is, and how many days are
 * left in which one may still be on time. For a whole page of the list at once.
 */
@RestController
@Hidden
@RequestMapping("/camunda/api/dondoc/cards")
class TaskCardController {

    private static final int MOST = 50;
    private static final int LONGEST_TEXT = 160;

    private final TaskService tasks;
    private final VisibleTasks visibleTasks;
    private final Accounts accounts;
    private final OfficeClock clock;
    private final WorkingDays workingDays;

    TaskCardController(
            @Lazy TaskService tasks,
            VisibleTasks visibleTasks,
            Accounts accounts,
            OfficeClock clock,
            WorkingDays workingDays) {
        this.tasks = tasks;
        this.visibleTasks = visibleTasks;
        this.accounts = accounts;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /**
     * A card.
     *
     * @param due null for a task without a date
     * @param urgency {@code OVERDUE}, {@code SOON} or {@code NONE}
     * @param assignee who has claimed it, by name; or null
     */
    record Card(String task, String text, String due, String urgency, String assignee) {}

    /** Tasks that the caller does not see are left out. */
    @GetMapping
    List<Card> cards(@RequestParam(required = false) List<String> task) {
        if (!visibleTasks.knowCaller()) {
            throw Refusal.of(HttpStatus.UNAUTHORIZED, null, "notSignedIn");
        }
        if (task == null || task.isEmpty() || task.size() > MOST) {
            throw Refusal.invalid("task", "impossibleCards", MOST);
        }
        List<Task> visible =
                tasks.createTaskQuery().taskIdIn(task.toArray(String[]::new)).listPage(0, MOST);
        Map<String, String> names =
                accounts.namesOf(visible.stream().map(Task::getAssignee).toList());
        return visible.stream()
                .map(found -> card(found, names.get(found.getAssignee())))
                .toList();
    }

    private Card card(Task task, String assignee) {
        String text = shortened(task.getDescription());
        String workedOn = assignee == null ? null : Sentences.of("card.assignee", assignee);
        if (task.getDueDate() == null) {
            return new Card(task.getId(), text, null, "NONE", workedOn);
        }
        LocalDate dueOn = day(task.getDueDate());
        LocalDate today = clock.today();
        int left = (int) ChronoUnit.DAYS.between(today, workingDays.lastDayOf(dueOn));
        String key = left < 0 ? "card.overdue" : left == 0 ? "card.dueToday" : "card.daysLeft";
        String due = Sentences.of(key, Days.write(dueOn), Math.abs(left));
        return new Card(task.getId(), text, due, urgency(dueOn, left, today), workedOn);
    }

    private String urgency(LocalDate dueOn, int left, LocalDate today) {
        if (left < 0) {
            return "OVERDUE";
        }
        return dueOn.isAfter(Term.amberHorizon(today, workingDays)) ? "NONE" : "SOON";
    }

    private static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), OfficeClock.ZONE);
    }

    private static String shortened(String text) {
        if (text == null || text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_TEXT);
        return text.substring(0, end > 0 ? end : LONGEST_TEXT) + "…";
    }
}
