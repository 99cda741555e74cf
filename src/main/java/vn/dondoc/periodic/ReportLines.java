package vn.dondoc.periodic;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what agencies say. */
@Repository
class ReportLines {

    private final JdbcClient jdbc;

    ReportLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReportLine> of(long reportId) {
        return jdbc.sql("SELECT directive, percent, description, obstacle, unchanged FROM report_line"
                        + " WHERE report_id = ? ORDER BY directive")
                .param(reportId)
                .query(ReportLine.class)
                .list();
    }

    void replace(long reportId, Collection<ReportLine> lines) {
        for (ReportLine line : lines) {
            jdbc.sql("DELETE FROM report_line WHERE report_id = ? AND directive = ?")
                    .params(reportId, line.directive())
                    .update();
            jdbc.sql("INSERT INTO report_line (report_id, directive, percent, description, obstacle, unchanged)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(
                            reportId,
                            line.directive(),
                            line.percent(),
                            line.description(),
                            line.obstacle(),
                            line.unchanged())
                    .update();
        }
    }

    /** Puts what one report says into another that says nothing of the same directives. */
    void move(long from, long to) {
        jdbc.sql("UPDATE report_line SET report_id = :to WHERE report_id = :from AND directive NOT IN"
                        + " (SELECT directive FROM report_line WHERE report_id = :to)")
                .param("from", from)
                .param("to", to)
                .update();
    }

    void clear(long reportId) {
        jdbc.sql("DELETE FROM report_line WHERE report_id = ?").param(reportId).update();
    }

    /** What an agency last sent of a directive. */
    record Earlier(String directive, String period, String description, String obstacle) {}

    List<Earlier> before(Period period, String agency) {
        return jdbc.sql(
                        """
                        SELECT t.directive, t.period, t.description, t.obstacle FROM (
                            SELECT l.directive, p.code AS period, l.description, l.obstacle,
                                ROW_NUMBER() OVER (PARTITION BY l.directive ORDER BY p.due_at DESC, p.id DESC) AS place
                            FROM agency_report r
                                JOIN report_period p ON p.id = r.period_id
                                JOIN report_line l ON l.report_id = r.id
                            WHERE r.agency = ? AND r.state = 'SENT' AND p.id <> ? AND p.due_at <= ?) t
                        WHERE t.place = 1""")
                .params(agency, period.id(), period.dueAt())
                .query(Earlier.class)
                .list();
    }
}
