package vn.dondoc.agency;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One agency goes into another.
 *
 * @param agency the one that goes
 * @param movesAccounts whether its people work for the successor from that day on
 * @param keepsHeads whether its heads are heads there
 * @param effectiveAt when it took effect; null until its day has come
 */
public record Merger(
        long id,
        String agency,
        String successor,
        LocalDate effectiveOn,
        String document,
        String reason,
        boolean movesAccounts,
        boolean keepsHeads,
        String orderedBy,
        OffsetDateTime effectiveAt) {

    AgencyDecision decision() {
        return new AgencyDecision(effectiveOn, document, reason);
    }
}
