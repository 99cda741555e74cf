package vn.dondoc.agency;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;

/** What the engine does not know of accounts: who may not sign in any more, and who has to choose a password first. */
@Repository
public class Standings {

    private static final Standing USUAL = new Standing(true, false);

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Standings(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How an account stands.
     *
     * @param passwordDue whether its password is known to an administrator and has to be changed before anything else
     */
    public record Standing(boolean active, boolean passwordDue) {}

    public Standing of(String account) {
        return jdbc.sql("SELECT CASE WHEN deactivated_at IS NULL THEN TRUE ELSE FALSE END AS active,"
                        + " password_due AS passwordDue FROM account_standing WHERE account = ?")
                .param(account)
                .query(Standing.class)
                .optional()
                .orElse(USUAL);
    }

    boolean isKnown(String account) {
        return jdbc.sql("SELECT COUNT(*) FROM account_standing WHERE account = ?")
                        .param(account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void setPasswordDue(String account, boolean due) {
        ensure(account);
        jdbc.sql("UPDATE account_standing SET password_due = ? WHERE account = ?")
                .params(due, account)
                .update();
    }

    /** @param groups kept for its return */
    void deactivate(String account, Collection<String> groups, String reason, String by) {
        ensure(account);
        jdbc.sql("UPDATE account_standing SET deactivated_at = ?, deactivated_by = ?, reason = ? WHERE account = ?")
                .params(clock.now(), by, reason, account)
                .update();
        groups.forEach(group -> jdbc.sql("INSERT INTO account_left_group (account, group_id) VALUES (?, ?)")
                .params(account, group)
                .update());
    }

    /** @return the groups that were kept */
    List<String> reactivate(String account) {
        jdbc.sql("UPDATE account_standing SET deactivated_at = NULL, deactivated_by = NULL, reason = NULL"
                        + " WHERE account = ?")
                .param(account)
                .update();
        List<String> groups = leftGroups(account);
        jdbc.sql("DELETE FROM account_left_group WHERE account = ?")
                .param(account)
                .update();
        return groups;
    }

    /** The groups to which a deactivated account comes back. */
    List<String> leftGroups(String account) {
        return jdbc.sql("SELECT group_id FROM account_left_group WHERE account = ? ORDER BY group_id")
                .param(account)
                .query(String.class)
                .list();
    }

    /** Whoever is away from a group that goes into another comes back to that. */
    void moveLeftGroups(String group, String successor) {
        jdbc.sql("UPDATE account_left_group SET group_id = :successor WHERE group_id = :group AND NOT EXISTS"
                        + " (SELECT 1 FROM account_left_group o WHERE o.account = account_left_group.account"
                        + " AND o.group_id = :successor)")
                .param("group", group)
                .param("successor", successor)
                .update();
    }

    private void ensure(String account) {
        if (!isKnown(account)) {
            jdbc.sql("INSERT INTO account_standing (account, password_due) VALUES (?, FALSE)")
                    .param(account)
                    .update();
        }
    }
}
