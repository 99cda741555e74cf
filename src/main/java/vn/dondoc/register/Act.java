package vn.dondoc.register;

/** What somebody may do to a directive now. */
public enum Act {
    /** Work on a task that waits for this account. */
    WORK,
    REPORT_PROGRESS,
    ADD_AGENCIES,
    END_ROUND,
    /** Say something as the leadership. */
    INSTRUCT,
    URGE,
    NOTE_CALL,
    MUTE_REMINDERS,
    CHANGE_DEADLINE,
    REASSIGN,
    CANCEL,
    REOPEN,
    DECIDE_PUBLICITY
}
