package vn.dondoc.periodic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.language.Refusal;

/** The tables of kept files and their bytes, which are read and written one part after the other. */
@Repository
class KeptFiles {

    private static final int PART = 256 * 1024;

    private static final String SELECT =
            """
            SELECT id, period_id AS periodId, name, media_type AS mediaType, size_bytes AS sizeBytes, sha256,
                made_by AS madeBy, made_at AS madeAt
            FROM report_file""";

    private final JdbcClient jdbc;

    KeptFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<KeptFile> of(long periodId) {
        return jdbc.sql(SELECT + " WHERE period_id = ? ORDER BY made_at DESC, name")
                .param(periodId)
                .query(KeptFile.class)
                .list();
    }

    Optional<KeptFile> find(String id) {
        return jdbc.sql(SELECT + " WHERE id = ?")
                .param(id)
                .query(KeptFile.class)
                .optional();
    }

    void insert(KeptFile file) {
        jdbc.sql("INSERT INTO report_file (id, period_id, name, media_type, size_bytes, sha256, made_by, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        file.periodId(),
                        file.name(),
                        file.mediaType(),
                        file.sizeBytes(),
                        file.sha256(),
                        file.madeBy(),
                        file.madeAt())
                .update();
    }

    void setHash(String id, String sha256) {
        jdbc.sql("UPDATE report_file SET sha256 = ? WHERE id = ?")
                .params(sha256, id)
                .update();
    }

    void storeContent(String id, InputStream bytes) throws IOException {
        int part = 0;
        for (byte[] block = bytes.readNBytes(PART); block.length > 0; block = bytes.readNBytes(PART)) {
            jdbc.sql("INSERT INTO report_file_content (file_id, part, content) VALUES (?, ?, ?)")
                    .params(id, part++, block)
                    .update();
        }
    }

    /** @throws Refusal (500) when the bytes are not those that were kept */
    void requireIntact(KeptFile file) throws IOException {
        MessageDigest digest = digest();
        writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest), file.id());
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256().strip())) {
            throw Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, null, "fileNotIntact", file.name());
        }
    }

    void writeTo(OutputStream target, String id) throws IOException {
        int part = 0;
        for (Optional<byte[]> block = part(id, part); block.isPresent(); block = part(id, ++part)) {
            target.write(block.get());
        }
    }

    private Optional<byte[]> part(String id, int part) {
        return jdbc.sql("SELECT content FROM report_file_content WHERE file_id = ? AND part = ?")
                .params(id, part)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
