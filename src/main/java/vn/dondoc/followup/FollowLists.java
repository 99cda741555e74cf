package vn.dondoc.followup;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;
import vn.dondoc.notification.FollowUpOfficers;

/** "Chuyên viên theo dõi": who in the monitoring unit and among the supervisors follows which agencies and plans up. */
@Service
@Transactional
public class FollowLists implements FollowUpOfficers {

    private static final Set<String> UNITS = Set.of(Role.MONITORING.group(), Role.SUPERVISOR.group());

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Accounts accounts;
    private final AuditLog audit;

    FollowLists(JdbcClient jdbc, Agencies agencies, Accounts accounts, AuditLog audit) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.accounts = accounts;
        this.audit = audit;
    }

    record Followed(String code, String account) {}

    @Transactional(readOnly = true)
    public FollowList of(String account) {
        return new FollowList(
                account,
                jdbc.sql("SELECT f.agency FROM followed_agency f JOIN agency a ON a.code = f.agency"
                                + " WHERE f.account = ? ORDER BY a.position")
                        .param(account)
                        .query(String.class)
                        .list(),
                jdbc.sql("SELECT plan FROM followed_plan WHERE account = ? ORDER BY plan")
                        .param(account)
                        .query(String.class)
                        .list());
    }

    public static boolean mayFollow(Actor actor) {
        return actor.is(Role.MONITORING) || actor.is(Role.SUPERVISOR);
    }

    /**
     * Sets what the actor follows.
     *
     * @throws Refusal (403) for an account that is not the own, or in neither unit, (400) for an agency or a plan that
     *     there is not
     */
    public void set(FollowList wanted, Actor actor) {
        if (!mayFollow(actor)) {
            throw Refusal.forbidden("notYourRole");
        }
        if (!actor.account().equals(wanted.account())) {
            throw Refusal.forbidden("followListOfOthers");
        }
        FollowList checked = checked(wanted);
        FollowList before = of(actor.account());
        replace("followed_agency", "agency", actor.account(), checked.agencies());
        replace("followed_plan", "plan", actor.account(), checked.plans());
        audit.add(Change.by(actor.account(), "FOLLOW_LIST_SET", "account:" + actor.account())
                .from(text(before), text(checked)));
    }

    private FollowList checked(FollowList wanted) {
        Set<String> followed = new TreeSet<>();
        for (String code : orNone(wanted.agencies())) {
            if (agencies.choose("agencies", code).isGroup()) {
                throw Refusal.invalid("agencies", "followedGroup", agencies.nameOf(code));
            }
            followed.add(code);
        }
        Set<String> plans = new TreeSet<>(orNone(wanted.plans()));
        Set<String> unknown = new TreeSet<>(plans);
        if (!plans.isEmpty()) {
            jdbc.sql("SELECT code FROM plan WHERE code IN (:plans)")
                    .param("plans", plans)
                    .query(String.class)
                    .list()
                    .forEach(unknown::remove);
        }
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("plans", "unknownPlan", unknown.iterator().next());
        }
        return new FollowList(wanted.account(), List.copyOf(followed), List.copyOf(plans));
    }

    private static List<String> orNone(List<String> codes) {
        return codes == null ? List.of() : codes.stream().map(String::valueOf).toList();
    }

    private void replace(String table, String column, String account, List<String> codes) {
        jdbc.sql("DELETE FROM " + table + " WHERE account = ?").param(account).update();
        codes.forEach(code -> jdbc.sql("INSERT INTO " + table + " (" + column + ", account) VALUES (?, ?)")
                .params(code, account)
                .update());
    }

    /** The record keeps no more than one reads. */
    private static String text(FollowList list) {
        Set<String> all = new TreeSet<>(list.agencies());
        all.addAll(list.plans());
        String text = String.join("; ", all);
        return text.length() <= 1000 ? text : text.substring(0, 999) + "…";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Set<String>> of(Collection<String> directives) {
        if (directives.isEmpty()) {
            return Map.of();
        }
        return byCode(jdbc.sql(
                        """
                        SELECT d.code, f.account FROM directive d JOIN followed_plan f ON f.plan = d.plan
                        WHERE d.code IN (:codes)
                        UNION
                        SELECT d.code, f.account FROM directive d
                            JOIN assignment a ON a.directive_id = COALESCE(d.linked_to, d.id)
                            JOIN followed_agency f ON f.agency = a.lead_agency
                        WHERE d.code IN (:codes)""")
                .param("codes", directives)
                .query(Followed.class)
                .list());
    }

    /** Those who follow a directive up and still are of one of the units. */
    @Transactional(readOnly = true)
    public Set<String> stillFollowing(String directive) {
        Set<String> followers = new TreeSet<>(of(Set.of(directive)).getOrDefault(directive, Set.of()));
        if (!followers.isEmpty()) {
            Set<String> members = UNITS.stream()
                    .flatMap(unit -> accounts.membersOf(unit).keySet().stream())
                    .collect(Collectors.toSet());
            followers.retainAll(members);
        }
        return followers;
    }

    /** Everybody who follows an agency, by agency. */
    @Transactional(readOnly = true)
    Map<String, Set<String>> byAgency() {
        return byCode(jdbc.sql("SELECT agency AS code, account FROM followed_agency")
                .query(Followed.class)
                .list());
    }

    /** Everybody who follows a plan, by plan. */
    @Transactional(readOnly = true)
    Map<String, Set<String>> byPlan() {
        return byCode(jdbc.sql("SELECT plan AS code, account FROM followed_plan")
                .query(Followed.class)
                .list());
    }

    private static Map<String, Set<String>> byCode(List<Followed> lines) {
        Map<String, Set<String>> followers = new HashMap<>();
        lines.forEach(line ->
                followers.computeIfAbsent(line.code(), code -> new HashSet<>()).add(line.account()));
        return followers;
    }
}
