package vn.dondoc.register;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/**
 * What the supervisors decide on a proposed extension, or on what the centre has answered. Nobody decides on what they
 * have asked for or proposed themselves.
 */
@Service
@Transactional
public class ExtensionDecisions {

    private final HeldObstacle.Grip grip;
    private final Obstacles obstacles;
    private final DeadlineChanges deadlineChanges;
    private final CentralGuidance guidance;
    private final Agencies agencies;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ExtensionDecisions(
            HeldObstacle.Grip grip,
            Obstacles obstacles,
            DeadlineChanges deadlineChanges,
            CentralGuidance guidance,
            Agencies agencies,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.grip = grip;
        this.obstacles = obstacles;
        this.deadlineChanges = deadlineChanges;
        this.guidance = guidance;
        this.agencies = agencies;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Moves the deadline.
     *
     * @param remark may be null
     * @param document the document that decides it; may be null
     */
    public void grant(
            BusinessKey key, String process, LocalDate newDueOn, String remark, String document, Actor actor) {
        HeldObstacle held = take(key, process, actor);
        if (newDueOn == null) {
            throw Refusal.invalid("newDueOn", "missingDate");
        }
        obstacles.decide(held.obstacle().id(), ObstacleState.EXTENDED, remark, newDueOn, document, actor.account());
        audit.add(held.change(actor, "EXTENSION_GRANTED").from(null, newDueOn).because(remark));
        deadlineChanges.change(key.code(), newDueOn, remark == null ? reasonOf(held) : remark, document, actor);
        tell(held, ObstacleState.EXTENDED, remark, actor);
    }

    /** Leaves the deadline where it is. */
    public void refuse(BusinessKey key, String process, String remark, String document, Actor actor) {
        answer(take(key, process, actor), ObstacleState.REFUSED, "EXTENSION_REFUSED", remark, document, actor);
    }

    /** Answers without a word about the deadline, which stays. */
    public void advise(BusinessKey key, String process, String remark, String document, Actor actor) {
        answer(take(key, process, actor), ObstacleState.ADVISED, "OBSTACLE_ANSWERED", remark, document, actor);
    }

    private void answer(
            HeldObstacle held, ObstacleState state, String action, String remark, String document, Actor actor) {
        if (remark == null || remark.isBlank()) {
            throw Refusal.invalid("comment", "missingAnswer");
        }
        obstacles.decide(held.obstacle().id(), state, remark, null, document, actor.account());
        audit.add(held.change(actor, action).because(remark));
        tell(held, state, remark, actor);
    }

    private HeldObstacle take(BusinessKey key, String process, Actor actor) {
        return grip.take(key, process, Role.SUPERVISOR, actor);
    }

    private void tell(HeldObstacle held, ObstacleState outcome, String remark, Actor actor) {
        guidance.endWith(held.obstacle(), actor.account());
        events.publishEvent(held.answered(outcome, remark, actor));
    }

    private String reasonOf(HeldObstacle held) {
        return Sentences.in(
                ReaderLanguage.VIETNAMESE,
                "obstacle.granted",
                agencies.nameOf(held.obstacle().agency()));
    }
}
