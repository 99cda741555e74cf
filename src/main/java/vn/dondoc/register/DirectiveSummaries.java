package vn.dondoc.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;

/** What has to be known of many directives before something is done to all of them. For the monitoring unit. */
@Service
@Transactional(readOnly = true)
public class DirectiveSummaries {

    private final JdbcClient jdbc;

    DirectiveSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A directive.
     *
     * @param linkedTo code of the directive that runs in its place, or null
     * @param leadAgency null where a group leads or no lead is known
     * @param leadGroup the group that leads, or null
     * @param awaited how many lead agencies have not handed in yet
     * @param extensionProposed whether a proposal waits for the supervisors
     */
    public record Summary(
            String code,
            String content,
            DirectiveState state,
            String linkedTo,
            String leadAgency,
            String leadGroup,
            int awaited,
            LocalDate dueOn,
            LocalDate centralDueOn,
            boolean extensionProposed) {}

    /**
     * Those of the directives that there are.
     *
     * @param codes at most a thousand
     * @throws vn.dondoc.language.Refusal (403) for others than the monitoring unit
     */
    public List<Summary> of(Collection<String> codes, Actor reader) {
        reader.require(Role.MONITORING);
        if (codes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT d.code, d.content, d.state, t.code AS linkedTo, a.lead_agency AS leadAgency,
                            d.lead_group AS leadGroup, d.due_on AS dueOn, d.central_due_on AS centralDueOn,
                            (SELECT COUNT(*) FROM assignment m WHERE m.directive_id = d.id
                                AND m.lead_agency IS NOT NULL AND m.state IN ('ASSIGNED', 'IN_PROGRESS')) AS awaited,
                            EXISTS (SELECT 1 FROM obstacle o WHERE o.directive_id = d.id
                                AND o.state = 'EXTENSION_PROPOSED' AND o.closed_at IS NULL) AS extensionProposed
                        FROM directive d
                            LEFT JOIN directive t ON t.id = d.linked_to
                            LEFT JOIN assignment a ON a.directive_id = d.id AND d.lead_group IS NULL
                        WHERE d.code IN (:codes)""")
                .param("codes", codes)
                .query(Summary.class)
                .list();
    }
}
