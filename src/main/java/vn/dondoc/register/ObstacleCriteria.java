package vn.dondoc.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.agency.Actor;
import vn.dondoc.language.GivenText;

/** Which obstacles ({@code o}, of the directives {@code d}) are wanted, within what their reader may see. */
final class ObstacleCriteria {

    /** An agency reads its own as long as it takes part, and those of what it leads alone. */
    private static final String OWN =
            """
            (o.agency IN (:own) AND (EXISTS (SELECT 1 FROM assignment p WHERE p.directive_id = d.id AND p.lead_agency = o.agency)
                OR EXISTS (SELECT 1 FROM coordination p WHERE p.directive_id = d.id AND p.agency = o.agency))
            OR d.lead_group IS NULL
                AND EXISTS (SELECT 1 FROM assignment p WHERE p.directive_id = d.id AND p.lead_agency IN (:own)))""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    ObstacleCriteria(Actor reader) {
        if (!reader.seesEverything()) {
            add(OWN, "own", reader.agencies().isEmpty() ? Set.of("") : reader.agencies());
        }
    }

    static ObstacleCriteria of(ObstacleFilter filter, Actor reader) {
        var criteria = new ObstacleCriteria(reader);
        criteria.add("o.agency = :agency", "agency", GivenText.orNull(filter.agency()));
        criteria.add("d.plan = :plan", "plan", GivenText.orNull(filter.plan()));
        criteria.add(
                "o.state = :state",
                "state",
                filter.state() == null ? null : filter.state().name());
        if (filter.open() != null) {
            criteria.conditions.add("o.closed_at IS " + (filter.open() ? "NULL" : "NOT NULL"));
        }
        return criteria;
    }

    ObstacleCriteria add(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
