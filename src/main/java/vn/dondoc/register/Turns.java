package vn.dondoc.register;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Role;

/** Says of open directives whose turn it is. For those who see everything; that has been decided before. */
@Service
@Transactional(readOnly = true)
public class Turns {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Confirmation confirmation;

    Turns(JdbcClient jdbc, Agencies agencies, Confirmation confirmation) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.confirmation = confirmation;
    }

    private record Part(String code, String leadAgency, DirectiveState state, boolean declined, boolean handedIn) {}

    /** The open parts of each directive, by its code: one, or several where a group leads, in the order of assignment. */
    public Map<String, List<Turn>> of(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        SELECT d.code, a.lead_agency AS leadAgency, a.state, a.decline_reason IS NOT NULL AS declined,
                            a.submitted_by IS NOT NULL AS handedIn
                        FROM directive d JOIN assignment a ON a.directive_id = COALESCE(d.linked_to, d.id)
                        WHERE d.code IN (:codes) AND a.state NOT IN ('COMPLETED', 'CANCELLED') ORDER BY a.id""")
                .param("codes", codes)
                .query(Part.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Part::code, LinkedHashMap::new, Collectors.mapping(this::turn, Collectors.toList())));
    }

    private Turn turn(Part part) {
        Turn.Step step = step(part);
        String lead = part.leadAgency();
        Role role =
                switch (step) {
                    case NAME_LEAD, DECIDE_DECLINED -> Role.MONITORING;
                    case CONFIRM -> confirmation.confirmerOf(lead);
                    case ACCEPT, WORK, SIGN_OFF -> null;
                };
        return new Turn(lead == null ? null : new AgencyRef(lead, agencies.nameOf(lead)), step, role);
    }

    private static Turn.Step step(Part part) {
        if (part.leadAgency() == null) {
            return Turn.Step.NAME_LEAD;
        }
        return switch (part.state()) {
            case ASSIGNED -> part.declined() ? Turn.Step.DECIDE_DECLINED : Turn.Step.ACCEPT;
            case SUBMITTED -> Turn.Step.CONFIRM;
            default -> part.handedIn() ? Turn.Step.SIGN_OFF : Turn.Step.WORK;
        };
    }
}
