package vn.dondoc.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Something that is done to many directives.
 *
 * @param newAgency of a reassignment, {@code newDueOn} of a proposal; null until it is entered
 * @param reason said with the confirmation; of an urging its text
 * @param matched how many were chosen, of which the first {@link BulkRuns#MOST} were taken
 * @param confirmedAt null until then
 */
record BulkRun(
        String id,
        String account,
        BulkAct act,
        String newAgency,
        LocalDate newDueOn,
        String reason,
        int matched,
        OffsetDateTime chosenAt,
        OffsetDateTime confirmedAt) {

    /** Whether all has been entered that decides what happens. */
    public boolean isComplete() {
        return switch (act) {
            case REASSIGN -> newAgency != null;
            case EXTEND -> newDueOn != null;
            case URGE -> true;
        };
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
