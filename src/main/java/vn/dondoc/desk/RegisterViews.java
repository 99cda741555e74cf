package vn.dondoc.desk;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/** The views that people have saved. Of a private one of somebody else nobody is told that it exists. */
@Service
@Transactional
class RegisterViews {

    static final int MOST = 50;

    private static final int LONGEST_QUESTION = 8000;
    private static final int SHARED_SHOWN = 100;
    private static final String SELECT = "SELECT id, account, name, asked, shared FROM register_view WHERE ";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final OfficeClock clock;

    RegisterViews(JdbcClient jdbc, AuditLog audit, OfficeClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether an account may share what it saves. */
    static boolean mayShare(Actor actor) {
        return actor.oversees();
    }

    /** The own ones, then what others share, each by name. */
    @Transactional(readOnly = true)
    List<RegisterView> of(Actor reader) {
        return jdbc.sql(SELECT + "account = :account OR shared"
                        + " ORDER BY CASE WHEN account = :account THEN 0 ELSE 1 END, name_key, id LIMIT :limit")
                .param("account", reader.account())
                .param("limit", MOST + SHARED_SHOWN)
                .query(RegisterView.class)
                .list();
    }

    /** @throws Refusal (404) when there is none, or not for this reader */
    @Transactional(readOnly = true)
    RegisterView get(long id, Actor reader) {
        return jdbc.sql(SELECT + "id = :id AND (account = :account OR shared)")
                .param("id", id)
                .param("account", reader.account())
                .query(RegisterView.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("unknownView"));
    }

    /**
     * Saves what an address asks for.
     *
     * @return its id
     * @throws Refusal (400) for a name that cannot be, (403) when it may not be shared, (409) when the name is taken, or
     *     there are too many
     */
    long save(String name, RegisterAddress asked, boolean shared, Actor actor) {
        String checked = checked(name);
        String question = question(asked);
        requireSharing(shared, actor);
        if (count(actor) >= MOST) {
            throw Refusal.conflict("tooManyViews", MOST);
        }
        requireFree(checked, 0, actor);
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql("INSERT INTO register_view (account, name, name_key, asked, shared, saved_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(actor.account(), checked, key(checked), question, shared, clock.now())
                    .update(key, "id");
        } catch (DuplicateKeyException overtaken) {
            throw Refusal.conflict("viewNameTaken", checked);
        }
        long id = key.getKeyAs(Long.class);
        record(shared, id, checked, actor);
        return id;
    }

    /** Puts what an address asks for in the place of what was saved. */
    void replace(long id, RegisterAddress asked, Actor actor) {
        RegisterView view = own(id, actor);
        jdbc.sql("UPDATE register_view SET asked = ?, saved_at = ? WHERE id = ?")
                .params(question(asked), clock.now(), view.id())
                .update();
    }

    /** Names it, and says whether it is shared. */
    void change(long id, String name, boolean shared, Actor actor) {
        RegisterView view = own(id, actor);
        String checked = checked(name);
        requireSharing(shared && !view.shared(), actor);
        requireFree(checked, id, actor);
        try {
            jdbc.sql("UPDATE register_view SET name = ?, name_key = ?, shared = ? WHERE id = ?")
                    .params(checked, key(checked), shared, id)
                    .update();
        } catch (DuplicateKeyException overtaken) {
            throw Refusal.conflict("viewNameTaken", checked);
        }
        record(shared != view.shared() && shared, id, checked, actor);
    }

    void delete(long id, Actor actor) {
        jdbc.sql("DELETE FROM register_view WHERE id = ?")
                .param(own(id, actor).id())
                .update();
    }

    private RegisterView own(long id, Actor actor) {
        RegisterView view = get(id, actor);
        if (!view.isOf(actor.account())) {
            throw Refusal.forbidden("viewOfOthers");
        }
        return view;
    }

    private static void requireSharing(boolean shared, Actor actor) {
        if (shared && !mayShare(actor)) {
            throw Refusal.forbidden("notYourRole");
        }
    }

    private void requireFree(String name, long except, Actor actor) {
        boolean taken = jdbc.sql(SELECT + "account = ? AND name_key = ? AND id <> ?")
                .params(actor.account(), key(name), except)
                .query(RegisterView.class)
                .optional()
                .isPresent();
        if (taken) {
            throw Refusal.conflict("viewNameTaken", name);
        }
    }

    private long count(Actor actor) {
        return jdbc.sql("SELECT COUNT(*) FROM register_view WHERE account = ?")
                .param(actor.account())
                .query(Long.class)
                .single();
    }

    private static String checked(String name) {
        String text = name == null ? "" : Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        if (text.isEmpty() || text.length() > RegisterView.LONGEST_NAME) {
            throw Refusal.invalid("name", "viewName", RegisterView.LONGEST_NAME);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("name", "viewNameUnreadable");
        }
        return text;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String question(RegisterAddress asked) {
        String question = asked.and("view", null).asked();
        if (question.length() > LONGEST_QUESTION) {
            throw Refusal.invalid("name", "viewTooLong");
        }
        return question;
    }

    /** What others come to see is on record; how somebody looks at the register is not. */
    private void record(boolean shared, long id, String name, Actor actor) {
        if (shared) {
            audit.add(Change.by(actor.account(), "VIEW_SHARED", "register-view:" + id)
                    .from(null, name));
        }
    }
}
