package vn.dondoc.register;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;

/**
 * Directives that are parts of others. Each runs and is judged for itself; the larger one shows how far its parts are,
 * and is confirmed as any other.
 */
@Service
@Transactional
public class SubDirectives {

    private final JdbcClient jdbc;
    private final Directives directives;
    private final AuditLog audit;

    SubDirectives(JdbcClient jdbc, Directives directives, AuditLog audit) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.audit = audit;
    }

    /**
     * Makes a directive a part of another.
     *
     * @param parent code of the larger one; nothing, and it is part of none any more
     * @throws Refusal (403) unless the monitoring unit does it, (400) when the parent is unknown or the directive itself,
     *     (409) when the parent is a part of this one
     */
    public void place(String code, String parent, String reason, Actor actor) {
        actor.require(Role.MONITORING);
        Reasons.require(reason);
        Directive directive = directives.lock(code);
        String before = parentCode(directive.id());
        String wanted = GivenText.orNull(parent);
        if (wanted == null && before == null) {
            throw Refusal.invalid("parent", "missingParent");
        }
        Long parentId = wanted == null ? null : parentId(directive, wanted);
        jdbc.sql("UPDATE directive SET parent_id = ? WHERE id = ?")
                .params(parentId, directive.id())
                .update();
        audit.add(Change.by(actor.account(), wanted == null ? "PARENT_REMOVED" : "PARENT_CHANGED", directive.subject())
                .from(before, wanted)
                .because(reason));
    }

    private long parentId(Directive directive, String wanted) {
        Directive parent =
                directives.find(wanted).orElseThrow(() -> Refusal.invalid("parent", "unknownParent", wanted));
        Set<Long> above = new HashSet<>();
        for (Long one = parent.id(); one != null && above.add(one); one = parentOf(one)) {
            if (one == directive.id()) {
                throw one == parent.id()
                        ? Refusal.invalid("parent", "ownParent")
                        : Refusal.conflict("parentIsPart", wanted, directive.code());
            }
        }
        return parent.id();
    }

    private Long parentOf(long id) {
        return jdbc.sql("SELECT COALESCE(parent_id, 0) FROM directive WHERE id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .filter(found -> found != 0)
                .orElse(null);
    }

    private String parentCode(long id) {
        return jdbc.sql("SELECT p.code FROM directive d JOIN directive p ON p.id = d.parent_id WHERE d.id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
