package vn.dondoc.notification;

/** What a notice asks of its reader; mails are divided by it, in this order. Headings stand under {@code mail.section.<name>}. */
enum Section {
    TO_EXPLAIN(true),
    OVERDUE(true),
    DUE_SOON(true),
    TO_DECIDE(true),
    TO_DO(true),
    TO_KNOW(false);

    private final boolean work;

    Section(boolean work) {
        this.work = work;
    }

    /** Whether the reader may have a task, which the mail then opens. */
    boolean isWork() {
        return work;
    }
}
