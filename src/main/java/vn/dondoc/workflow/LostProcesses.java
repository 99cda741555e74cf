package vn.dondoc.workflow;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notices work that should be going on and is not, as after somebody has deleted a process in Cockpit: assignments
 * without a process, agencies that are awaited in a round, or owe a report, but have no task, and obstacles that nobody is
 * asked about.
 */
@Component
class LostProcesses {

    private static final Logger log = LoggerFactory.getLogger(LostProcesses.class);

    private static final String ASSIGNMENTS =
            """
            SELECT d.code, a.lead_agency AS agency, 'ASSIGNMENT' AS kind
            FROM assignment a JOIN directive d ON d.id = a.directive_id
            WHERE a.state NOT IN ('COMPLETED', 'CANCELLED')
                AND NOT EXISTS (SELECT 1 FROM ACT_RU_EXECUTION e WHERE e.ID_ = a.process_instance_id)""";

    private static final String OBSTACLES =
            """
            SELECT d.code, o.agency, 'OBSTACLE' AS kind
            FROM obstacle o JOIN directive d ON d.id = o.directive_id
            WHERE o.closed_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM ACT_RU_EXECUTION e WHERE e.ID_ = o.process_instance_id)""";

    /** As long as the directive's process is still about to ask, nobody is lost. */
    private static final String CONTRIBUTIONS =
            """
            SELECT d.code, c.agency, 'CONTRIBUTION' AS kind
            FROM coordination c JOIN directive d ON d.id = c.directive_id
            WHERE c.answer = 'PENDING'
                AND NOT EXISTS (SELECT 1 FROM ACT_RU_EXECUTION e WHERE e.BUSINESS_KEY_ = d.code || '#' || c.agency
                    AND e.PROC_DEF_ID_ LIKE 'contribution:%')
                AND NOT EXISTS (SELECT 1 FROM ACT_RU_EXECUTION p JOIN ACT_RU_JOB j ON j.PROCESS_INSTANCE_ID_ = p.ID_
                    WHERE p.BUSINESS_KEY_ = d.code AND j.HANDLER_TYPE_ = 'async-continuation')""";

    private static final String REPORTS =
            """
            SELECT 'BAO-CAO-' || p.code AS code, r.agency, 'REPORT' AS kind
            FROM agency_report r JOIN report_period p ON p.id = r.period_id
            WHERE r.state IN ('OWED', 'TO_SIGN_OFF') AND p.state <> 'CLOSED' AND NOT EXISTS
                (SELECT 1 FROM ACT_RU_EXECUTION e WHERE e.BUSINESS_KEY_ = 'BAO-CAO-' || p.code || '#' || r.agency)""";

    private final JdbcClient jdbc;

    LostProcesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Work without a process.
     *
     * @param kind {@code ASSIGNMENT} of a lead agency, {@code CONTRIBUTION} of a coordinating one, {@code OBSTACLE} of
     *     whoever raised it, or a periodic {@code REPORT}
     */
    record Lost(String code, String agency, Kind kind) {

        enum Kind {
            ASSIGNMENT,
            CONTRIBUTION,
            OBSTACLE,
            REPORT
        }
    }

    List<Lost> list(int limit) {
        return jdbc.sql(ASSIGNMENTS + " UNION ALL " + CONTRIBUTIONS + " UNION ALL " + OBSTACLES + " UNION ALL "
                        + REPORTS + " ORDER BY 1, 3, 2 LIMIT ?")
                .param(limit)
                .query(Lost.class)
                .list();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void warn() {
        List<Lost> lost = list(10);
        if (!lost.isEmpty()) {
            log.warn("Directives without a process (the first {}): {}", lost.size(), lost);
        }
    }
}
