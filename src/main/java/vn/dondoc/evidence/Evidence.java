package vn.dondoc.evidence;

import java.time.OffsetDateTime;

/**
 * A file that an agency attached to a directive, without its bytes.
 *
 * @param taskId the task it was attached in, or null
 * @param name as its uploader called it, made harmless by {@link FileName}
 * @param mediaType what the content is, whatever the name says
 * @param sealedAt since when it can no longer be removed, or null
 */
record Evidence(
        String id,
        String directiveCode,
        String agency,
        String taskId,
        String name,
        String mediaType,
        long sizeBytes,
        String sha256,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        OffsetDateTime sealedAt) {

    boolean isSealed() {
        return sealedAt != null;
    }
}
