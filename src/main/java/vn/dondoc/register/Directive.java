package vn.dondoc.register;

import java.time.LocalDate;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.Term;

/**
 * A directive as it is stored.
 *
 * @param numberText the number as written in its plan
 * @param leadGroup the group that leads, with one assignment for each member; null where one agency leads
 * @param escalationLevel how far the ladder has climbed: 0 not at all, 1 the head, 2 the supervisors, 3 leadership; of a
 *     group's members the highest
 * @param escalatedOn since when it stands there; null at level 0
 * @param dueOn the day read from the deadline; {@code lastDay} is the working day on which it ends
 * @param linkedTo code of the directive that runs in the place of this one and whose state it shows, or null
 * @param reportMissedSince the day of the first periodic report in a row that did not come; null when all came
 */
public record Directive(
        long id,
        String code,
        String plan,
        String numberText,
        int position,
        String section,
        String content,
        String sourceDocument,
        String leadAsWritten,
        String leadGroup,
        String coordinatingAsWritten,
        String deadlineAsWritten,
        DeadlineKind deadlineKind,
        LocalDate dueOn,
        LocalDate lastDay,
        LocalDate amberFrom,
        LocalDate centralDueOn,
        boolean recurring,
        LocalDate assignedOn,
        DirectiveState state,
        CancelReason cancelReason,
        boolean continuing,
        LocalDate completedOn,
        String requiredResult,
        String note,
        Classification classification,
        boolean onPublicPage,
        int escalationLevel,
        LocalDate escalatedOn,
        String linkedTo,
        LocalDate reportMissedSince) {

    public boolean isLedByGroup() {
        return leadGroup != null;
    }

    /** Whether its last day lies ahead, so that reminders of it can come. */
    public boolean canStillBeRemindedOf(LocalDate today) {
        return lastDay != null && !lastDay.isBefore(today);
    }

    public Term term() {
        return new Term(dueOn, lastDay, amberFrom);
    }

    /** Work without an end is judged by its periodic reports, and so is what goes on after completion. */
    public boolean isJudgedByReports() {
        return state.isOpen() ? deadlineKind == DeadlineKind.ONGOING : state == DirectiveState.COMPLETED && continuing;
    }

    /** The subject under which its changes are recorded. */
    public String subject() {
        return subject(code);
    }

    /** The same of a code. */
    public static String subject(String code) {
        return "directive:" + code;
    }
}
