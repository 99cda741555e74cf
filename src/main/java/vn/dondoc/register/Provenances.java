package vn.dondoc.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.Provenance.Relative;

/** Follows a directive back to its documents and forward to its parts, its duplicates and the centre's answer. */
@Service
@Transactional(readOnly = true)
public class Provenances {

    /** More parts or duplicates than anybody reads on one page. */
    private static final int AT_MOST = 100;

    private final JdbcClient jdbc;
    private final DirectiveLines lines;
    private final DirectiveQueries queries;
    private final Directives directives;
    private final PlanDocuments plans;
    private final CentralConfirmations central;

    Provenances(
            JdbcClient jdbc,
            DirectiveLines lines,
            DirectiveQueries queries,
            Directives directives,
            PlanDocuments plans,
            CentralConfirmations central) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.queries = queries;
        this.directives = directives;
        this.plans = plans;
        this.central = central;
    }

    /** @throws vn.dondoc.language.Refusal (404) when the directive is not there, or not for this reader */
    public Provenance of(String code, Actor reader) {
        queries.requireVisible(code, reader);
        Directive directive = directives.find(code).orElseThrow(() -> Directives.unknown(code));
        long id = directive.id();
        List<Relative> parent =
                related("d.id = (SELECT c.parent_id FROM directive c WHERE c.id = :directive)", id, reader);
        return new Provenance(
                plans.of(directive.plan()),
                parent.isEmpty() ? null : parent.get(0),
                related("d.parent_id = :directive", id, reader),
                related("d.linked_to = :directive", id, reader),
                related(
                        "d.same_key = (SELECT c.same_key FROM directive c WHERE c.id = :directive) AND d.id <> :directive"
                                + " AND COALESCE(d.linked_to, d.id) <> (SELECT COALESCE(c.linked_to, c.id) FROM directive c"
                                + " WHERE c.id = :directive)",
                        id,
                        reader),
                central.of(id),
                central.next(directive));
    }

    private List<Relative> related(String condition, long directive, Actor reader) {
        var criteria = DirectiveCriteria.related(condition, directive, reader);
        return jdbc
                .sql(DirectiveQueries.SELECT_LINES + criteria.where()
                        + " ORDER BY d.plan, d.position, d.id LIMIT :limit")
                .params(criteria.parameters())
                .param("limit", AT_MOST)
                .query(lines)
                .list()
                .stream()
                .map(Relative::of)
                .toList();
    }
}
