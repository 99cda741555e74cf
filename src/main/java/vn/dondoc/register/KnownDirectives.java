package vn.dondoc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;

/** What the register knows already, read at once for those who bring a whole table. For the monitoring unit. */
@Service
@Transactional(readOnly = true)
public class KnownDirectives {

    /** No database takes any number of parameters. */
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final ReportedObstacles reported;

    KnownDirectives(JdbcClient jdbc, ReportedObstacles reported) {
        this.jdbc = jdbc;
        this.reported = reported;
    }

    /**
     * A directive.
     *
     * @param leadAgency who leads it alone; null for a group, or nobody
     * @param reportedObstacles what the official tables say of its open obstacles, line by line
     */
    public record Known(
            Directive directive, String leadAgency, String resultDescription, List<String> reportedObstacles) {}

    /** Where the same directive stands in another plan. */
    public record Same(String key, String code, String plan, DirectiveState state) {}

    /** All of a plan, by code. */
    public Map<String, Known> inPlan(String plan) {
        Map<String, Known> known = new HashMap<>();
        for (Directive directive : jdbc.sql("SELECT " + Directives.COLUMNS + " FROM directive d WHERE d.plan = ?")
                .param(plan)
                .query(Directive.class)
                .list()) {
            known.put(directive.code(), new Known(directive, null, null, List.of()));
        }
        record Lead(String code, String leadAgency, String resultDescription) {}
        jdbc.sql(
                        "SELECT d.code, a.lead_agency AS leadAgency, a.result_description AS resultDescription FROM directive d"
                                + " JOIN assignment a ON a.directive_id = COALESCE(d.linked_to, d.id)"
                                + " WHERE d.plan = ? AND d.lead_group IS NULL")
                .param(plan)
                .query(Lead.class)
                .list()
                .forEach(lead -> known.computeIfPresent(
                        lead.code(),
                        (code, line) ->
                                new Known(line.directive(), lead.leadAgency(), lead.resultDescription(), List.of())));
        reported.inPlan(plan)
                .forEach((of, lines) -> known.computeIfPresent(
                        of,
                        (code, line) ->
                                new Known(line.directive(), line.leadAgency(), line.resultDescription(), lines)));
        return known;
    }

    /** The agencies on the roster of some directives, by their code. */
    public Map<String, List<String>> rosters(Collection<String> codes) {
        record Line(String code, String agency) {}
        Map<String, List<String>> rosters = new HashMap<>();
        for (List<String> part : parts(codes)) {
            jdbc.sql("SELECT d.code, c.agency FROM coordination c JOIN directive d ON d.id = c.directive_id"
                            + " WHERE d.code IN (:codes) ORDER BY d.code, c.position")
                    .param("codes", part)
                    .query(Line.class)
                    .list()
                    .forEach(line -> rosters.computeIfAbsent(line.code(), code -> new ArrayList<>())
                            .add(line.agency()));
        }
        return rosters;
    }

    /**
     * The same directives in other plans, by the keys of {@link SameDirective}; of several the one that runs, or else the
     * first.
     */
    public Map<String, Same> inOtherPlans(Collection<String> keys, String plan) {
        Map<String, Same> found = new HashMap<>();
        for (List<String> part : parts(keys)) {
            jdbc.sql("SELECT d.same_key AS \"key\", d.code, d.plan, d.state FROM directive d"
                            + " WHERE d.same_key IN (:keys) AND d.plan <> :plan"
                            + " ORDER BY CASE WHEN d.linked_to IS NULL THEN 0 ELSE 1 END,"
                            + " CASE WHEN d.state IN ('COMPLETED', 'CANCELLED') THEN 1 ELSE 0 END, d.id")
                    .param("keys", part)
                    .param("plan", plan)
                    .query(Same.class)
                    .list()
                    .forEach(same -> found.putIfAbsent(same.key().strip(), same));
        }
        return found;
    }

    /** Directives by their codes, those that exist. */
    public Map<String, Same> byCode(Collection<String> codes) {
        Map<String, Same> found = new HashMap<>();
        for (List<String> part : parts(codes)) {
            jdbc.sql("SELECT d.same_key AS \"key\", d.code, d.plan, d.state FROM directive d WHERE d.code IN (:codes)")
                    .param("codes", part)
                    .query(Same.class)
                    .list()
                    .forEach(same -> found.put(same.code(), same));
        }
        return found;
    }

    /** Whether a revised document may still change these facts of a directive, by whoever brings it. */
    public static Revisable revisable(Known known, Actor actor) {
        Directive directive = known.directive();
        boolean open = directive.state().isOpen();
        boolean follows = directive.linkedTo() != null;
        boolean mayIssue = actor.is(Role.MONITORING);
        boolean unaccepted = directive.state() == DirectiveState.ASSIGNED && !follows && !directive.isLedByGroup();
        return new Revisable(
                mayIssue && open,
                DeadlineChanges.mayRevise(directive.state(), follows, actor),
                mayIssue && unaccepted,
                mayIssue && open && !follows && !directive.isLedByGroup(),
                mayIssue && unaccepted);
    }

    /** What can still be changed: texts, deadline, lead; and whether agencies can be added to the round, or taken out. */
    public record Revisable(boolean texts, boolean deadline, boolean lead, boolean additions, boolean removals) {}

    private static List<List<String>> parts(Collection<String> all) {
        List<String> list = all.stream().distinct().sorted().toList();
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            parts.add(list.subList(from, Math.min(from + AT_ONCE, list.size())));
        }
        return parts;
    }
}
