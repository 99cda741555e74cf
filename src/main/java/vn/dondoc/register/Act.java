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
    RAISE_OBSTACLE,
    CHANGE_DEADLINE,
    ENTER_CENTRAL_DEADLINE,
    REASSIGN,
    CANCEL,
    REOPEN,
    DECIDE_PUBLICITY,
    /** Make it a part of another directive. */
    PLACE,
    /** Put on record what the centre says of the result. */
    RECORD_CENTRAL,
    /** Say that it waits for the centre's guidance, or no longer. */
    MARK_WAITING,
    END_WAITING
}
