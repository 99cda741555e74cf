package vn.dondoc.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.language.GivenText;

/** A filter, and what its reader may see, as conditions of a query. */
final class DirectiveCriteria {

    private static final String LED_BY =
            "EXISTS (SELECT 1 FROM assignment l WHERE l.directive_id = COALESCE(d.linked_to, d.id) AND l.lead_agency IN (:%s))";
    private static final String COORDINATED_BY =
            "EXISTS (SELECT 1 FROM coordination c WHERE c.directive_id = COALESCE(d.linked_to, d.id) AND c.agency IN (:%s))";

    private static final String FOLLOWED =
            """
            (d.plan IN (SELECT fp.plan FROM followed_plan fp WHERE fp.account = :followedBy)
                OR COALESCE(d.linked_to, d.id) IN (SELECT fl.directive_id FROM followed_agency fa
                    JOIN assignment fl ON fl.lead_agency = fa.agency WHERE fa.account = :followedBy))""";

    private static final String LED_BY_NOBODY =
            "EXISTS (SELECT 1 FROM assignment l WHERE l.directive_id = COALESCE(d.linked_to, d.id) AND l.lead_agency IS NULL)";
    private static final String OWN_PART =
            "EXISTS (SELECT 1 FROM assignment a WHERE a.directive_id = COALESCE(d.linked_to, d.id) AND %s)";

