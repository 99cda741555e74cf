package vn.dondoc.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of bytes. Reads and writes one part after the other, so that a file takes no more room in memory than one of
 * its parts, and a slow reader keeps no connection busy.
 */
@Repository
class EvidenceContent {

    static final int PART = 256 * 1024;

    private final JdbcClient jdbc;

    EvidenceContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(String evidenceId, InputStream bytes) throws IOException {
        int part = 0;
        byte[] block = bytes.readNBytes(PART);
        while (block.length > 0) {
            jdbc.sql("INSERT INTO evidence_content (evidence_id, part, content) VALUES (?, ?, ?)")
                    .params(evidenceId, part++, block)
                    .update();
            block = bytes.readNBytes(PART);
        }
    }

    /** Writes what is stored. @return how many bytes those were */
    long writeTo(OutputStream target, String evidenceId) throws IOException {
        long written = 0;
        int part = 0;
        Optional<byte[]> block = part(evidenceId, part);
        while (block.isPresent()) {
            target.write(block.get());
            written += block.get().length;
            block = part(evidenceId, ++part);
        }
        return written;
    }

    void delete(String evidenceId) {
        jdbc.sql("DELETE FROM evidence_content WHERE evidence_id = ?")
                .param(evidenceId)
                .update();
    }

    private Optional<byte[]> part(String evidenceId, int part) {
        return jdbc.sql("SELECT content FROM evidence_content WHERE evidence_id = ? AND part = ?")
                .params(evidenceId, part)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
