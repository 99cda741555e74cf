package vn.dondoc.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.Lateness;

/**
 * A directive as the API shows it. In lists the two arrays are left out and their counts stand for them.
 *
 * @param leadAgency null where a group leads or no lead is known
 * @param dueOn the province's deadline; {@code centralDueOn} the centre's, or null
 * @param resultDescription of a group only what all its members report in the same words
 * @param escalationLevel 0 to 3, see {@link Directive}
 * @param progressPercent 0 to 100; of a group the average of its members
 * @param obstacles those that the reader may see, the latest first
 * @param waiting since when and why it waits for the centre's guidance; null when it does not
 * @param periodicReport what the lead agency last said in a periodic report; null for a group, and before the first one
 * @param linkedTo code of the directive that runs in the place of this one and whose state it shows, or null
 */
public record DirectiveView(
        String code,
        String number,
        String section,
        String content,
        String sourceDocument,
        String plan,
        AgencyRef leadAgency,
        String leadAsWritten,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<AgencyRef> coordinatingAgencies,
        long coordinatorCount,
        String coordinatingAsWritten,
        String deadlineAsWritten,
        DeadlineKind deadlineKind,
        LocalDate dueOn,
        LocalDate centralDueOn,
        boolean recurring,
        LocalDate assignedOn,
        boolean assignedOnAssumed,
        DirectiveState state,
        CancelReason cancelReason,
        boolean continuing,
        Lateness lateness,
        Colour colour,
        boolean overdueAtAssignment,
        int escalationLevel,
        LocalDate escalatedOn,
        String requiredResult,
        String resultDescription,
        ResultDocument resultDocument,
        int progressPercent,
        LocalDate completedOn,
        String note,
        List<ObstacleView> obstacles,
        Waiting waiting,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<AssignmentView> assignments,
        long assignmentCount,
        Classification classification,
        String linkedTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) PeriodicReport periodicReport) {

    /**
     * @param period code of the latest period in which something came, or null
     * @param text what was said of the work, or null
     * @param obstacle what it said holds up work that still goes on, or null
     * @param missedSince the day of the first report in a row that did not come; null when all came
     */
    public record PeriodicReport(String period, String text, String obstacle, LocalDate missedSince) {}

    /** "Đợi hướng dẫn của Trung ương". */
    public record Waiting(LocalDate since, String reason) {

        /** How an official table says it, on one line. */
        public String reported() {
            return ("Đợi hướng dẫn của Trung ương: " + reason).replaceAll("\\s+", " ");
        }
    }

    /** The document in which the result stands. */
    public record ResultDocument(String number, LocalDate date) {}

    /**
     * One lead agency's part.
     *
     * @param processInstanceId null when no process runs
     * @param told who was told at the latest step, by name; empty at level 0
     */
    public record AssignmentView(
            String leadAgency,
            DirectiveState state,
            String processInstanceId,
            LocalDate completedOn,
            int returned,
            int escalationLevel,
            LocalDate escalatedOn,
            List<String> told) {}
}
