package vn.dondoc.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.audit.AuditLog;

/**
 * What agencies say from time to time of all that they lead: open directives, and those that go on after completion.
 * Who may say it, and until when, is decided by whoever calls.
 */
@Service
@Transactional
public class PeriodicReporting {

    private static final String ASKED =
            """
            FROM assignment a JOIN directive d ON d.id = a.directive_id
                JOIN agency g ON g.code = a.lead_agency AND g.closed_on IS NULL
            WHERE (a.state NOT IN ('COMPLETED', 'CANCELLED')
                OR a.state = 'COMPLETED' AND d.state = 'COMPLETED' AND d.continuing)""";

    private final JdbcClient jdbc;
    private final Works works;
    private final Assignments assignments;
    private final Reporting reporting;
    private final AuditLog audit;

    PeriodicReporting(JdbcClient jdbc, Works works, Assignments assignments, Reporting reporting, AuditLog audit) {
        this.jdbc = jdbc;
        this.works = works;
        this.assignments = assignments;
        this.reporting = reporting;
        this.audit = audit;
    }

    /**
     * A directive that an agency is asked about, as the register has it.
     *
     * @param state of this agency's part
     * @param percent where the work stands
     * @param description what was last said of it, or null
     * @param obstacle what was last said to hinder it, or null
     */
    public record Asked(
            String directive,
            String content,
            String deadlineAsWritten,
            LocalDate dueOn,
            LocalDate lastDay,
            DirectiveState state,
            int percent,
            String description,
            String obstacle) {}

    /** What is said of one directive; the description is null where nothing was said before and nothing has changed. */
    public record Said(String directive, int percent, String description, String obstacle, boolean unchanged) {}

    /**
     * A report as a whole.
     *
     * @param judgedOn until when it was asked, where ongoing work is judged by it; null for others
     */
    public record Whole(String period, LocalDate judgedOn, String agency, List<Said> lines) {}

    /** @param codes only these; empty for all */
    @Transactional(readOnly = true)
    public List<Asked> askedOf(String agency, Collection<String> codes) {
        return asked(
                        """
                        SELECT d.code AS directive, d.content, d.deadline_as_written AS deadlineAsWritten,
                            d.due_on AS dueOn, d.last_day AS lastDay, a.state, a.progress_percent AS percent,
                            CASE WHEN a.state = 'COMPLETED' THEN COALESCE(a.reported_text, a.result_description)
                                ELSE COALESCE(a.result_description, a.reported_text) END AS description,
                            a.reported_obstacle AS obstacle
                        """,
                        " AND a.lead_agency = :agency",
                        " ORDER BY d.plan, d.position, d.id",
                        codes)
                .param("agency", agency)
                .query(Asked.class)
                .list();
    }

    /**
     * The agencies that have something to say.
     *
     * @param codes of these directives; empty for all
     */
    @Transactional(readOnly = true)
    public List<String> agenciesAsked(Collection<String> codes) {
        return asked("SELECT DISTINCT a.lead_agency AS agency ", "", " ORDER BY agency", codes)
                .query(String.class)
                .list();
    }

    /** Which of these codes are those of directives. */
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("SELECT d.code FROM directive d WHERE d.code IN (:codes)")
                .param("codes", codes)
                .query(String.class)
                .set();
    }

    private StatementSpec asked(String select, String more, String order, Collection<String> codes) {
        if (codes.isEmpty()) {
            return jdbc.sql(select + ASKED + more + order);
        }
        return jdbc.sql(select + ASKED + more + " AND d.code IN (:codes)" + order)
                .param("codes", codes);
    }

    /** Puts a report on record. What another agency leads by now is left out. */
    public void take(Whole report, Actor actor) {
        report.lines().stream()
                .sorted(Comparator.comparing(Said::directive))
                .forEach(said -> take(report, said, actor));
    }

    private void take(Whole report, Said said, Actor actor) {
        Optional<Work> part = works.partOf(report.agency(), said.directive());
        if (part.isEmpty()) {
            return;
        }
        Work work = part.get();
        if (!said.unchanged() && takesProgress(work.assignment())) {
            reporting.progress(work, said.percent(), said.description(), actor);
        } else {
            audit.add(LeadActs.change(work, actor, "PERIODIC_REPORT")
                    .from(null, report.period())
                    .because(said.description()));
        }
        assignments.reported(
                work.assignment().id(), report.period(), report.judgedOn(), said.description(), said.obstacle());
    }

    /** What waits for the head or for those who confirm, or is confirmed, keeps the result that was handed in. */
    private static boolean takesProgress(Assignment assignment) {
        return assignment.state() == DirectiveState.IN_PROGRESS && !assignment.waitsForSignOff();
    }

    /**
     * Judges what is judged by periodic reports: of whom one was asked until a day and did not come.
     *
     * @param agencies those that were asked
     */
    public void judge(LocalDate dueOn, Collection<String> agencies) {
        if (agencies.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        UPDATE assignment SET report_missed_since = CASE WHEN reported_due_on >= :dueOn THEN NULL
                            ELSE COALESCE(report_missed_since, :dueOn) END
                        WHERE lead_agency IN (:agencies) AND counted_from <= :dueOn AND state <> 'CANCELLED'
                            AND directive_id IN (SELECT d.id FROM directive d
                                WHERE d.deadline_kind = 'ONGOING' OR d.continuing)""")
                .param("dueOn", dueOn)
                .param("agencies", agencies)
                .update();
        jdbc.sql(
                        """
                        UPDATE directive SET report_missed_since = (SELECT MIN(a.report_missed_since) FROM assignment a
                            WHERE a.directive_id = COALESCE(directive.linked_to, directive.id)
                                AND a.state <> 'CANCELLED')
                        WHERE deadline_kind = 'ONGOING' OR continuing""")
                .update();
    }
}
