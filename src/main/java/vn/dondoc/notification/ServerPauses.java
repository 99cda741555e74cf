package vn.dondoc.notification;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;

/** Lets a failing mail server rest, on all nodes, longer with every failure in a row. */
@Repository
class ServerPauses {

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final List<Duration> pauses;

    ServerPauses(JdbcClient jdbc, OfficeClock clock, MailSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.pauses = settings.mail().serverPauses();
    }

    /** @param pausedUntil null while the server does well */
    record Standing(int failures, OffsetDateTime pausedUntil, Problem problem, String reply) {}

    Standing standing() {
        return jdbc.sql("SELECT failures, paused_until AS pausedUntil, problem, reply FROM mail_server")
                .query(Standing.class)
                .single();
    }

    boolean isPaused() {
        OffsetDateTime until = standing().pausedUntil();
        return until != null && until.isAfter(clock.now());
    }

    void failed(MailFailure failure) {
        int failures = standing().failures() + 1;
        Duration pause = pauses.get(Math.min(failures, pauses.size()) - 1);
        jdbc.sql("UPDATE mail_server SET failures = ?, paused_until = ?, problem = ?, reply = ?")
                .params(failures, clock.now().plus(pause), failure.problem().name(), failure.reply())
                .update();
    }

    void worked() {
        jdbc.sql("UPDATE mail_server SET failures = 0, paused_until = NULL, problem = NULL, reply = NULL"
                        + " WHERE failures > 0")
                .update();
    }
}
