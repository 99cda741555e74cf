package vn.dondoc.notification;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Accounts.Account;
import vn.dondoc.calendar.OfficeClock;

/** The table of mails. Those who send claim one at a time and commit; nothing is held while the mail server is spoken to. */
@Repository
class Outbox {

    /** After so long a claim without an outcome counts as that of a dead process; longer than all timeouts together. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Outbox(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The mail that a person is going to get and that nobody has tried to send, kept from those who send. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> holdUntried(String account) {
        return jdbc.sql("SELECT id FROM mail WHERE account = ? AND tried_at IS NULL ORDER BY created_at, id LIMIT 1"
                        + " FOR UPDATE SKIP LOCKED")
                .param(account)
                .query(String.class)
                .optional();
    }

    void open(String id, Account account) {
        jdbc.sql("INSERT INTO mail (id, account, language, subject, state, attempts, next_attempt_at, created_at)"
                        + " VALUES (?, ?, ?, '', 'WAITING', 0, ?, ?)")
                .params(id, account.id(), account.language().getLanguage(), clock.now(), clock.now())
                .update();
    }

    /** Writes down where a mail goes, or that it cannot go anywhere. */
    void address(String id, Account account, String subject) {
        Problem problem = MailAddress.problemOf(account.address());
        jdbc.sql("UPDATE mail SET address = ?, language = ?, subject = ?, state = ?, problem = ? WHERE id = ?")
                .params(
                        account.address(),
                        account.language().getLanguage(),
                        subject,
                        problem == null ? "WAITING" : "REFUSED",
                        problem == null ? null : problem.name(),
                        id)
                .update();
    }

    boolean hasDue() {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT id FROM mail WHERE state = 'WAITING' AND next_attempt_at <= ?"
                                + " LIMIT 1) AS due")
                        .param(clock.now())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Takes the mail that has waited longest from everybody else, until an outcome is noted or the claim runs out. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Mail> claim() {
        Optional<Mail> mail = jdbc.sql("SELECT id, account, address, language, subject, attempts + 1 AS attempts"
                        + " FROM mail WHERE state = 'WAITING' AND next_attempt_at <= ?"
                        + " ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED")
                .param(clock.now())
                .query(Mail.class)
                .optional();
        mail.ifPresent(claimed -> jdbc.sql(
                        "UPDATE mail SET attempts = ?, tried_at = ?, next_attempt_at = ?, problem = NULL, reply = NULL WHERE id = ?")
                .params(claimed.attempts(), clock.now(), clock.now().plus(CLAIM), claimed.id())
                .update());
        return mail;
    }

    void sent(Mail mail) {
        jdbc.sql("UPDATE mail SET state = 'SENT', sent_at = ?, problem = NULL, reply = NULL WHERE id = ?")
                .params(clock.now(), mail.id())
                .update();
    }

    void refused(Mail mail, MailFailure failure) {
        jdbc.sql("UPDATE mail SET state = 'REFUSED', problem = ?, reply = ? WHERE id = ? AND state = 'WAITING'")
                .params(failure.problem().name(), failure.reply(), mail.id())
                .update();
    }

    void postponed(Mail mail, MailFailure failure, OffsetDateTime until) {
        jdbc.sql("UPDATE mail SET next_attempt_at = ?, problem = ?, reply = ? WHERE id = ? AND state = 'WAITING'")
                .params(until, failure.problem().name(), failure.reply(), mail.id())
                .update();
    }
}
