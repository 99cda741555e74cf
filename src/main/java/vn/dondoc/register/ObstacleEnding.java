package vn.dondoc.register;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;

/** Ends open obstacles with the work that they hold up: nobody is asked any more, and what was asked stays on record. */
@Component
class ObstacleEnding {

    private static final String REASON = "directive closed or reassigned";

    private final Obstacles obstacles;
    private final CentralGuidance guidance;
    private final DirectiveProcess process;
    private final AuditLog audit;

    ObstacleEnding(Obstacles obstacles, CentralGuidance guidance, DirectiveProcess process, AuditLog audit) {
        this.obstacles = obstacles;
        this.guidance = guidance;
        this.process = process;
        this.audit = audit;
    }

    /** With a part that closes: of a group only its own obstacles, else all of the directive. */
    void with(Work work) {
        if (work.directive().isLedByGroup()) {
            leave(work.directive(), work.assignment().leadAgency());
        } else {
            end(work.directive(), obstacles.open(work.directive().id()));
            guidance.endOf(work.directive(), Change.SYSTEM);
        }
    }

    /** With an agency that does not take part any more. */
    void leave(Directive directive, String agency) {
        end(
                directive,
                obstacles.open(directive.id()).stream()
                        .filter(obstacle -> obstacle.agency().equals(agency))
                        .toList());
    }

    private void end(Directive directive, List<Obstacle> open) {
        for (Obstacle obstacle : open) {
            obstacles.end(obstacle.id());
            guidance.endWith(obstacle, Change.SYSTEM);
            audit.add(Change.by(Change.SYSTEM, "OBSTACLE_ENDED", directive.subject())
                    .confinedTo(obstacle.agency()));
            process.end(obstacle.processInstanceId(), REASON);
        }
    }
}
