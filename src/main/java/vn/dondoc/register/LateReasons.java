package vn.dondoc.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.OfficeClock;

/**
 * Why work is late, in the words of the agency that leads it: its last explanation, and the last obstacle that it has
 * raised. Whether the reader belongs to the agency has been decided before.
 */
@Service
@Transactional(readOnly = true)
public class LateReasons {

    private final JdbcClient jdbc;

    LateReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What kind of words they are. */
    public enum Kind {
        EXPLANATION,
        OBSTACLE
    }

    /** @param on the day on which it was said */
    public record Reason(Kind kind, String text, LocalDate on) {}

    private record Row(String code, Kind kind, String text, OffsetDateTime at) {}

    /** Of some of its directives, by code; what has none is not among them. */
    public Map<String, List<Reason>> of(String agency, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Reason>> reasons = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT d.code, 'EXPLANATION' AS kind, e.text, e.given_at AS at
                        FROM directive d
                            JOIN assignment a ON a.directive_id = d.id AND a.lead_agency = :agency
                            JOIN explanation e ON e.id = (SELECT MAX(x.id) FROM explanation x
                                WHERE x.assignment_id = a.id AND x.agency = :agency AND x.state = 'GIVEN')
                        WHERE d.code IN (:codes)
                        UNION ALL
                        SELECT d.code, 'OBSTACLE', o.description, o.raised_at
                        FROM directive d
                            JOIN obstacle o ON o.id = (SELECT MAX(x.id) FROM obstacle x
                                WHERE x.directive_id = d.id AND x.agency = :agency)
                        WHERE d.code IN (:codes)
                        ORDER BY 1, 2""")
                .param("agency", agency)
                .param("codes", codes)
                .query(Row.class)
                .list()
                .forEach(row -> reasons.computeIfAbsent(row.code(), code -> new ArrayList<>())
                        .add(new Reason(
                                row.kind(),
                                row.text(),
                                LocalDate.ofInstant(row.at().toInstant(), OfficeClock.ZONE))));
        return reasons;
    }
}
