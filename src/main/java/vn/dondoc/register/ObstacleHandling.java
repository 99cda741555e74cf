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

/** What the monitoring unit does about an obstacle. Nobody handles what they have raised themselves. */
@Service
@Transactional
public class ObstacleHandling {

    private final HeldObstacle.Grip grip;
    private final Obstacles obstacles;
    private final Works works;
    private final NewDueDates newDueDates;
    private final Monitoring monitoring;
    private final CentralGuidance guidance;
    private final Agencies agencies;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ObstacleHandling(
            HeldObstacle.Grip grip,
            Obstacles obstacles,
            Works works,
            NewDueDates newDueDates,
            Monitoring monitoring,
            CentralGuidance guidance,
            Agencies agencies,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.grip = grip;
        this.obstacles = obstacles;
        this.works = works;
        this.newDueDates = newDueDates;
        this.monitoring = monitoring;
        this.guidance = guidance;
        this.agencies = agencies;
        this.audit = audit;
        this.events = events;
    }

    /** Answers it; that closes it. */
    public void advise(BusinessKey key, String process, String advice, Actor actor) {
        HeldObstacle held = take(key, process, actor);
        if (advice == null || advice.isBlank()) {
            throw Refusal.invalid("advice", "missingAdvice");
        }
        close(held, ObstacleState.ADVISED, advice, actor);
        audit.add(held.change(actor, "OBSTACLE_ADVISED").because(advice));
    }

    /**
     * Proposes another deadline to the supervisors.
     *
     * @param newDueOn null for the one that was asked for
     */
    public void proposeExtension(BusinessKey key, String process, LocalDate newDueOn, String advice, Actor actor) {
        HeldObstacle held = take(key, process, actor);
        LocalDate proposed = newDueOn == null ? held.obstacle().requestedDueOn() : newDueOn;
        var faults = new Refusal.Collector();
        if (proposed == null) {
            faults.add("newDueOn", "missingDate");
        } else {
            newDueDates.checkWithinCentral(faults, "newDueOn", held.directive(), proposed);
        }
        faults.refuseIfAny();
        handle(held, ObstacleState.EXTENSION_PROPOSED, advice, proposed, actor);
        audit.add(held.change(actor, "EXTENSION_PROPOSED").from(null, proposed).because(advice));
    }

    /**
     * Puts it to the centre. Until the supervisors have decided on the answer the directive waits for guidance.
     *
     * @param newDueOn the deadline that the centre is asked for; may be null, and behind the centre's own
     */
    public void forward(BusinessKey key, String process, LocalDate newDueOn, String advice, Actor actor) {
        HeldObstacle held = take(key, process, actor);
        LocalDate proposed = newDueOn == null ? held.obstacle().requestedDueOn() : newDueOn;
        if (proposed != null) {
            var faults = new Refusal.Collector();
            newDueDates.check(faults, "newDueOn", held.directive(), proposed);
            faults.refuseIfAny();
        }
        handle(held, ObstacleState.FORWARDED, advice, proposed, actor);
        audit.add(held.change(actor, "OBSTACLE_FORWARDED").from(null, proposed).because(advice));
        guidance.beginWith(held, advice == null ? reasonOf(held) : advice, actor);
        events.publishEvent(held.answered(ObstacleState.FORWARDED, advice, actor));
    }

    /** Puts another agency in charge, with the obstacle as the reason; that closes it. */
    public void reassign(BusinessKey key, String process, String newLead, String advice, Actor actor) {
        HeldObstacle held = take(key, process, actor);
        if (newLead == null) {
            throw Refusal.invalid("newLeadAgency", "missingAgency");
        }
        close(held, ObstacleState.REASSIGNED, advice, actor);
        audit.add(held.change(actor, "OBSTACLE_REASSIGNED")
                .from(null, agencies.nameOf(newLead))
                .because(advice));
        String reason = Sentences.in(
                ReaderLanguage.VIETNAMESE, "obstacle.reason", held.obstacle().description(), said(advice));
        monitoring.reassignLead(key.code(), presentLead(held), newLead, reason.strip(), actor);
    }

    /** Of a group's members the one whose obstacle it is; else whoever leads. */
    private String presentLead(HeldObstacle held) {
        return held.directive().isLedByGroup()
                ? held.obstacle().agency()
                : works.of(held.directive()).get(0).assignment().leadAgency();
    }

    private HeldObstacle take(BusinessKey key, String process, Actor actor) {
        return grip.take(key, process, Role.MONITORING, actor);
    }

    private void close(HeldObstacle held, ObstacleState state, String advice, Actor actor) {
        handle(held, state, advice, null, actor);
        events.publishEvent(held.answered(state, advice, actor));
    }

    private void handle(HeldObstacle held, ObstacleState state, String advice, LocalDate proposed, Actor actor) {
        obstacles.handle(held.obstacle().id(), state, advice, proposed, actor.account());
    }

    private static String reasonOf(HeldObstacle held) {
        return Sentences.in(
                ReaderLanguage.VIETNAMESE, "waiting.forwarded", held.directive().code());
    }

    private static String said(String advice) {
        return advice == null ? "" : advice;
    }
}
