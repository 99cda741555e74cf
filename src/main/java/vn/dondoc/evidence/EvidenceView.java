package vn.dondoc.evidence;

import java.time.OffsetDateTime;

/** A file as the API shows it. */
public record EvidenceView(
        String id,
        String name,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        String agency) {

    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id(),
                evidence.name(),
                evidence.mediaType(),
                evidence.sizeBytes(),
                evidence.sha256(),
                evidence.uploadedBy(),
                evidence.uploadedAt(),
                evidence.agency());
    }
}
