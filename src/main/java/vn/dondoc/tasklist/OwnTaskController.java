package vn.dondoc.tasklist;

import java.util.ArrayList;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.Duty;

/** The address that mails give: from a directive to what its reader has to do about it. */
@Controller
class OwnTaskController {

    private static final String IN_TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final TaskService tasks;
    private final DirectiveQueries directives;
    private final CurrentActor currentActor;

    OwnTaskController(@Lazy TaskService tasks, DirectiveQueries directives, CurrentActor currentActor) {
        this.tasks = tasks;
        this.directives = directives;
        this.currentActor = currentActor;
    }

    /**
     * Leads to the most urgent open task of the reader's own groups, else to the directive.
     *
     * @param kind which of them is meant, where there may be several; null for any
     * @throws Refusal (404) when the directive is not there for this reader
     */
    @GetMapping("/directives/{code}/task")
    String ownTask(@PathVariable String code, @RequestParam(required = false) Duty.Kind kind) {
        Actor actor = currentActor.get();
        directives.requireVisible(code, actor);
        if (kind == Duty.Kind.ANSWER) {
            return "redirect:/directives/" + code + "#instructions";
        }
        return "redirect:"
                + ownTask(code, kind, actor)
                        .map(task -> IN_TASKLIST + task.getId())
                        .orElse("/directives/" + code);
    }

    private Optional<Task> ownTask(String code, Duty.Kind kind, Actor actor) {
        if (actor.groups().isEmpty()) {
            return Optional.empty();
        }
        Optional<Task> meant =
                kind == null ? Optional.empty() : first(ownTasks(code, actor).taskDefinitionKey(definition(kind)));
        return meant.or(() -> first(ownTasks(code, actor)));
    }

    private TaskQuery ownTasks(String code, Actor actor) {
        return tasks.createTaskQuery()
                .or()
                .processInstanceBusinessKey(code)
                .processInstanceBusinessKeyLike(BusinessKey.anyAgency(code))
                .endOr()
                .taskCandidateGroupIn(new ArrayList<>(actor.groups()))
                .includeAssignedTasks();
    }

    private static Optional<Task> first(TaskQuery query) {
        return query.orderByTaskPriority().desc().orderByDueDate().asc().listPage(0, 1).stream()
                .findFirst();
    }

    private static String definition(Duty.Kind kind) {
        return switch (kind) {
            case ANSWER -> throw new IllegalArgumentException("answered on the page of the directive");
            case ACCEPT -> "userTask_acceptDirective";
            case CONTRIBUTE -> "userTask_contribute";
            case REPORT -> "userTask_submitResult";
            case SIGN_OFF -> "userTask_signOffResult";
            case EXPLAIN -> "userTask_explainDelay";
        };
    }
}
