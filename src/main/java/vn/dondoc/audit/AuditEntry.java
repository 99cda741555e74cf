package vn.dondoc.audit;

import java.time.OffsetDateTime;

/**
 * One change that has happened.
 *
 * @param subject what was changed, with its kind: {@code directive:KH-UBND-2025-07}
 * @param agency the agency that acted or is concerned, or null
 * @param confined true when only that agency, the lead and those who see everything may read it
 * @param detail the reason, comment or text that was given, or null
 */
public record AuditEntry(
        long id,
        OffsetDateTime at,
        String actor,
        String action,
        String subject,
        String agency,
        boolean confined,
        String before,
        String after,
        String detail) {}
