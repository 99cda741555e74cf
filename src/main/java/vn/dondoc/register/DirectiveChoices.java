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

    private List<String> distinct(String column, Actor reader) {
        var criteria = DirectiveCriteria.present(column, reader);
        return jdbc.sql("SELECT DISTINCT " + column + " FROM directive d" + criteria.where()
                        + " ORDER BY 1 LIMIT :limit")
                .params(criteria.parameters())
                .param("limit", AT_MOST)
                .query(String.class)
                .list();
    }
}
