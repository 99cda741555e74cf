package vn.dondoc.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.OfficeClock;

/**
 * The open directives that an agency leads, from where it looks at them. Whether the reader belongs to the agency has
 * been decided before.
 */
@Service
@Transactional(readOnly = true)
public class LedWorks {

    private static final String SELECT =
            """
            SELECT d.code, d.content, d.assigned_on AS assignedOn, d.due_on AS dueOn, d.last_day AS lastDay,
                d.amber_from AS amberFrom, a.state,
                a.state = 'ASSIGNED' AND a.decline_reason IS NOT NULL AS declined,
                a.state = 'IN_PROGRESS' AND a.submitted_by IS NOT NULL AS awaitsSignOff,
                a.submitted_on AS submittedOn, a.progress_percent AS progressPercent, a.returned,
                COALESCE(r.open_answers, 0) AS openAnswers,
                CASE WHEN d.deadline_kind = 'ONGOING' THEN a.report_missed_since END AS reportMissedSince,
                d.source_document AS sourceDocument, a.escalation_level AS escalationLevel
            FROM assignment a
                JOIN directive d ON d.id = a.directive_id
                LEFT JOIN coordination_round r ON r.directive_id = d.id AND r.state = 'OPEN'
            WHERE a.lead_agency = :agency AND a.state NOT IN ('COMPLETED', 'CANCELLED')""";

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    LedWorks(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those past their last day, the latest first; behind them work without an end whose report is missing. */
    public List<LedWork> late(String agency, int limit) {
        return of(
                        " AND (d.last_day < :today OR d.deadline_kind = 'ONGOING' AND a.report_missed_since IS NOT NULL)"
                                + " ORDER BY d.last_day NULLS LAST, d.code",
                        agency,
                        limit)
                .param("today", clock.today())
                .query(LedWork.class)
                .list();
    }

    /** Those that can still be in time and whose deadline ends within some days. */
    public List<LedWork> dueWithin(int days, String agency, int limit) {
        LocalDate today = clock.today();
        return of(" AND d.last_day >= :today AND d.due_on <= :until ORDER BY d.due_on, d.code", agency, limit)
                .param("today", today)
                .param("until", today.plusDays(days))
                .query(LedWork.class)
                .list();
    }

    /** Whether anything is past its last day and still has to be done by the agency. */
    public boolean hasLate(String agency) {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT a.id FROM assignment a JOIN directive d ON d.id = a.directive_id"
                                + " WHERE a.lead_agency = ? AND a.state IN ('ASSIGNED', 'IN_PROGRESS')"
                                + " AND d.last_day < ? LIMIT 1) AS late")
                        .params(agency, clock.today())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Those whose result the supervisors have, the longest wait first.
     *
     * @param withHead whether those come along that the own head has to send first
     */
    public List<LedWork> handedIn(String agency, boolean withHead, int limit) {
        String atHead = withHead ? " OR a.state = 'IN_PROGRESS' AND a.submitted_by IS NOT NULL" : "";
        String condition = " AND (a.state = 'SUBMITTED'" + atHead + ") ORDER BY a.submitted_on NULLS LAST, d.code";
        return of(condition, agency, limit).query(LedWork.class).list();
    }

    private StatementSpec of(String condition, String agency, int limit) {
        return jdbc.sql(SELECT + condition + " LIMIT :limit")
                .param("agency", agency)
                .param("limit", limit);
    }
}
