package vn.dondoc.periodic;

import java.time.OffsetDateTime;

/** A file of a period, without its bytes. */
public record KeptFile(
        String id,
        long periodId,
        String name,
        String mediaType,
        long sizeBytes,
        String sha256,
        String madeBy,
        OffsetDateTime madeAt) {}
