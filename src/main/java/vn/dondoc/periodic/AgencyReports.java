package vn.dondoc.periodic;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.language.Refusal;

/** The table of the agencies' reports. */
@Repository
class AgencyReports {

    static final String SELECT =
            """
            SELECT r.id, r.period_id AS periodId, r.agency, r.state, r.saved_at AS savedAt, r.saved_by AS savedBy,
                r.handed_in_by AS handedInBy, r.return_comment AS returnComment, r.sent_at AS sentAt,
                r.sent_by AS sentBy, r.late
            FROM agency_report r""";

    private final JdbcClient jdbc;

    AgencyReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For all agencies at once. */
    void insert(long periodId, Collection<String> agencies) {
        List<Object> values = new ArrayList<>();
        agencies.forEach(agency -> Collections.addAll(values, periodId, agency));
        jdbc.sql("INSERT INTO agency_report (period_id, agency, state) VALUES "
                        + String.join(", ", Collections.nCopies(agencies.size(), "(?, ?, 'OWED')")))
                .params(values)
                .update();
    }

    Optional<AgencyReport> find(Period period, String agency) {
        return jdbc.sql(SELECT + " WHERE r.period_id = ? AND r.agency = ?")
                .params(period.id(), agency)
                .query(AgencyReport.class)
                .optional();
    }

    /** @throws Refusal (404) when the agency is not asked */
    AgencyReport get(Period period, String agency) {
        return find(period, agency).orElseThrow(() -> notAsked(period, agency));
    }

    /** The same, held until the transaction ends: sending and closing exclude each other by it. */
    AgencyReport lock(Period period, String agency) {
        return jdbc.sql(SELECT + " WHERE r.period_id = ? AND r.agency = ? FOR UPDATE")
                .params(period.id(), agency)
                .query(AgencyReport.class)
                .optional()
                .orElseThrow(() -> notAsked(period, agency));
    }

    private static Refusal notAsked(Period period, String agency) {
        return Refusal.notFound("reportNotAsked", agency, period.title());
    }

    List<String> agencies(long periodId) {
        return jdbc.sql("SELECT agency FROM agency_report WHERE period_id = ? ORDER BY agency")
                .param(periodId)
                .query(String.class)
                .list();
    }

    List<String> agencies(long periodId, Collection<AgencyReport.State> states) {
        return jdbc.sql("SELECT agency FROM agency_report WHERE period_id = :period AND state IN (:states)"
                        + " ORDER BY agency")
                .param("period", periodId)
                .param("states", states.stream().map(Enum::name).toList())
                .query(String.class)
                .list();
    }

    boolean isComplete(long periodId) {
        return jdbc.sql("SELECT COUNT(*) FROM agency_report WHERE period_id = ? AND state IN ('OWED', 'TO_SIGN_OFF')")
                        .param(periodId)
                        .query(Long.class)
                        .single()
                == 0;
    }

    void saved(long id, String account, OffsetDateTime now) {
        jdbc.sql("UPDATE agency_report SET saved_by = ?, saved_at = ? WHERE id = ?")
                .params(account, now, id)
                .update();
    }

    void handIn(long id, String account) {
        jdbc.sql("UPDATE agency_report SET state = 'TO_SIGN_OFF', handed_in_by = ? WHERE id = ?")
                .params(account, id)
                .update();
    }

    void giveBack(long id, String comment) {
        jdbc.sql("UPDATE agency_report SET state = 'OWED', handed_in_by = NULL, return_comment = ? WHERE id = ?")
                .params(comment, id)
                .update();
    }

    void send(long id, String account, OffsetDateTime now, boolean late) {
        jdbc.sql("UPDATE agency_report SET state = 'SENT', sent_by = ?, sent_at = ?, late = ? WHERE id = ?")
                .params(account, now, late, id)
                .update();
    }

    /** With nothing in it any more. */
    void remove(long id) {
        jdbc.sql("DELETE FROM agency_report WHERE id = ?").param(id).update();
    }

    /** The periods in which an agency still owes its report. */
    List<String> owedIn(String agency) {
        return jdbc.sql("SELECT p.code FROM agency_report r JOIN report_period p ON p.id = r.period_id"
                        + " WHERE r.agency = ? AND r.state IN ('OWED', 'TO_SIGN_OFF') AND p.state = 'OPEN'"
                        + " ORDER BY p.code")
                .param(agency)
                .query(String.class)
                .list();
    }

    void miss(long periodId) {
        jdbc.sql("UPDATE agency_report SET state = 'MISSED' WHERE period_id = ? AND state IN ('OWED', 'TO_SIGN_OFF')")
                .param(periodId)
                .update();
    }
}
