package vn.dondoc.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Accounts.Account;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/** Tries a mail again that was not delivered, after somebody has looked into it. */
@Service
class Resending {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AuditLog audit;
    private final OfficeClock clock;

    Resending(JdbcClient jdbc, Accounts accounts, AuditLog audit, OfficeClock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    record Undelivered(String account, MailState state, Problem problem) {}

    /**
     * The mail goes to the address that the account has now, with the next run, under its old Message-ID.
     *
     * @throws Refusal (404) for an unknown mail; (409) for one that was sent or is about to be, or without an address
     */
    @Transactional
    public void resend(String id, String administrator) {
        Undelivered mail = jdbc.sql("SELECT account, state, problem FROM mail WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Undelivered.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("unknownMail"));
        if (mail.state() == MailState.SENT) {
            throw Refusal.conflict("mailAlreadySent");
        }
        if (mail.problem() == null) {
            throw Refusal.conflict("mailAboutToBeSent");
        }
        String address = addressOf(mail.account());
        jdbc.sql("UPDATE mail SET state = 'WAITING', attempts = 0, next_attempt_at = ?, problem = NULL, reply = NULL,"
                        + " address = ? WHERE id = ?")
                .params(clock.now(), address, id)
                .update();
        audit.add(Change.by(administrator, "MAIL_RESENT", "mail:" + id)
                .from(mail.state(), MailState.WAITING)
                .because(mail.problem().name()));
    }

    private String addressOf(String account) {
        String address = accounts.find(account).map(Account::address).orElse(null);
        if (MailAddress.problemOf(address) != null) {
            throw Refusal.conflict("mailNeedsAddress", account);
        }
        return address;
    }
}
