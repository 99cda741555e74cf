package vn.dondoc.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;

/** The table of obstacles. */
@Repository
class Obstacles {

    static final String COLUMNS =
            """
            o.id, d.code AS directive, o.directive_id AS directiveId, o.agency, o.description, o.recommendation,
            o.requested_due_on AS requestedDueOn, o.state, o.process_instance_id AS processInstanceId,
            o.raised_by AS raisedBy, o.raised_at AS raisedAt, o.advice, o.proposed_due_on AS proposedDueOn,
            o.handled_by AS handledBy, o.handled_at AS handledAt, o.remark, o.granted_due_on AS grantedDueOn,
            o.document, o.decided_by AS decidedBy, o.closed_at AS closedAt""";

    private static final String SELECT =
            "SELECT " + COLUMNS + " FROM obstacle o JOIN directive d ON d.id = o.directive_id WHERE ";

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Obstacles(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(
            long directiveId,
            String agency,
            String description,
            String recommendation,
            LocalDate requestedDueOn,
            String account) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO obstacle (directive_id, agency, description, recommendation, requested_due_on, state,"
                        + " raised_by, raised_at) VALUES (?, ?, ?, ?, ?, 'RAISED', ?, ?)")
                .params(directiveId, agency, description, recommendation, requestedDueOn, account, clock.now())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void setProcess(long id, String processInstanceId) {
        jdbc.sql("UPDATE obstacle SET process_instance_id = ? WHERE id = ?")
                .params(processInstanceId, id)
                .update();
    }

    /** The one that is worked on in a process. */
    Optional<Obstacle> ofProcess(String processInstanceId) {
        return jdbc.sql(SELECT + "o.process_instance_id = ?")
                .param(processInstanceId)
                .query(Obstacle.class)
                .optional();
    }

    List<Obstacle> open(long directiveId) {
        return jdbc.sql(SELECT + "o.directive_id = ? AND o.closed_at IS NULL ORDER BY o.id")
                .param(directiveId)
                .query(Obstacle.class)
                .list();
    }

    /** Records what the monitoring unit does; it is closed by that unless the supervisors are to decide. */
    void handle(long id, ObstacleState state, String advice, LocalDate proposedDueOn, String account) {
        jdbc.sql("UPDATE obstacle SET state = ?, advice = ?, proposed_due_on = ?, handled_by = ?, handled_at = ?,"
                        + " closed_at = ? WHERE id = ?")
                .params(
                        state.name(),
                        advice,
                        proposedDueOn,
                        account,
                        clock.now(),
                        state.isOpen() ? null : clock.now(),
                        id)
                .update();
    }

    /** Records what the supervisors decide. */
    void decide(long id, ObstacleState state, String remark, LocalDate grantedDueOn, String document, String account) {
        jdbc.sql("UPDATE obstacle SET state = ?, remark = ?, granted_due_on = ?, document = ?, decided_by = ?,"
                        + " closed_at = ? WHERE id = ?")
                .params(state.name(), remark, grantedDueOn, document, account, clock.now(), id)
                .update();
    }

    /** Makes what one agency has raised on a directive, and is still open, the successor's. */
    void passOn(long directiveId, String agency, String successor) {
        jdbc.sql("UPDATE obstacle SET agency = ? WHERE directive_id = ? AND agency = ? AND closed_at IS NULL")
                .params(successor, directiveId, agency)
                .update();
    }

    void end(long id) {
        jdbc.sql("UPDATE obstacle SET state = 'ENDED', closed_at = ? WHERE id = ?")
                .params(clock.now(), id)
                .update();
    }
}
