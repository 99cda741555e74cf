package vn.dondoc.tasklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.CentralGuidance;
import vn.dondoc.register.Days;
import vn.dondoc.register.ObstacleQueries;
import vn.dondoc.register.ObstacleState;
import vn.dondoc.register.ObstacleView;

/** What those who decide on an obstacle are shown: what is asked, by whom, since when, beside the directive itself. */
@Component
class ObstacleFacts {

    private final FormFacts directives;
    private final ObstacleQueries obstacles;
    private final CentralGuidance guidance;
    private final Accounts accounts;

    ObstacleFacts(FormFacts directives, ObstacleQueries obstacles, CentralGuidance guidance, Accounts accounts) {
        this.directives = directives;
        this.obstacles = obstacles;
        this.guidance = guidance;
        this.accounts = accounts;
    }

    /** Empty for a task that is not about an obstacle. */
    Optional<Map<String, Object>> of(VisibleTasks.VisibleTask task, Actor reader) {
        return switch (task.step()) {
            case "userTask_handleObstacle", "userTask_decideExtension" ->
                obstacles.ofProcess(task.process(), reader).map(obstacle -> facts(task, obstacle));
            default -> Optional.empty();
        };
    }

    private Map<String, Object> facts(VisibleTasks.VisibleTask task, ObstacleView obstacle) {
        Map<String, Object> facts = directives.ofObstacle(task.key());
        facts.put("raisedBy", raisedBy(obstacle));
        facts.put("raisedOn", Days.write(obstacle.raisedOn()));
        facts.put("daysOpen", (int) obstacle.daysOpen());
        facts.put("obstacle", obstacle.description());
        facts.put("recommendation", obstacle.recommendation());
        facts.put("requestedDueOn", day(obstacle.requestedDueOn()));
        facts.put("forwarded", obstacle.state() == ObstacleState.FORWARDED);
        facts.put("handledOn", day(obstacle.handledOn()));
        facts.put("proposedDueOn", day(obstacle.proposedDueOn()));
        facts.put("advice", obstacle.advice());
        addWaiting(facts, task.key().code());
        LocalDate wanted = obstacle.proposedDueOn() != null ? obstacle.proposedDueOn() : obstacle.requestedDueOn();
        facts.put("newDueOn", Objects.toString(wanted, null));
        return facts;
    }

    private void addWaiting(Map<String, Object> facts, String code) {
        var waiting = guidance.of(code).orElse(null);
        facts.put("waitingSince", waiting == null ? null : Days.write(waiting.since()));
        facts.put("waitingReason", waiting == null ? null : waiting.reason());
    }

    private String raisedBy(ObstacleView obstacle) {
        String person = accounts.namesOf(List.of(obstacle.raisedBy())).get(obstacle.raisedBy());
        return person == null ? obstacle.agency().name() : obstacle.agency().name() + " (" + person + ")";
    }

    private static String day(LocalDate day) {
        return day == null ? null : Days.write(day);
    }
}
