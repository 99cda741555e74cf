package vn.dondoc.agency;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/** People who leave, and come back. Nothing of them is removed: history keeps their names, and the id stays taken. */
@Service
@Transactional
public class AccountClosing {

    private static final int LONGEST_REASON = 1000;

    private final Accounts accounts;
    private final Standings standings;
    private final Administrators administrators;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    AccountClosing(
            Accounts accounts,
            Standings standings,
            Administrators administrators,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.standings = standings;
        this.administrators = administrators;
        this.audit = audit;
        this.events = events;
    }

    /** An account cannot sign in any more. Published in the transaction of the change. */
    public record AccountDeactivated(String account) {}

    /**
     * Ends everything that the account may do, its sessions included. It belongs to no group any more; for its return
     * the groups are kept.
     *
     * @throws Refusal (400) without a reason, (403) for all but administrators, (404) for an unknown account, (409) for
     *     one's own, for the last administrator, and when it is deactivated
     */
    public void deactivate(String account, String reason, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        check(reason);
        require(account);
        if (account.equals(actor.account())) {
            throw Refusal.conflict("ownAccount");
        }
        administrators.requireOthers(account, actor);
        if (!standings.of(account).active()) {
            throw Refusal.conflict("accountInactive", account);
        }
        List<String> groups = accounts.groupsOf(account);
        standings.deactivate(account, groups, reason.strip(), actor.account());
        groups.forEach(group -> accounts.leave(account, group));
        events.publishEvent(new AccountDeactivated(account));
        audit.add(Change.by(actor.account(), "ACCOUNT_DEACTIVATED", "account:" + account)
                .from(String.join(", ", groups), null)
                .because(reason.strip()));
    }

    /** @throws Refusal (403) for all but administrators, (404) for an unknown account, (409) when it is active */
    public void reactivate(String account, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        require(account);
        if (standings.of(account).active()) {
            throw Refusal.conflict("accountActive", account);
        }
        List<String> groups = standings.reactivate(account).stream()
                .filter(accounts::hasGroup)
                .toList();
        groups.forEach(group -> accounts.join(account, group));
        audit.add(Change.by(actor.account(), "ACCOUNT_REACTIVATED", "account:" + account)
                .from(null, String.join(", ", groups)));
    }

    private static void check(String reason) {
        var faults = new Refusal.Collector();
        faults.requireText("reason", reason, "missingReason");
        if (reason != null && reason.length() > LONGEST_REASON) {
            faults.add("reason", "textTooLong", Sentences.of("agencies.field.reason"), LONGEST_REASON);
        }
        faults.refuseIfAny();
    }

    private void require(String account) {
        if (!accounts.exists(account)) {
            throw Refusal.notFound("unknownAccount", account);
        }
    }
}
