package vn.dondoc.register;

import java.time.LocalDate;

/**
 * One lead agency's part of a directive.
 *
 * @param leadAgency null until the monitoring unit names one
 * @param processInstanceId null when no process runs
 * @param acceptedBy the account that accepted, null until then
 * @param submittedOn the day on which the result went to the supervisors
 * @param returned how often the result came back
 */
public record Assignment(
        long id,
        long directiveId,
        String leadAgency,
        DirectiveState state,
        String processInstanceId,
        String acceptedBy,
        String responsibleOfficer,
        int progressPercent,
        String resultDescription,
        String resultDocumentNumber,
        LocalDate resultDocumentDate,
        String submittedBy,
        LocalDate submittedOn,
        String signedOffBy,
        int returned,
        String returnComment,
        String declineReason,
        LocalDate completedOn,
        CancelReason cancelReason) {

    /** Whether an officer has handed the result in and the head has not sent it yet. */
    public boolean waitsForSignOff() {
        return state == DirectiveState.IN_PROGRESS && submittedBy != null;
    }

    /** Whether a lead agency is known and the next step is its own. */
    public boolean isAwaited() {
        return leadAgency != null && (state == DirectiveState.ASSIGNED || state == DirectiveState.IN_PROGRESS);
    }

    public boolean isAccepted() {
        return acceptedBy != null;
    }

    /** The same without what was said when the result came back. */
    Assignment withoutComment() {
        return new Assignment(
                id,
                directiveId,
                leadAgency,
                state,
                processInstanceId,
                acceptedBy,
                responsibleOfficer,
                progressPercent,
                resultDescription,
                resultDocumentNumber,
                resultDocumentDate,
                submittedBy,
                submittedOn,
                signedOffBy,
                returned,
                null,
                declineReason,
                completedOn,
                cancelReason);
    }
}
