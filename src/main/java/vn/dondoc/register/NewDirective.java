package vn.dondoc.register;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.calendar.Deadline;

/**
 * A directive about to enter the register.
 *
 * @param number as written in the plan; null for the next free one
 * @param leadAgency code of an agency or group; null when none is known
 * @param coordinatingAgencies codes of agencies and groups
 * @param standing how far it has come already, for directives that were followed elsewhere before
 */
public record NewDirective(
        String plan,
        String number,
        String section,
        String content,
        String sourceDocument,
        String leadAgency,
        String leadAsWritten,
        List<String> coordinatingAgencies,
        String coordinatingAsWritten,
        Deadline deadline,
        LocalDate assignedOn,
        String requiredResult,
        String note,
        Classification classification,
        Standing standing) {

    public NewDirective {
        coordinatingAgencies = coordinatingAgencies == null ? List.of() : List.copyOf(coordinatingAgencies);
        deadline = deadline == null ? Deadline.NONE : deadline;
        standing = standing == null ? Standing.NEW : standing;
    }

    /** The same directive with one more remark, unless its note has it already. */
    NewDirective withNote(String remark) {
        if (note != null && note.contains(remark)) {
            return this;
        }
        return new NewDirective(
                plan,
                number,
                section,
                content,
                sourceDocument,
                leadAgency,
                leadAsWritten,
                coordinatingAgencies,
                coordinatingAsWritten,
                deadline,
                assignedOn,
                requiredResult,
                note == null ? remark : note + " " + remark,
                classification,
                standing);
    }

    /** The same directive with the words that name its lead. */
    NewDirective withLeadAsWritten(String written) {
        return new NewDirective(
                plan,
                number,
                section,
                content,
                sourceDocument,
                leadAgency,
                written,
                coordinatingAgencies,
                coordinatingAsWritten,
                deadline,
                assignedOn,
                requiredResult,
                note,
                classification,
                standing);
    }

    /**
     * How far a directive has come when it is taken in.
     *
     * @param followedFrom the day from which its ladder counts where that is not the assignment: nobody was reminded
     *     before of what was followed elsewhere
     */
    public record Standing(
            DirectiveState state,
            String resultDescription,
            LocalDate completedOn,
            boolean continuing,
            CancelReason cancelReason,
            LocalDate followedFrom) {

        public static final Standing NEW = new Standing(DirectiveState.ASSIGNED, null, null, false, null, null);

        /** Already accepted by its lead, with what was reported elsewhere. */
        public static Standing accepted(String resultDescription) {
            return new Standing(DirectiveState.IN_PROGRESS, resultDescription, null, false, null, null);
        }

        /** Completed before, goes on being carried out; the date is null when it is not known. */
        public static Standing completedAndContinuing(String resultDescription, LocalDate completedOn) {
            return new Standing(DirectiveState.COMPLETED, resultDescription, completedOn, true, null, null);
        }

        /** Completed before; the date is null when it is not known. */
        public static Standing completed(String resultDescription, LocalDate completedOn) {
            return new Standing(DirectiveState.COMPLETED, resultDescription, completedOn, false, null, null);
        }

        /** Found before not to be this authority's work. */
        public static Standing notInRemit(String resultDescription) {
            return new Standing(
                    DirectiveState.CANCELLED, resultDescription, null, false, CancelReason.NOT_IN_REMIT, null);
        }
    }
}
