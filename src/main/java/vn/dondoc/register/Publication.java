package vn.dondoc.register;

/** How a directive stands to the public page. */
public enum Publication {
    /** It is there. */
    PUBLISHED,
    /** It speaks of secrets: it waits off the page, and out of mail, until the monitoring unit has decided. */
    WAITING,
    /** The monitoring unit keeps it off the page. */
    REFUSED,
    /** It is for officials only. */
    INTERNAL
}
