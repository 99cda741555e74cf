package vn.dondoc.register;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;

/** What a change of the calendar does to the register: last days at once, everything behind them in the background. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarEffects {

    private final JdbcClient jdbc;
    private final LastDays lastDays;
    private final Directives directives;
    private final Escalations escalations;
    private final DirectiveProcess process;
    private final WorkingDays workingDays;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    CalendarEffects(
            JdbcClient jdbc,
            LastDays lastDays,
            Directives directives,
            Escalations escalations,
            DirectiveProcess process,
            WorkingDays workingDays,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.lastDays = lastDays;
        this.directives = directives;
        this.escalations = escalations;
        this.process = process;
        this.workingDays = workingDays;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What one change has moved.
     *
     * @param days entries of the holiday table that were added, changed and removed
     * @param directives whose deadline ends on another day now
     * @param ladders whose next step comes on another day now, as far as they have been looked at
     * @param rounds directives for which answers or explanations are awaited until another day now, as far as looked at
     * @param finishedAt null while the background is still at it
     */
    public record Effect(
            int version,
            OffsetDateTime changedAt,
            String changedBy,
            int days,
            int directives,
            int ladders,
            int rounds,
            OffsetDateTime finishedAt) {}

    /**
     * Follows the calendar, which has just been changed in this transaction.
     *
     * @param version of the holiday table that this change makes
     * @param days how many entries it concerns
     */
    public void follow(int version, int days, Actor actor) {
        List<LastDays.Moved> moved = lastDays.recalculate(workingDays.asStored());
        jdbc.sql(
                        "INSERT INTO calendar_change (version, changed_at, changed_by, days, directives) VALUES (?, ?, ?, ?, ?)")
                .params(version, clock.now(), actor.account(), days, count(moved))
                .update();
        inTimeAgain(moved).forEach(directive -> endEscalation(directive, actor));
        events.publishEvent(new CalendarChanged(version));
    }

    /** What was late by the calendar of yesterday and is not by that of today: nobody owes anything for it. */
    private List<Directive> inTimeAgain(List<LastDays.Moved> moved) {
        if (moved.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT " + Directives.COLUMNS + " FROM directive d WHERE d.escalation_level > 0"
                        + " AND d.state NOT IN ('COMPLETED', 'CANCELLED') AND d.linked_to IS NULL"
                        + " AND d.last_day >= :today AND d.due_on IN (:dueOn)")
                .param("today", clock.today())
                .param("dueOn", moved.stream().map(LastDays.Moved::dueOn).toList())
                .query(Directive.class)
                .list();
    }

    /** The ladder itself follows in the background, and is counted there. */
    private void endEscalation(Directive directive, Actor actor) {
        escalations.restart(directives.lock(directive.code()), actor.account());
        process.tasksChanged(directive.code());
    }

    /** Told by the background, a batch at a time. */
    public void laddersMoved(int version, int count) {
        jdbc.sql("UPDATE calendar_change SET ladders = ladders + ? WHERE version = ?")
                .params(count, version)
                .update();
    }

    /** Told by the background, a batch at a time. */
    public void roundsMoved(int version, int count) {
        jdbc.sql("UPDATE calendar_change SET rounds = rounds + ? WHERE version = ?")
                .params(count, version)
                .update();
    }

    /** Told by the background at its end; what somebody has written meanwhile by the calendar before follows now. */
    public void finished(int version) {
        int late = count(lastDays.recalculate(workingDays.asStored()));
        jdbc.sql("UPDATE calendar_change SET directives = directives + ?, finished_at = ? WHERE version = ?")
                .params(late, clock.now(), version)
                .update();
    }

    private static int count(List<LastDays.Moved> moved) {
        return moved.stream().mapToInt(LastDays.Moved::directives).sum();
    }

    /** The latest changes, newest first. */
    @Transactional(readOnly = true)
    public List<Effect> latest(int atMost) {
        return jdbc.sql(
                        """
                        SELECT version, changed_at AS changedAt, changed_by AS changedBy, days, directives, ladders,
                            rounds, finished_at AS finishedAt
                        FROM calendar_change ORDER BY version DESC LIMIT ?""")
                .param(atMost)
                .query(Effect.class)
                .list();
    }
}
