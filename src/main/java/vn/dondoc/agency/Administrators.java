package vn.dondoc.agency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.language.Refusal;

/** Sees to it that there is always somebody who can administer. */
@Component
class Administrators {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Administrators(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /**
     * Of two who would dismiss each other, one comes second.
     *
     * @throws Refusal (409) when the account is one's own, or the last that administers
     */
    void requireOthers(String account, Actor actor) {
        jdbc.sql("SELECT ID_ FROM ACT_ID_GROUP WHERE ID_ = ? FOR UPDATE")
                .param(Role.ADMINISTRATOR.group())
                .query(String.class)
                .list();
        boolean administers = accounts.groupsOf(account).contains(Role.ADMINISTRATOR.group());
        if (!administers) {
            return;
        }
        if (account.equals(actor.account())) {
            throw Refusal.conflict("ownAdministration");
        }
        long all = accounts.membersOf(Role.ADMINISTRATOR.group()).size();
        if (all <= 1) {
            throw Refusal.conflict("lastAdministrator", account);
        }
    }
}
