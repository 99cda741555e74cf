package vn.dondoc.register;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/**
 * "Đợi hướng dẫn của Trung ương": says that the work on a directive waits for the centre, and why. It changes neither
 * state nor deadline: what is late stays late.
 */
@Service
@Transactional
public class CentralGuidance {

    private final JdbcClient jdbc;
    private final Directives directives;
    private final OfficeClock clock;
    private final AuditLog audit;

    CentralGuidance(JdbcClient jdbc, Directives directives, OfficeClock clock, AuditLog audit) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.clock = clock;
        this.audit = audit;
    }

    /** The monitoring unit marks a directive; marked again it has another reason, and waits until the mark is taken away. */
    public void mark(String code, String reason, Actor actor) {
        actor.require(Role.MONITORING);
        Reasons.require(reason);
        Directive directive = directives.lock(code);
        if (!directive.state().isOpen()) {
            throw Refusal.conflict("alreadyClosed");
        }
        begin(directive, reason.strip(), null, actor.account());
    }

    /** The monitoring unit takes the mark away. */
    public void unmark(String code, Actor actor) {
        actor.require(Role.MONITORING);
        Directive directive = directives.lock(code);
        if (!endOf(directive, actor.account())) {
            throw Refusal.conflict("notWaitingForCentre");
        }
    }

    /** Since when and why a directive waits. Whether the reader may know has been decided before. */
    @Transactional(readOnly = true)
    public Optional<DirectiveView.Waiting> of(String code) {
        return jdbc.sql("SELECT w.since, w.reason FROM waiting w JOIN directive d ON d.id = w.directive_id"
                        + " WHERE d.code = ?")
                .param(code)
                .query(DirectiveView.Waiting.class)
                .optional();
    }

    /** With an obstacle that is put to the centre, unless the directive waits already. */
    void beginWith(HeldObstacle held, String reason, Actor actor) {
        if (!isWaiting(held.directive().id())) {
            begin(held.directive(), reason, held.obstacle().id(), actor.account());
        }
    }

    /** With the decision on that obstacle; what was marked by hand stays. */
    void endWith(Obstacle obstacle, String account) {
        int ended = jdbc.sql("DELETE FROM waiting WHERE obstacle_id = ?")
                .param(obstacle.id())
                .update();
        record(ended, obstacle.directive(), account);
    }

    boolean endOf(Directive directive, String account) {
        int ended = jdbc.sql("DELETE FROM waiting WHERE directive_id = ?")
                .param(directive.id())
                .update();
        return record(ended, directive.code(), account);
    }

    boolean isWaiting(long directiveId) {
        return reason(directiveId).isPresent();
    }

    private void begin(Directive directive, String reason, Long obstacleId, String account) {
        Optional<String> before = reason(directive.id());
        if (before.isPresent()) {
            jdbc.sql("UPDATE waiting SET reason = ?, obstacle_id = NULL WHERE directive_id = ?")
                    .params(reason, directive.id())
                    .update();
        } else {
            jdbc.sql("INSERT INTO waiting (directive_id, reason, since, obstacle_id) VALUES (?, ?, ?, ?)")
                    .params(directive.id(), reason, clock.today(), obstacleId)
                    .update();
        }
        audit.add(Change.by(account, "WAITING_BEGUN", directive.subject()).because(reason));
    }

    private boolean record(int ended, String code, String account) {
        if (ended > 0) {
            audit.add(Change.by(account, "WAITING_ENDED", Directive.subject(code)));
        }
        return ended > 0;
    }

    private Optional<String> reason(long directiveId) {
        return jdbc.sql("SELECT reason FROM waiting WHERE directive_id = ?")
                .param(directiveId)
                .query(String.class)
                .optional();
    }
}
