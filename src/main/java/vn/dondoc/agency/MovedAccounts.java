package vn.dondoc.agency;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;

/** The people of an agency that goes into another. */
@Component
class MovedAccounts {

    private final Accounts accounts;
    private final Standings standings;
    private final AuditLog audit;

    MovedAccounts(Accounts accounts, Standings standings, AuditLog audit) {
        this.accounts = accounts;
        this.standings = standings;
        this.audit = audit;
    }

    /** @param keepsHeads whether the heads are heads of the successor, too; else they are officers there */
    void move(String agency, String successor, boolean keepsHeads, String account) {
        standings.moveLeftGroups(agency, successor);
        Set<String> heads = accounts.membersOf(Agency.headGroup(agency)).keySet();
        for (String person : accounts.membersOf(agency).keySet()) {
            boolean head = heads.contains(person);
            accounts.join(person, successor);
            if (head && keepsHeads) {
                accounts.join(person, Agency.headGroup(successor));
            }
            accounts.leave(person, agency);
            if (head) {
                accounts.leave(person, Agency.headGroup(agency));
            }
            audit.add(Change.by(account, "ACCOUNT_MOVED", "account:" + person).from(agency, successor));
        }
    }
}
