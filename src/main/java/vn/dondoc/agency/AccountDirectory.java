package vn.dondoc.agency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has an account. Reads the engine's identity tables directly: its own queries neither search without regard to
 * case nor list people together with their groups.
 */
@Repository
public class AccountDirectory {

    static final String NAME = "TRIM(COALESCE(u.FIRST_, '') || ' ' || COALESCE(u.LAST_, ''))";

    private final JdbcClient jdbc;
    private final ProcessEngineConfigurationImpl engine;

    AccountDirectory(JdbcClient jdbc, @Lazy ProcessEngineConfigurationImpl engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /**
     * An account with what it may do.
     *
     * @param language of its mail, as {@code vi} or {@code en}; null where none is kept
     * @param groups what it may do; of a deactivated one, what it might
     * @param locked after too many wrong passwords; only an administrator unlocks it
     * @param active whether it may sign in at all
     */
    public record Entry(
            String id,
            String name,
            String email,
            String language,
            List<String> groups,
            boolean locked,
            boolean active) {}

    private record Row(String id, String name, String email, String language, int attempts, boolean active) {}

    private record Membership(String account, String groupId) {}

    /** A part of those wanted, by account. */
    public List<Entry> list(WantedAccounts wanted, long offset, int limit) {
        List<Row> rows = wanted.apply(
                        jdbc,
                        "SELECT u.ID_ AS id, " + NAME
                                + " AS name, u.EMAIL_ AS email, COALESCE(u.ATTEMPTS_, 0) AS attempts,"
                                + " (SELECT MAX(i.VALUE_) FROM ACT_ID_INFO i WHERE i.USER_ID_ = u.ID_"
                                + " AND i.KEY_ = 'language') AS language, " + WantedAccounts.ACTIVE
                                + " AS active FROM ACT_ID_USER u",
                        " ORDER BY u.ID_ LIMIT :limit OFFSET :offset",
                        engine.getLoginMaxAttempts())
                .param("limit", limit)
                .param("offset", offset)
                .query(Row.class)
                .list();
        Map<String, List<String>> groups = rows.isEmpty() ? Map.of() : groupsOf(rows);
        return rows.stream()
                .map(row -> new Entry(
                        row.id(),
                        row.name(),
                        row.email(),
                        row.language(),
                        groups.getOrDefault(row.id(), List.of()),
                        row.attempts() >= engine.getLoginMaxAttempts(),
                        row.active()))
                .toList();
    }

    public long count(WantedAccounts wanted) {
        return wanted.apply(jdbc, "SELECT COUNT(*) FROM ACT_ID_USER u", "", engine.getLoginMaxAttempts())
                .query(Long.class)
                .single();
    }

    /** One account, deactivated or not. */
    public Optional<Entry> find(String account) {
        return list(new WantedAccounts(account, null, false, null), 0, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.id().equals(account))
                .findFirst();
    }

    private Map<String, List<String>> groupsOf(List<Row> rows) {
        return jdbc
                .sql("SELECT USER_ID_ AS account, GROUP_ID_ AS groupId FROM ACT_ID_MEMBERSHIP"
                        + " WHERE USER_ID_ IN (:accounts) UNION ALL SELECT account, group_id FROM account_left_group"
                        + " WHERE account IN (:accounts)")
                .param("accounts", rows.stream().map(Row::id).toList())
                .query(Membership.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Membership::account, Collectors.mapping(Membership::groupId, Collectors.toList())));
    }
}
