package vn.dondoc.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.Refusal;

/** "Giải trình việc chậm tiến độ": asked of the head of a late lead agency, given, or still owed when all is over. */
@Service
@Transactional
public class Explanations {

    private static final int WORKING_DAYS_TO_EXPLAIN = 3;

    private final JdbcClient jdbc;
    private final Works works;
    private final WorkingDays workingDays;
    private final OfficeClock clock;
    private final DirectiveProcess process;
    private final AuditLog audit;

    Explanations(
            JdbcClient jdbc,
            Works works,
            WorkingDays workingDays,
            OfficeClock clock,
            DirectiveProcess process,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.works = works;
        this.workingDays = workingDays;
        this.clock = clock;
        this.process = process;
        this.audit = audit;
    }

    /** What became of an explanation. */
    public enum State {
        OWED,
        GIVEN,
        /** "Chưa giải trình": the directive closed, or went to another agency, without it. */
        UNEXPLAINED
    }

    /**
     * Asks for an explanation, unless this agency has been asked for one under the present deadline and it has not been
     * given up.
     *
     * @return whether it was asked now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ask(LadderStanding standing, int level) {
        if (isAsked(standing)) {
            return false;
        }
        LocalDate dueOn = workingDays.plus(clock.today(), WORKING_DAYS_TO_EXPLAIN);
        jdbc.sql("INSERT INTO explanation (assignment_id, agency, deadline, level, state, asked_at, due_on)"
                        + " VALUES (?, ?, ?, ?, 'OWED', ?, ?)")
                .params(standing.assignmentId(), standing.leadAgency(), standing.dueOn(), level, clock.now(), dueOn)
                .update();
        audit.add(confined(Change.SYSTEM, "EXPLANATION_ASKED", standing.code(), standing.leadAgency())
                .from(null, dueOn));
        return true;
    }

    private boolean isAsked(LadderStanding standing) {
        return jdbc.sql("SELECT COUNT(*) FROM explanation WHERE assignment_id = ? AND agency = ?"
                                + " AND (state = 'OWED' OR state = 'GIVEN' AND deadline = ?)")
                        .params(standing.assignmentId(), standing.leadAgency(), standing.dueOn())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Draws the days anew until which explanations of a directive are awaited, if they are still to come.
     *
     * @return how many have moved
     */
    int recalculate(long directiveId) {
        LocalDate today = clock.today();
        int moved = 0;
        for (Owed owed : owed(directiveId, today)) {
            LocalDate usual = workingDays.plus(owed.askedOn(), WORKING_DAYS_TO_EXPLAIN);
            LocalDate dueOn = usual.isBefore(today) ? today : usual;
            if (!dueOn.equals(owed.dueOn())) {
                moved += jdbc.sql("UPDATE explanation SET due_on = ? WHERE id = ?")
                        .params(dueOn, owed.id())
                        .update();
            }
        }
        return moved;
    }

    private record Owed(long id, OffsetDateTime askedAt, LocalDate dueOn) {

        LocalDate askedOn() {
            return askedAt.atZoneSameInstant(OfficeClock.ZONE).toLocalDate();
        }
    }

    private List<Owed> owed(long directiveId, LocalDate today) {
        return jdbc.sql("SELECT e.id, e.asked_at AS askedAt, e.due_on AS dueOn FROM explanation e"
                        + " JOIN assignment a ON a.id = e.assignment_id"
                        + " WHERE a.directive_id = ? AND e.state = 'OWED' AND e.due_on >= ?")
                .params(directiveId, today)
                .query(Owed.class)
                .list();
    }

    /** The head explains. */
    public void give(BusinessKey key, String text, Actor actor) {
        Work work = works.hold(key);
        String agency = work.assignment().leadAgency();
        if (!actor.isHeadOf(agency)) {
            throw Refusal.forbidden("onlyHeadExplains");
        }
        if (text == null || text.isBlank()) {
            throw Refusal.invalid("explanation", "missingExplanation");
        }
        int given = jdbc.sql("UPDATE explanation SET state = 'GIVEN', text = ?, given_by = ?, given_at = ?"
                        + " WHERE assignment_id = ? AND agency = ? AND state = 'OWED'")
                .params(text, actor.account(), clock.now(), work.assignment().id(), agency)
                .update();
        if (given == 0) {
            throw Refusal.conflict("noExplanationOwed");
        }
        audit.add(confined(actor.account(), "EXPLAINED", key.code(), agency).because(text));
    }

    /** Until when the explanation that is owed is awaited; empty when none is. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> dueOn(BusinessKey key) {
        return jdbc.sql("SELECT due_on FROM explanation WHERE assignment_id = ? AND state = 'OWED'")
                .param(works.get(key).assignment().id())
                .query(LocalDate.class)
                .optional();
    }

    /** Gives up what an agency still owes for its part, which closes or goes to another agency. */
    void giveUp(Work work) {
        String agency = work.assignment().leadAgency();
        int owed = jdbc.sql("UPDATE explanation SET state = 'UNEXPLAINED', closed_at = ?"
                        + " WHERE assignment_id = ? AND state = 'OWED'")
                .params(clock.now(), work.assignment().id())
                .update();
        if (owed > 0) {
            process.withdrawExplanation(work.key());
            audit.add(confined(Change.SYSTEM, "UNEXPLAINED", work.directive().code(), agency));
        }
    }

    private static Change confined(String account, String action, String code, String agency) {
        return Change.by(account, action, Directive.subject(code)).confinedTo(agency);
    }
}
