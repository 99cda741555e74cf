package vn.dondoc.agency;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which accounts are wanted.
 *
 * @param text part of account, name or e-mail, without regard to case; null or blank for all
 * @param group whose members: an agency or a role's group; null or blank for all
 * @param lockedOnly those who cannot sign in any more after wrong passwords
 * @param active only those who may sign in, or who may not any more; null for both
 */
public record WantedAccounts(String text, String group, boolean lockedOnly, Boolean active) {

    public static final WantedAccounts ALL = new WantedAccounts(null, null, false, true);
    public static final WantedAccounts LOCKED = new WantedAccounts(null, null, true, true);

    static final String ACTIVE =
            "NOT EXISTS (SELECT 1 FROM account_standing s WHERE s.account = u.ID_ AND s.deactivated_at IS NOT NULL)";

    private static final String TEXT = " AND (LOWER(u.ID_) LIKE :text ESCAPE '!' OR LOWER(" + AccountDirectory.NAME
            + ") LIKE :text ESCAPE '!' OR LOWER(u.EMAIL_) LIKE :text ESCAPE '!')";
    private static final String GROUP =
            " AND (EXISTS (SELECT 1 FROM ACT_ID_MEMBERSHIP m WHERE m.USER_ID_ = u.ID_ AND m.GROUP_ID_ = :group)"
                    + " OR EXISTS (SELECT 1 FROM account_left_group l WHERE l.account = u.ID_ AND l.group_id = :group))";

    public WantedAccounts {
        text = text == null ? "" : text.replace("\0", "").strip();
        group = group == null ? "" : group.replace("\0", "").strip();
    }

    /** The people who work for an agency, or hold a role. */
    public static WantedAccounts workingFor(String group) {
        return new WantedAccounts(null, group, false, true);
    }

    StatementSpec apply(JdbcClient jdbc, String select, String rest, int mostAttempts) {
        String where = " WHERE 1 = 1" + (text.isEmpty() ? "" : TEXT) + (group.isEmpty() ? "" : GROUP)
                + (lockedOnly ? " AND u.ATTEMPTS_ >= :most" : "")
                + (active == null ? "" : active ? " AND " + ACTIVE : " AND NOT " + ACTIVE);
        StatementSpec statement = jdbc.sql(select + where + rest);
        if (!text.isEmpty()) {
            String part = text.toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1");
            statement = statement.param("text", "%" + part + "%");
        }
        if (!group.isEmpty()) {
            statement = statement.param("group", group);
        }
        return lockedOnly ? statement.param("most", mostAttempts) : statement;
    }
}
