package vn.dondoc.followup;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.Paging;

/** Reads how often, when and by whom was urged. An agency knows of what was said to itself; whoever sees everything knows all. */
@Service
@Transactional(readOnly = true)
public class UrgingQueries {

    private static final String FROM =
            " FROM urging u JOIN directive d ON u.directive_id = COALESCE(d.linked_to, d.id) WHERE d.code = :code";

    private final JdbcClient jdbc;
    private final DirectiveQueries directives;
    private final Agencies agencies;

    UrgingQueries(JdbcClient jdbc, DirectiveQueries directives, Agencies agencies) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.agencies = agencies;
    }

    record Row(long id, Urging.Kind kind, String text, String urgedBy, OffsetDateTime urgedAt, String receiver) {}

    record Urged(long urging, String agency) {}

    /** A page, the latest first. @throws vn.dondoc.language.Refusal (404) when the directive is not there, or not for this reader */
    public Paging.Page<Urging> of(String code, Paging paging, Actor reader) {
        directives.requireVisible(code, reader);
        List<Row> rows = query(
                        "SELECT u.id, u.kind, u.text, u.urged_by AS urgedBy, u.urged_at AS urgedAt, u.receiver",
                        " ORDER BY u.urged_at DESC, u.id DESC LIMIT :limit OFFSET :offset",
                        code,
                        reader)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(Row.class)
                .list();
        Map<Long, List<AgencyRef>> urged = urged(rows);
        boolean reads = reader.oversees() || !reader.seesEverything();
        List<Urging> urgings = rows.stream()
                .map(row -> new Urging(
                        row.id(),
                        row.kind(),
                        reads ? row.text() : null,
                        row.urgedBy(),
                        row.urgedAt(),
                        row.receiver(),
                        urged.getOrDefault(row.id(), List.of()).stream()
                                .filter(agency -> reader.seesEverything() || reader.isMemberOf(agency.code()))
                                .toList()))
                .toList();
        long total =
                query("SELECT COUNT(*)", "", code, reader).query(Long.class).single();
        return paging.page(urgings, total);
    }

    /** Those of the directives of which an account has urged somebody in writing on a day or since. */
    public Set<String> urgedSince(LocalDate day, Collection<String> codes, String account) {
        return codes.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(
                                "SELECT DISTINCT d.code FROM urging u JOIN directive d ON d.id = u.directive_id"
                                        + " JOIN urged_agency g ON g.urging_id = u.id"
                                        + " JOIN assignment a ON a.directive_id = d.id AND a.lead_agency = g.agency"
                                        + " WHERE d.code IN (:codes) AND u.kind = 'WRITTEN' AND u.urged_by = :account"
                                        + " AND u.urged_at >= :begin")
                        .param("codes", codes)
                        .param("account", account)
                        .param("begin", day.atStartOfDay(OfficeClock.ZONE).toOffsetDateTime())
                        .query(String.class)
                        .list());
    }

    private StatementSpec query(String columns, String end, String code, Actor reader) {
        String own = reader.seesEverything()
                ? ""
                : " AND EXISTS (SELECT 1 FROM urged_agency o WHERE o.urging_id = u.id AND o.agency IN (:own))";
        Map<String, Object> parameters = new HashMap<>(Map.of("code", code));
        // A list of nothing is no list to PostgreSQL.
        parameters.put("own", reader.agencies().isEmpty() ? Set.of("") : reader.agencies());
        return jdbc.sql(columns + FROM + own + end).params(parameters);
    }

    private Map<Long, List<AgencyRef>> urged(List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT u.urging_id AS urging, u.agency FROM urged_agency u JOIN agency a ON a.code = u.agency"
                        + " WHERE u.urging_id IN (:ids) ORDER BY a.position")
                .param("ids", rows.stream().map(Row::id).toList())
                .query(Urged.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Urged::urging,
                        Collectors.mapping(
                                one -> new AgencyRef(one.agency(), agencies.nameOf(one.agency())),
                                Collectors.toList())));
    }
}
