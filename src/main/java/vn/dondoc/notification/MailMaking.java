package vn.dondoc.notification;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the mails of everybody who reads a notice that stands in none yet. */
@Component
class MailMaking {

    private static final Logger log = LoggerFactory.getLogger(MailMaking.class);

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final MailOfReader mailOfReader;

    MailMaking(JdbcClient jdbc, MailOfReader mailOfReader) {
        this.jdbc = jdbc;
        this.mailOfReader = mailOfReader;
    }

    /** One commit for each person; a mail that cannot be made keeps nobody else's from being made. */
    void makeAll() {
        for (List<String> accounts = after(""); !accounts.isEmpty(); ) {
            accounts.forEach(this::make);
            accounts = after(accounts.get(accounts.size() - 1));
        }
    }

    private void make(String account) {
        try {
            mailOfReader.make(account);
        } catch (RuntimeException failure) {
            log.error("The mail to {} cannot be made; it is tried again", account, failure);
        }
    }

    private List<String> after(String account) {
        return jdbc.sql("SELECT DISTINCT account FROM notice_reader WHERE mail_id IS NULL AND account > ?"
                        + " ORDER BY account LIMIT ?")
                .params(account, AT_ONCE)
                .query(String.class)
                .list();
    }
}