    private static final String WAITING =
            "(d.state NOT IN ('COMPLETED', 'CANCELLED') AND EXISTS (SELECT 1 FROM waiting w"
                    + " WHERE w.directive_id = COALESCE(d.linked_to, d.id)))";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param amberUntil see {@link vn.dondoc.calendar.Term#amberHorizon}
     */
    static DirectiveCriteria of(DirectiveFilter filter, Actor reader, LocalDate today, LocalDate amberUntil) {
        var criteria = new DirectiveCriteria();
        criteria.visibleTo(reader);
        criteria.equal("d.plan", "plan", filter.plan());
        criteria.agency(filter);
        criteria.judged(filter, today, amberUntil);
        criteria.ongoing(filter.ongoing());
        criteria.written("d.section", "section", filter.section());
        criteria.written("d.source_document", "sourceDocument", filter.sourceDocument());
        criteria.add("d.assigned_on >= :assignedFrom", "assignedFrom", filter.assignedFrom());
        criteria.add("d.assigned_on <= :assignedTo", "assignedTo", filter.assignedTo());
        criteria.add("d.completed_on >= :completedFrom", "completedFrom", filter.completedFrom());
        criteria.add("d.completed_on <= :completedTo", "completedTo", filter.completedTo());
        criteria.add(LatenessSql.overdueOn(":overdueOn"), "overdueOn", filter.overdueOn());
        criteria.add("d.escalation_level = :escalation", "escalation", filter.escalation());
        criteria.waiting(filter.waiting());
        criteria.contains("d.source_search", "source", SearchText.of(filter.source()));
        criteria.add("d.due_on >= :from", "from", filter.from());
        criteria.add("d.due_on <= :to", "to", filter.to());
        criteria.followedBy(filter.followedBy());
        criteria.instructed(filter.instructed(), reader);
        criteria.words(filter.q());
        return criteria;
    }

    /** What everybody may see, each directive once: one that follows another is left out, since the other stands for it. */
    static DirectiveCriteria published() {
        var criteria = new DirectiveCriteria();
        criteria.conditions.add("d.on_public_page = TRUE AND d.classification = 'PUBLIC' AND d.linked_to IS NULL");
        return criteria;
    }

    static DirectiveCriteria published(PublicFilter filter, LocalDate today) {
        var criteria = published();
        criteria.equal("d.plan", "plan", filter.plan());
        if (GivenText.orNull(filter.agency()) != null) {
            criteria.add(LED_BY.formatted("agency"), "agency", List.of(filter.agency()));
        }
        if (filter.state() != null) {
            criteria.conditions.add("d.state IN (" + filter.state().stored() + ")");
        }
        criteria.lateness(filter.lateness(), today);
        criteria.words(filter.q());
        return criteria;
    }

    /** One of them. */
    static DirectiveCriteria published(String code) {
        var criteria = published();
        criteria.add("d.code = :code", "code", code);
        return criteria;
    }

    /** Directives that stand to another ({@code :directive}) as a condition says, if this reader may see them. */
    static DirectiveCriteria related(String condition, long directive, Actor reader) {
        var criteria = new DirectiveCriteria();
        criteria.visibleTo(reader);
        criteria.add(condition, "directive", directive);
        return criteria;
    }

    /** One directive, if this reader may see it. */
    static DirectiveCriteria one(String code, Actor reader) {
        var criteria = new DirectiveCriteria();
        criteria.visibleTo(reader);
        criteria.add("d.code = :code", "code", code);
        return criteria;
    }

    /** Of what a group leads, an agency reads only its own part ({@code a}). */
    DirectiveCriteria onlyReadableParts(Actor reader) {
        if (!reader.seesEverything()) {
            conditions.add("(d.lead_group IS NULL OR a.lead_agency IN (:own))");
        }
        return this;
    }

    /** All that this reader may see, where something stands in a column. */
    static DirectiveCriteria present(String column, Actor reader) {
        var criteria = new DirectiveCriteria();
        criteria.visibleTo(reader);
        criteria.conditions.add(column + " IS NOT NULL");
        return criteria;
    }

    /** The same with one condition more. */
    String whereAlso(String condition) {
        return conditions.isEmpty() ? " WHERE " + condition : where() + " AND " + condition;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void visibleTo(Actor reader) {
        if (reader.seesEverything()) {
            return;
        }
        Set<String> agencies = reader.agencies().isEmpty() ? Set.of("") : reader.agencies();
        conditions.add("(" + LED_BY.formatted("own") + " OR " + COORDINATED_BY.formatted("own") + ")");
        parameters.put("own", agencies);
    }

    private void agency(DirectiveFilter filter) {
        if (filter.agency() == null || filter.agency().isBlank()) {
            return;
        }
        if (filter.agency().equals(DirectiveFilter.NONE)) {
            conditions.add(LED_BY_NOBODY);
            return;
        }
        String led = LED_BY.formatted("agency");
        String coordinated = COORDINATED_BY.formatted("agency");
        if (filter.role() == null) {
            conditions.add("(" + led + " OR " + coordinated + ")");
        } else {
            conditions.add(filter.role() == DirectiveFilter.Role.LEAD ? led : coordinated);
        }
        parameters.put("agency", List.of(filter.agency()));
    }

    private void followedBy(String account) {
        if (account != null && !account.isBlank()) {
            add(FOLLOWED, "followedBy", account);
        }
    }

    private void instructed(Boolean wanted, Actor reader) {
        if (wanted != null) {
            conditions.add((wanted ? "" : "NOT ") + "EXISTS (SELECT 1 " + OpenInstructions.of("d", reader) + ")");
        }
    }

    /** By state, lateness and colour of the whole, or of the part of the agency that is asked for. */
    private void judged(DirectiveFilter filter, LocalDate today, LocalDate amberUntil) {
        List<String> judgements = new ArrayList<>();
        String judged = filter.isOwnPart() ? LatenessSql.PART : LatenessSql.WHOLE;
        if (filter.state() != null) {
            judgements.add(judged + ".state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.lateness() != null) {
            judgements.add("(" + LatenessSql.of(filter.lateness(), judged) + ")");
            parameters.put("today", today);
        }
        if (filter.colour() != null) {
            judgements.add("(" + LatenessSql.of(filter.colour(), judged) + ")");
            parameters.put("today", today);
            parameters.put("amberUntil", amberUntil);
        }
        if (filter.isOwnPart()) {
            boolean nobody = filter.agency().equals(DirectiveFilter.NONE);
            judgements.add(nobody ? "a.lead_agency IS NULL" : "a.lead_agency IN (:agency)");
            conditions.add(OWN_PART.formatted(String.join(" AND ", judgements)));
        } else {
            conditions.addAll(judgements);
        }
    }

    private void ongoing(Boolean wanted) {
        if (wanted != null) {
            conditions.add("d.deadline_kind " + (wanted ? "=" : "<>") + " 'ONGOING'");
        }
    }

    /** Exactly what is written in a column, or nothing. */
    private void written(String column, String name, String value) {
        if (DirectiveFilter.NONE.equals(value)) {
            conditions.add(column + " IS NULL");
        } else {
            equal(column, name, value);
        }
    }

    private void lateness(Lateness lateness, LocalDate today) {
        if (lateness == null) {
            return;
        }
        conditions.add("(" + LatenessSql.of(lateness) + ")");
        parameters.put("today", today);
    }

    private void waiting(Boolean waiting) {
        if (waiting != null) {
            conditions.add(waiting ? WAITING : "NOT " + WAITING);
        }
    }

    private void words(String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        String[] words = SearchText.of(q).split(" ");
        for (int i = 0; i < words.length; i++) {
            contains("d.search_text", "word" + i, words[i]);
        }
    }

    private void equal(String column, String name, String value) {
        if (value != null && !value.isBlank()) {
            add(column + " = :" + name, name, value);
        }
    }

    private void contains(String column, String name, String value) {
        if (value != null && !value.isBlank()) {
            add(column + " LIKE :" + name + " ESCAPE '!'", name, "%" + value.replaceAll("([%_!])", "!$1") + "%");
        }
    }

    private void add(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
