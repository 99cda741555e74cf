package vn.dondoc.notification;

/** Why somebody is told something, and how long it may wait. The sentences stand under {@code notice.<OCCASION>}. */
public enum Occasion {
    LEAD_MISSING(false),
    ASSIGNED(false),
    DECLINED(false),
    ASKED(false),
    ROUND_ENDED(false),
    RESULT_TO_SIGN_OFF(false),
    RESULT_TO_CONFIRM(false),
    /** By the own head. */
    GIVEN_BACK(false),
    RETURNED(false),
    COMPLETED(false),
    CANCELLED(false),
    REOPENED(false),
    REASSIGNED(false),
    DEADLINE_CHANGED(false),
    /** A step of the ladder before the last day. */
    REMINDER(false),
    /** The same to an agency outside the committee's authority, at any step. */
    REQUEST(false),
    /** A result that has been submitted still waits for those who confirm. */
    CONFIRMATION_WAITING(false),
    /** A step of the ladder behind the last day: told within five minutes. */
    ESCALATION(true),
    EXPLANATION_OWED(true);

    private final boolean urgent;

    Occasion(boolean urgent) {
        this.urgent = urgent;
    }

    /** Whether it is told within minutes, and not only in the morning's digest. */
    public boolean isUrgent() {
        return urgent;
    }
}
