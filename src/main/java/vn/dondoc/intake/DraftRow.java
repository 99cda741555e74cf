package vn.dondoc.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.Classification;
import vn.dondoc.register.DirectiveState;

/**
 * What was understood of a row, under the names of the register.
 *
 * @param row its line in the file
 * @param code of the directive that it changes, or null
 * @param leadGroup the group that leads; {@code leadAgency} is null then
 * @param coordinatingAgencies agencies and groups as they are named; {@code coordinatorCount} counts the members
 * @param changes what a revised file says differently, in {@code CHANGED} rows
 * @param sameAs code of the same directive in another plan, or null
 * @param excluded whether somebody has left it out
 * @param linkTo code of the directive that this one will follow, as somebody has chosen
 */
record DraftRow(
        int row,
        String code,
        String number,
        String section,
        String content,
        String sourceDocument,
        AgencyRef leadAgency,
        AgencyRef leadGroup,
        String leadAsWritten,
        List<AgencyRef> coordinatingAgencies,
        int coordinatorCount,
        String coordinatingAsWritten,
        String deadlineAsWritten,
        DeadlineKind deadlineKind,
        LocalDate dueOn,
        boolean recurring,
        LocalDate assignedOn,
        DirectiveState state,
        CancelReason cancelReason,
        boolean continuing,
        String requiredResult,
        String resultDescription,
        LocalDate completedOn,
        String note,
        Classification classification,
        Change change,
        List<FieldChange> changes,
        @JsonInclude(JsonInclude.Include.NON_NULL) String sameAs,
        @JsonInclude(JsonInclude.Include.NON_NULL) String linkTo,
        boolean keepBoth,
        boolean excluded,
        List<Problem> problems) {

    boolean hasError() {
        return !excluded && problems.stream().anyMatch(Problem::isError);
    }
}
