package vn.dondoc.administration;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Unlocking;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;

/** Unlocks accounts, and records who did it. */
@Service
class AccountUnlocking {

    private final Unlocking unlocking;
    private final AuditLog audit;

    AccountUnlocking(Unlocking unlocking, AuditLog audit) {
        this.unlocking = unlocking;
        this.audit = audit;
    }

    @Transactional
    public void unlock(String account, Actor actor) {
        unlocking.unlock(account, actor);
        audit.add(Change.by(actor.account(), "ACCOUNT_UNLOCKED", "account:" + account));
    }
}
