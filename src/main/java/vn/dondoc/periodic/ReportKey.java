package vn.dondoc.periodic;

import java.util.Optional;
import vn.dondoc.register.BusinessKey;

/**
 * What ties a process to a period: {@code BAO-CAO-2025-11}, and {@code BAO-CAO-2025-11#so-khcn} for the part of an agency.
 * No plan may begin like that, so that no directive's code reads the same.
 */
public final class ReportKey {

    private static final String PREFIX = "BAO-CAO-";

    private ReportKey() {}

    /** @param agency null for the consolidation */
    public static BusinessKey of(String period, String agency) {
        return new BusinessKey(PREFIX + period, agency);
    }

    /** The period's code; empty for the key of a directive. */
    public static Optional<String> periodOf(BusinessKey key) {
        return key.code().startsWith(PREFIX) ? Optional.of(key.code().substring(PREFIX.length())) : Optional.empty();
    }
}
