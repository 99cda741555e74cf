package vn.dondoc.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;

/** Counts at which activities the parts of a directive stand: open ones as the engine has them, closed ones as recorded. */
@Component
class DiagramPositions {

    /** The condition that a member of a leading group only sees its own part. */
    private static final String VISIBLE =
            " d.code = :code AND (:everything = TRUE OR d.lead_group IS NULL OR a.lead_agency IN (:own))";

    private static final String RUNNING =
            """
            SELECT e.PROC_DEF_ID_ AS definitionId, e.ACT_ID_ AS activityId, COUNT(*) AS standing
            FROM directive d JOIN assignment a ON a.directive_id = d.id
                JOIN ACT_RU_EXECUTION e ON e.PROC_INST_ID_ = a.process_instance_id
            WHERE e.IS_ACTIVE_ = TRUE AND e.ACT_ID_ IS NOT NULL AND"""
                    + VISIBLE
                    + " GROUP BY e.PROC_DEF_ID_, e.ACT_ID_";

    private static final String CLOSED =
            """
            SELECT a.state, COUNT(*) AS standing
            FROM directive d JOIN assignment a ON a.directive_id = d.id
            WHERE a.state IN ('COMPLETED', 'CANCELLED') AND"""
                    + VISIBLE
                    + " GROUP BY a.state";

    private final JdbcClient jdbc;

    DiagramPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param definitionId the version of the model that runs; null for what has come to an end */
    record Standing(String definitionId, String activityId, long standing) {}

    List<Standing> of(String code, Actor reader) {
        List<Standing> all = new ArrayList<>(
                query(RUNNING, code, reader).query(Standing.class).list());
        all.sort(Comparator.comparing(Standing::activityId));
        query(CLOSED, code, reader)
                .query((row, number) -> new Standing(null, endOf(row.getString("state")), row.getLong("standing")))
                .list()
                .forEach(all::add);
        return all;
    }

    private static String endOf(String state) {
        return "COMPLETED".equals(state) ? Processes.COMPLETED : Processes.NOT_FOLLOWED;
    }

    private JdbcClient.StatementSpec query(String sql, String code, Actor reader) {
        return jdbc.sql(sql)
                .param("code", code)
                .param("everything", reader.seesEverything())
                .param("own", reader.agencies().isEmpty() ? Set.of("") : reader.agencies());
    }
}
