package vn.dondoc.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;

/** What can be chosen when directives are looked for: what stands in those that the reader may see. */
@Service
@Transactional(readOnly = true)
public class DirectiveChoices {

    /** More than anybody reads; whoever wants another one types it. */
    private static final int AT_MOST = 200;

    private final JdbcClient jdbc;

    DirectiveChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of plans. */
    public List<String> plans(Actor reader) {
        return distinct("d.plan", reader);
    }

    /** Source documents as written. */
    public List<String> sources(Actor reader) {
        return distinct("d.source_document", reader);
    }

    /** The latest ones, in their order. */
    private List<String> distinct(String column, Actor reader) {
        var criteria = DirectiveCriteria.present(column, reader);
        return jdbc.sql("SELECT choice FROM (SELECT " + column + " AS choice, MAX(d.id) AS latest FROM directive d"
                        + criteria.where() + " GROUP BY " + column
                        + " ORDER BY latest DESC LIMIT :limit) AS latest_choices ORDER BY choice")
                .params(criteria.parameters())
                .param("limit", AT_MOST)
                .query(String.class)
                .list();
    }
}
