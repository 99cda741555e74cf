package vn.dondoc.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for what an agency leads. Whether the reader belongs to the agency has been decided before. */
@Service
@Transactional(readOnly = true)
public class ResponsibleOfficers {

    /** Nobody was named, or it is not accepted yet. */
    public static final String NOBODY = "";

    private final JdbcClient jdbc;

    ResponsibleOfficers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String officer, int directives) {}

    /** How many open directives each answers for, by account or, where only a name was given, by name. */
    public Map<String, Integer> of(String agency) {
        Map<String, Integer> held = new LinkedHashMap<>();
        jdbc.sql("SELECT COALESCE(TRIM(responsible_officer), '') AS officer, COUNT(*) AS directives FROM assignment"
                        + " WHERE lead_agency = ? AND state NOT IN ('COMPLETED', 'CANCELLED')"
                        + " GROUP BY COALESCE(TRIM(responsible_officer), '') ORDER BY 1")
                .param(agency)
                .query(Row.class)
                .list()
                .forEach(row -> held.put(row.officer(), row.directives()));
        return held;
    }
}
