package vn.dondoc.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of scanned registers. */
@Repository
class Scans {

    private final JdbcClient jdbc;

    Scans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A scanned register; {@code plan} is the one to whose directives it is matched. */
    record Scan(String id, String plan, String fileName, String sha256, String uploadedBy, OffsetDateTime uploadedAt) {}

    /** A row, and the directive that somebody has recognised in it, or null. */
    record Row(
            int line,
            String content,
            String document,
            LocalDate documentedOn,
            LocalDate dueOn,
            String acceptedCode,
            String acceptedBy) {

        ScannedRow scanned() {
            return new ScannedRow(line, content, document, documentedOn, dueOn);
        }
    }

    void add(Scan scan, List<ScannedRow> rows) {
        jdbc.sql(
                        "INSERT INTO import_scan (id, plan, file_name, sha256, uploaded_by, uploaded_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(scan.id(), scan.plan(), scan.fileName(), scan.sha256(), scan.uploadedBy(), scan.uploadedAt())
                .update();
        for (ScannedRow row : rows) {
            jdbc.sql("INSERT INTO import_scan_row (scan_id, line, content, document, documented_on, due_on)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(scan.id(), row.line(), row.content(), row.document(), row.documentedOn(), row.dueOn())
                    .update();
        }
    }

    Optional<Scan> find(String id) {
        return jdbc.sql("SELECT id, plan, file_name AS fileName, sha256, uploaded_by AS uploadedBy,"
                        + " uploaded_at AS uploadedAt FROM import_scan WHERE id = ?")
                .param(id)
                .query(Scan.class)
                .optional();
    }

    List<Row> rows(String id) {
        return jdbc.sql("SELECT line, content, document, documented_on AS documentedOn, due_on AS dueOn,"
                        + " accepted_code AS acceptedCode, accepted_by AS acceptedBy"
                        + " FROM import_scan_row WHERE scan_id = ? ORDER BY line")
                .param(id)
                .query(Row.class)
                .list();
    }

    /** Says what was recognised in a row, once. @return whether nobody had before */
    boolean accept(String id, int line, String code, String account, OffsetDateTime at) {
        return jdbc.sql("UPDATE import_scan_row SET accepted_code = ?, accepted_by = ?, accepted_at = ?"
                                + " WHERE scan_id = ? AND line = ? AND accepted_code IS NULL")
                        .params(code, account, at, id, line)
                        .update()
                == 1;
    }
}
