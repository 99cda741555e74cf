package vn.dondoc.followup;

import java.time.OffsetDateTime;
import java.util.List;
import vn.dondoc.register.AgencyRef;

/**
 * That somebody was urged.
 *
 * @param text null for who may not read it
 * @param urgedAt of a call: when it took place
 * @param receiver who took the call, or null
 * @param agencies who was urged
 */
public record Urging(
        long id,
        Kind kind,
        String text,
        String urgedBy,
        OffsetDateTime urgedAt,
        String receiver,
        List<AgencyRef> agencies) {

    /** In which way. */
    public enum Kind {
        WRITTEN,
        PHONED
    }
}
