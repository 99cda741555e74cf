package vn.dondoc.notification;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.calendar.OfficeClock;

/** Forgets old mails that were sent or refused, and the notices that nobody is going to be told any more. */
@Service
class MailCleaning {

    private static final int AT_ONCE = 500;

    private static final String OLD_MAILS =
            "SELECT id FROM mail WHERE state IN ('SENT', 'REFUSED') AND created_at < ? ORDER BY created_at, id LIMIT ?";

    private static final String OLD_NOTICES = "SELECT n.id FROM notice n WHERE n.collected_at < ?"
            + " AND NOT EXISTS (SELECT 1 FROM notice_reader r WHERE r.notice_id = n.id) LIMIT ?";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MailSettings settings;
    private final OfficeClock clock;

    MailCleaning(JdbcClient jdbc, TransactionTemplate transaction, MailSettings settings, OfficeClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        OffsetDateTime before = clock.now().minus(settings.mail().keep());
        while (Boolean.TRUE.equals(transaction.execute(status -> forgetMails(before)))) {
            // each commits
        }
        while (Boolean.TRUE.equals(transaction.execute(status -> forgetNotices(before)))) {
            // each commits
        }
    }

    private boolean forgetMails(OffsetDateTime before) {
        var mails =
                jdbc.sql(OLD_MAILS).params(before, AT_ONCE).query(String.class).list();
        if (mails.isEmpty()) {
            return false;
        }
        jdbc.sql("DELETE FROM notice_reader WHERE mail_id IN (:mails)")
                .param("mails", mails)
                .update();
        jdbc.sql("DELETE FROM mail WHERE id IN (:mails)").param("mails", mails).update();
        return true;
    }

    private boolean forgetNotices(OffsetDateTime before) {
        return jdbc.sql("DELETE FROM notice WHERE id IN (" + OLD_NOTICES + ")")
                        .params(before, AT_ONCE)
                        .update()
                > 0;
    }
}
