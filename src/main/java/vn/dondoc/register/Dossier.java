package vn.dondoc.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the page of one directive shows beyond the directive itself.
 *
 * @param lastDay the working day on which the deadline ends, or null
 * @param leadGroup the group that leads, or null where one agency does
 * @param parts what each lead agency does, as far as the reader may know it
 * @param moves earlier deadlines, the last move first
 * @param request what the coordinating agencies are asked, or null while no round has been opened
 */
public record Dossier(
        LocalDate lastDay,
        String leadGroup,
        List<Assignment> parts,
        List<DeadlineMove> moves,
        CoordinationRequest request,
        boolean roundOpen) {

    /** A deadline that was moved. {@code from} is null where there was none; {@code document} may be null. */
    public record DeadlineMove(
            OffsetDateTime changedAt,
            String changedBy,
            LocalDate oldDueOn,
            LocalDate newDueOn,
            String reason,
            String document) {}
}
