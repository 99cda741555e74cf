package vn.dondoc.evidence;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files, without their bytes. */
@Repository
class EvidenceFiles {

    private static final String SELECT =
            """
            SELECT id, directive_code AS directiveCode, agency, task_id AS taskId, name, media_type AS mediaType,
                size_bytes AS sizeBytes, sha256, uploaded_by AS uploadedBy, uploaded_at AS uploadedAt,
                sealed_at AS sealedAt
            FROM evidence""";

    private final JdbcClient jdbc;

    EvidenceFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Evidence> find(String id) {
        return jdbc.sql(SELECT + " WHERE id = ?")
                .param(id)
                .query(Evidence.class)
                .optional();
    }

    List<Evidence> of(String directiveCode) {
        return jdbc.sql(SELECT + " WHERE directive_code = ? ORDER BY uploaded_at, name, id")
                .param(directiveCode)
                .query(Evidence.class)
                .list();
    }

    List<Evidence> of(String directiveCode, Collection<String> agencies) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT
                        + " WHERE directive_code = :code AND agency IN (:agencies) ORDER BY uploaded_at, name, id")
                .param("code", directiveCode)
                .param("agencies", agencies)
                .query(Evidence.class)
                .list();
    }

    /** The files that follow this id, in the order of their ids. */
    List<Evidence> after(String id, int limit) {
        return jdbc.sql(SELECT + " WHERE id > ? ORDER BY id LIMIT ?")
                .params(id, limit)
                .query(Evidence.class)
                .list();
    }

    int count(String directiveCode, String agency) {
        return jdbc.sql("SELECT COUNT(*) FROM evidence WHERE directive_code = ? AND agency = ?")
                .params(directiveCode, agency)
                .query(Integer.class)
                .single();
    }

    void insert(Evidence evidence) {
        jdbc.sql("INSERT INTO evidence (id, directive_code, agency, task_id, name, media_type, size_bytes, sha256,"
                        + " uploaded_by, uploaded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        evidence.id(),
                        evidence.directiveCode(),
                        evidence.agency(),
                        evidence.taskId(),
                        evidence.name(),
                        evidence.mediaType(),
                        evidence.sizeBytes(),
                        evidence.sha256(),
                        evidence.uploadedBy(),
                        evidence.uploadedAt())
                .update();
    }

    /** Removes a file, whose bytes are gone already, if it is not sealed. @return whether it was there */
    boolean delete(String id) {
        return jdbc.sql("DELETE FROM evidence WHERE id = ? AND sealed_at IS NULL")
                        .param(id)
                        .update()
                == 1;
    }

    void seal(String directiveCode, String agency, OffsetDateTime at) {
        jdbc.sql("UPDATE evidence SET sealed_at = ? WHERE directive_code = ? AND agency = ? AND sealed_at IS NULL")
                .params(at, directiveCode, agency)
                .update();
    }
}
