package vn.dondoc.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an agency has asked others in the directives that it leads, as long as somebody owes an answer. Whether the
 * reader belongs to the agency has been decided before.
 */
@Service
@Transactional(readOnly = true)
public class OpenRounds {

    private static final int NAMED = 3;

    private final JdbcClient jdbc;

    OpenRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A round.
     *
     * @param asked how many agencies were asked
     * @param silent how many have not answered yet
     * @param named the names of the first few of them
     */
    public record OpenRound(String code, String content, LocalDate dueOn, int asked, int silent, List<String> named) {}

    private record Row(long id, String code, String content, LocalDate dueOn, int asked, int silent) {}

    private record Silent(long directiveId, String name) {}

    /** The rounds of an agency, the most urgent first. */
    public List<OpenRound> of(String agency, int limit) {
        List<Row> rows = rows(agency, limit);
        Map<Long, List<String>> names = rows.isEmpty() ? Map.of() : names(rows);
        return rows.stream()
                .map(row -> new OpenRound(
                        row.code(),
                        row.content(),
                        row.dueOn(),
                        row.asked(),
                        row.silent(),
                        names.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<Row> rows(String agency, int limit) {
        return jdbc.sql(
                        """
                        SELECT d.id, d.code, d.content, r.due_on AS dueOn, r.open_answers AS silent,
                            (SELECT COUNT(*) FROM coordination c
                                WHERE c.directive_id = d.id AND c.answer <> 'WAITING') AS asked
                        FROM assignment a
                            JOIN directive d ON d.id = a.directive_id
                            JOIN coordination_round r ON r.directive_id = d.id
                        WHERE a.lead_agency = :agency AND a.state NOT IN ('COMPLETED', 'CANCELLED')
                            AND r.state = 'OPEN' AND r.open_answers > 0
                        ORDER BY r.due_on NULLS LAST, d.code LIMIT :limit""")
                .param("agency", agency)
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    private Map<Long, List<String>> names(List<Row> rows) {
        return jdbc
                .sql(
                        """
                        SELECT s.directive_id AS directiveId, g.name
                        FROM (SELECT c.directive_id, c.agency,
                                ROW_NUMBER() OVER (PARTITION BY c.directive_id ORDER BY c.position, c.id) AS place
                            FROM coordination c WHERE c.directive_id IN (:ids) AND c.answer = 'PENDING') s
                            JOIN agency g ON g.code = s.agency
                        WHERE s.place <= :named ORDER BY s.directive_id, s.place""")
                .param("ids", rows.stream().map(Row::id).toList())
                .param("named", NAMED)
                .query(Silent.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Silent::directiveId, Collectors.mapping(Silent::name, Collectors.toList())));
    }
}
