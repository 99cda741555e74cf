package vn.dondoc.notification;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Accounts.Account;
import vn.dondoc.language.ReaderLanguage;

/**
 * Puts everything that one person is to be told into one mail: into the one that waits untried, if there is one, so that
 * mails do not pile up while there is no mail server.
 */
@Component
class MailOfReader {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Subjects subjects;

    MailOfReader(JdbcClient jdbc, Accounts accounts, Outbox outbox, Subjects subjects) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.outbox = outbox;
        this.subjects = subjects;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void make(String reader) {
        Account account =
                accounts.find(reader).orElseGet(() -> new Account(reader, reader, null, ReaderLanguage.VIETNAMESE));
        String mail = outbox.holdUntried(reader).orElseGet(() -> open(account));
        int told = jdbc.sql("UPDATE notice_reader SET mail_id = ? WHERE account = ? AND mail_id IS NULL")
                .params(mail, reader)
                .update();
        if (told == 0) { // somebody else was faster
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return;
        }
        outbox.address(mail, account, subjects.of(mail, account));
    }

    private String open(Account account) {
        String id = UUID.randomUUID().toString();
        outbox.open(id, account);
        return id;
    }
}
