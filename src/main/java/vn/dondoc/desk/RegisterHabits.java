package vn.dondoc.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account has chosen once for all its visits to the register: the columns, and the view on arrival. */
@Repository
class RegisterHabits {

    private final JdbcClient jdbc;

    RegisterHabits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns that were chosen; empty for the usual ones. */
    Optional<List<RegisterColumn>> columns(String account) {
        return jdbc.sql("SELECT columns_shown FROM register_habit WHERE account = ? AND columns_shown IS NOT NULL")
                .param(account)
                .query(String.class)
                .optional()
                .map(RegisterColumn::known);
    }

    /** @param columns null for the usual ones */
    void keepColumns(String account, List<RegisterColumn> columns) {
        set(account, "columns_shown", RegisterColumn.write(columns));
    }

    /** What is shown on arrival, as far as the account may still see it. */
    Optional<Long> arrival(String account) {
        return jdbc.sql("SELECT v.id FROM register_habit h JOIN register_view v ON v.id = h.arrival_view"
                        + " WHERE h.account = ? AND (v.shared OR v.account = h.account)")
                .param(account)
                .query(Long.class)
                .optional();
    }

    /** @param view null for everything */
    void arriveAt(String account, Long view) {
        set(account, "arrival_view", view);
    }

    private void set(String account, String column, Object value) {
        if (update(account, column, value) == 0) {
            try {
                insert(account, column, value);
            } catch (DuplicateKeyException overtaken) {
                update(account, column, value);
            }
        }
    }

    private int update(String account, String column, Object value) {
        return jdbc.sql("UPDATE register_habit SET " + column + " = ? WHERE account = ?")
                .params(value, account)
                .update();
    }

    private void insert(String account, String column, Object value) {
        jdbc.sql("INSERT INTO register_habit (account, " + column + ") VALUES (?, ?)")
                .params(account, value)
                .update();
    }
}
