package vn.dondoc.notification;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators want to know of the mail. */
@Service
@Transactional(readOnly = true)
class MailQueries {

    private static final String LINE = "SELECT id, account, address, subject, state, attempts, created_at AS createdAt,"
            + " tried_at AS triedAt, next_attempt_at AS nextAttemptAt, sent_at AS sentAt, problem, reply AS error"
            + " FROM mail";

    private final JdbcClient jdbc;
    private final MailServer server;
    private final ServerPauses pauses;

    MailQueries(JdbcClient jdbc, MailServer server, ServerPauses pauses) {
        this.jdbc = jdbc;
        this.server = server;
        this.pauses = pauses;
    }

    /** A page of the mails, newest first. @param state null for all */
    public MailPage list(MailState state, int page, int size) {
        var position = MailPage.Position.of(page, size, state == null ? count("TRUE") : count(state));
        String condition = state == null ? "" : " WHERE state = '" + state.name() + "'";
        var lines = jdbc.sql(LINE + condition + " ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?")
                .params(position.size(), position.offset())
                .query(MailLine.class)
                .list();
        return new MailPage(lines.stream().map(MailLine::inWords).toList(), position);
    }

    public MailLine get(String id) {
        return jdbc.sql(LINE + " WHERE id = ?")
                .param(id)
                .query(MailLine.class)
                .single()
                .inWords();
    }

    public MailSummary summary() {
        ServerPauses.Standing standing = pauses.standing();
        return new MailSummary(
                count(MailState.WAITING),
                count(MailState.REFUSED),
                jdbc.sql("SELECT COUNT(*) FROM notice WHERE collected_at IS NULL")
                        .query(Long.class)
                        .single(),
                jdbc.sql("SELECT created_at FROM mail WHERE state = 'WAITING' ORDER BY created_at, id LIMIT 1")
                        .query(OffsetDateTime.class)
                        .optional()
                        .orElse(null),
                server.isConfigured(),
                standing.pausedUntil(),
                standing.problem() == null ? null : MailLine.sentence(standing.problem(), standing.reply()));
    }

    private long count(MailState state) {
        return count("state = '" + state.name() + "'");
    }

    private long count(String condition) {
        return jdbc.sql("SELECT COUNT(*) FROM mail WHERE " + condition)
                .query(Long.class)
                .single();
    }
}
