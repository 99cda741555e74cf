package vn.dondoc.notification;

/** What a notice asks of its reader; mails are divided by it, in this order. Headings stand under {@code mail.section.<name>}. */
enum Section {
    /** The leadership has said something. */
    INSTRUCTED,
    TO_EXPLAIN,
    OVERDUE,
    /** Somebody asks for haste. */
    URGED,
    DUE_SOON,
    /** To agencies outside the committee's authority. */
    REQUESTED,
    /** Periodic reports of all that an agency leads. */
    REPORTING,
    TO_DECIDE,
    TO_DO,
    TO_KNOW;

    /** Whether the reader may have a task, which the mail then opens. */
    boolean isWork() {
        return this != TO_KNOW && this != INSTRUCTED;
    }
}
