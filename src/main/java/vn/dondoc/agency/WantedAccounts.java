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
 */
public record WantedAccounts(String text, String group, boolean lockedOnly) {

    public static final WantedAccounts ALL = new WantedAccounts(null, null, false);
    public static final WantedAccounts LOCKED = new WantedAccounts(null, null, true);

    private static final String TEXT = " AND (LOWER(u.ID_) LIKE :text ESCAPE '!' OR LOWER(" + AccountDirectory.NAME
            + ") LIKE :text ESCAPE '!' OR LOWER(u.EMAIL_) LIKE :text ESCAPE '!')";
    private static final String GROUP =
            " AND EXISTS (SELECT 1 FROM ACT_ID_MEMBERSHIP m WHERE m.USER_ID_ = u.ID_ AND m.GROUP_ID_ = :group)";

    public WantedAccounts {
        text = text == null ? "" : text.replace("\0", "").strip();
        group = group == null ? "" : group.replace("\0", "").strip();
    }

    StatementSpec apply(JdbcClient jdbc, String select, String rest, int mostAttempts) {
        String where = " WHERE 1 = 1" + (text.isEmpty() ? "" : TEXT) + (group.isEmpty() ? "" : GROUP)
                + (lockedOnly ? " AND u.ATTEMPTS_ >= :most" : "");
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
