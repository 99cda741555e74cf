package vn.dondoc.register;

import java.time.LocalDate;

/**
 * Where an agency stands with a directive that it leads.
 *
 * @param state of this agency's part
 * @param declined whether it was handed back and nobody has decided yet
 * @param awaitsSignOff whether an officer has handed the result in and the head has not sent it yet
 * @param submittedOn since when the result waits for confirmation
 * @param returned how often the supervisors have returned the result
 * @param escalationLevel how far the ladder has climbed for this agency, see {@link Directive}
 * @param openAnswers how many coordinating agencies have not answered in the open round
 * @param reportMissedSince of work without an end the day of the first periodic report in a row that did not come, or null
 */
public record LedWork(
        String code,
        String content,
        LocalDate assignedOn,
        LocalDate dueOn,
        LocalDate lastDay,
        LocalDate amberFrom,
        DirectiveState state,
        boolean declined,
        boolean awaitsSignOff,
        LocalDate submittedOn,
        int progressPercent,
        int returned,
        int openAnswers,
        LocalDate reportMissedSince,
        String sourceDocument,
        int escalationLevel) {}
