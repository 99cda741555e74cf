package vn.dondoc.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;

/**
 * What waits for an agency. Read from the register and not from the engine: whose turn it is follows from the states
 * that the register holds, an agency's rows are found by an index however many others there are, and nobody's task
 * permissions have to be weighed. Whether the reader belongs to the agency has been decided before.
 */
@Service
@Transactional(readOnly = true)
public class Duties {

    private static final String ALL =
            """
            (SELECT CASE WHEN a.state = 'ASSIGNED' THEN 'ACCEPT' WHEN a.submitted_by IS NULL THEN 'REPORT'
                    ELSE 'SIGN_OFF' END AS kind,
                d.code, d.content, a.lead_agency, d.due_on, COALESCE(d.last_day < :today, FALSE) AS late,
                a.progress_percent, a.returned
            FROM assignment a JOIN directive d ON d.id = a.directive_id
            WHERE a.lead_agency = :agency
                AND (a.state = 'IN_PROGRESS' OR a.state = 'ASSIGNED' AND a.decline_reason IS NULL)
            UNION ALL
            SELECT 'CONTRIBUTE', d.code, d.content, l.lead_agency, c.due_on,
                COALESCE(c.due_on <= :lastWorkingDay, FALSE), 0, 0
            FROM coordination c JOIN directive d ON d.id = c.directive_id JOIN assignment l ON l.directive_id = d.id
            WHERE c.agency = :agency AND c.answer = 'PENDING'
            UNION ALL
            SELECT 'EXPLAIN', d.code, d.content, e.agency, e.due_on, e.due_on <= :lastWorkingDay, 0, 0
            FROM explanation e JOIN assignment x ON x.id = e.assignment_id JOIN directive d ON d.id = x.directive_id
            WHERE e.agency = :agency AND e.state = 'OWED'
            UNION ALL
            SELECT 'ANSWER', d.code, d.content, i.lead_agency, CAST(NULL AS DATE), FALSE, 0, 0
            FROM assignment i JOIN directive d ON d.id = i.directive_id
            WHERE i.lead_agency = :agency AND i.state NOT IN ('COMPLETED', 'CANCELLED') AND EXISTS (
                SELECT 1 FROM instruction_part p WHERE p.assignment_id = i.id AND p.answered_at IS NULL)) t""";

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final WorkingDays workingDays;

    Duties(JdbcClient jdbc, OfficeClock clock, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /** How much there is of one kind. */
    public record Count(Duty.Kind kind, int all, int late) {}

    /** A count for every kind of which there is something. */
    public List<Count> counts(String agency) {
        return of("SELECT kind, COUNT(*) AS \"all\", SUM(CASE WHEN late THEN 1 ELSE 0 END) AS late FROM " + ALL
                        + " GROUP BY kind")
                .param("agency", agency)
                .query(Count.class)
                .list();
    }

    /** A page of them, the most urgent first. */
    public List<Duty> list(String agency, Collection<Duty.Kind> kinds, Paging paging) {
        return of("SELECT t.kind, t.code, t.content, g.name AS leadName, t.due_on AS dueOn, t.late,"
                        + " t.progress_percent AS progressPercent, t.returned FROM " + ALL
                        + " LEFT JOIN agency g ON g.code = t.lead_agency WHERE t.kind IN (:kinds)"
                        + " ORDER BY CASE WHEN t.kind = 'ANSWER' THEN 0 ELSE 1 END, t.due_on NULLS LAST, t.code LIMIT :limit OFFSET :offset")
                .param("agency", agency)
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(Duty.class)
                .list();
    }

    /** A time that ended on a working day, or on the days off before one, was over when the next one began. */
    private StatementSpec of(String sql) {
        LocalDate today = clock.today();
        return jdbc.sql(sql).param("today", today).param("lastWorkingDay", workingDays.plus(today, -1));
    }
}
