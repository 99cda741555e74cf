package vn.dondoc.tasklist;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.DirectiveQueries;

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
     * @throws Refusal (404) when the directive is not there for this reader
     */
    @GetMapping("/directives/{code}/task")
    String ownTask(@PathVariable String code) {
        Actor actor = currentActor.get();
        directives.requireVisible(code, actor);
        List<Task> own = actor.groups().isEmpty() ? List.of() : ownTasks(code, actor);
        return "redirect:"
                + (own.isEmpty()
                        ? "/directives/" + code
                        : IN_TASKLIST + own.get(0).getId());
    }

    private List<Task> ownTasks(String code, Actor actor) {
        return tasks.createTaskQuery()
                .or()
                .processInstanceBusinessKey(code)
                .processInstanceBusinessKeyLike(BusinessKey.anyAgency(code))
                .endOr()
                .taskCandidateGroupIn(new ArrayList<>(actor.groups()))
                .includeAssignedTasks()
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .listPage(0, 1);
    }
}
