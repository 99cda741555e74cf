package vn.dondoc.register;

import java.time.LocalDate;

/**
 * Something that an agency has to do next in a directive; for each but an answer to the leadership there is an open task.
 *
 * @param leadName null where no lead is known
 * @param dueOn until when; null for an ongoing directive and an answer
 * @param late whether the last working day for it has passed
 * @param returned how often the supervisors have returned the result
 */
public record Duty(
        Kind kind,
        String code,
        String content,
        String leadName,
        LocalDate dueOn,
        boolean late,
        int progressPercent,
        int returned) {

    /** What is to be done. */
    public enum Kind {
        /** Answer what the leadership has said; without a day, and before all else. */
        ANSWER,
        /** Accept the directive, or decline it. */
        ACCEPT,
        /** Say something as a coordinating agency. */
        CONTRIBUTE,
        /** Do the work and report the result. */
        REPORT,
        /** The head sends the result, or gives it back. */
        SIGN_OFF,
        /** The head says why the work is late. */
        EXPLAIN;

        /** Whether only a head can do it. */
        public boolean isForHeads() {
            return this == SIGN_OFF || this == EXPLAIN;
        }
    }
}
