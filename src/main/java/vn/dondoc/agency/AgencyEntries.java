package vn.dondoc.agency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agencies with all that is kept about them. */
@Repository
public class AgencyEntries {

    private final JdbcClient jdbc;
    private final Agencies agencies;

    AgencyEntries(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /**
     * An agency or group.
     *
     * @param aliases other ways in which documents write its name
     * @param groups the names of the groups to which it belongs
     * @param members the names of those that belong to it, for a group
     * @param accounts how many people can sign in for it
     */
    public record Entry(
            Agency agency, List<String> aliases, List<String> groups, List<String> members, long accounts) {}

    private record Pair(String code, String text) {}

    private record Count(String code, long accounts) {}

    /** Those whose name, alias or code contains the text, in listing order; all for an empty text. */
    public List<Entry> search(String text) {
        Map<String, List<String>> names =
                pairs("SELECT n.agency_code AS code, n.written AS text FROM agency_name n ORDER BY n.written");
        Map<String, List<String>> groups = pairs("SELECT m.agency_code AS code, g.name AS text FROM agency_member m"
                + " JOIN agency g ON g.code = m.group_code ORDER BY g.position");
        Map<String, List<String>> members = pairs("SELECT m.group_code AS code, a.name AS text FROM agency_member m"
                + " JOIN agency a ON a.code = m.agency_code WHERE a.closed_on IS NULL ORDER BY a.position");
        Map<String, Long> accounts = accounts();
        return agencies.search(text).stream()
                .map(agency -> new Entry(
                        agency,
                        names.getOrDefault(agency.code(), List.of()).stream()
                                .filter(name -> !name.equals(agency.name()))
                                .toList(),
                        groups.getOrDefault(agency.code(), List.of()),
                        members.getOrDefault(agency.code(), List.of()),
                        accounts.getOrDefault(agency.code(), 0L)))
                .toList();
    }

    /**
     * One agency, for whoever is about to change it.
     *
     * @param names under which it is found, its own included
     * @param groups names of the groups to which it belongs
     * @param version to be given with a change
     */
    public record Detail(Agency agency, List<String> names, List<String> groups, int version) {}

    public Optional<Detail> detail(String code) {
        return agencies.load(code)
                .map(agency -> new Detail(
                        agency,
                        texts("SELECT written FROM agency_name WHERE agency_code = ? ORDER BY written", code),
                        texts(
                                "SELECT g.name FROM agency_member m JOIN agency g ON g.code = m.group_code"
                                        + " WHERE m.agency_code = ? ORDER BY g.position",
                                code),
                        jdbc.sql("SELECT version FROM agency WHERE code = ?")
                                .param(code)
                                .query(Integer.class)
                                .single()));
    }

    private List<String> texts(String sql, String code) {
        return jdbc.sql(sql).param(code).query(String.class).list();
    }

    /** How many agencies there are, groups left out, and for how many of them nobody can sign in. */
    public Staffing staffing() {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) AS agencies, COALESCE(SUM(CASE WHEN NOT EXISTS (SELECT 1 FROM ACT_ID_MEMBERSHIP m
                            WHERE m.GROUP_ID_ = a.code) THEN 1 ELSE 0 END), 0) AS deserted
                        FROM agency a WHERE a.kind <> 'GROUP' AND a.closed_on IS NULL""")
                .query(Staffing.class)
                .single();
    }

    /** @param deserted how many agencies have nobody who could sign in */
    public record Staffing(int agencies, int deserted) {}

    private Map<String, List<String>> pairs(String sql) {
        return jdbc.sql(sql).query(Pair.class).list().stream()
                .collect(Collectors.groupingBy(Pair::code, Collectors.mapping(Pair::text, Collectors.toList())));
    }

    private Map<String, Long> accounts() {
        return jdbc
                .sql("SELECT GROUP_ID_ AS code, COUNT(*) AS accounts FROM ACT_ID_MEMBERSHIP GROUP BY GROUP_ID_")
                .query(Count.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Count::code, Count::accounts));
    }
}
