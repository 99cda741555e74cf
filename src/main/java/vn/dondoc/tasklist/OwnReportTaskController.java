package vn.dondoc.tasklist;

import java.util.ArrayList;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.periodic.ReportKey;
import vn.dondoc.periodic.ReportReading;
import vn.dondoc.register.BusinessKey;

/** From a period to what its reader has to do about it. */
@Controller
class OwnReportTaskController {

    private static final String IN_TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final TaskService tasks;
    private final ReportReading reports;
    private final CurrentActor currentActor;

    OwnReportTaskController(@Lazy TaskService tasks, ReportReading reports, CurrentActor currentActor) {
        this.tasks = tasks;
        this.reports = reports;
        this.currentActor = currentActor;
    }

    /**
     * Leads to the open task of the reader's own groups, else to the report.
     *
     * @throws vn.dondoc.language.Refusal (404) when there is no such period
     */
    @GetMapping("/monthly-report/{period}/task")
    String ownTask(@PathVariable String period) {
        Actor actor = currentActor.get();
        String report = "/monthly-report/" + reports.period(period).code();
        if (actor.groups().isEmpty()) {
            return "redirect:" + report;
        }
        String key = ReportKey.of(period, null).code();
        return "redirect:"
                + tasks
                        .createTaskQuery()
                        .or()
                        .processInstanceBusinessKey(key)
                        .processInstanceBusinessKeyLike(BusinessKey.anyAgency(key))
                        .endOr()
                        .taskCandidateGroupIn(new ArrayList<>(actor.groups()))
                        .includeAssignedTasks()
                        .orderByDueDate()
                        .asc()
                        .listPage(0, 1)
                        .stream()
                        .findFirst()
                        .map(task -> IN_TASKLIST + task.getId())
                        .orElse(report);
    }
}
