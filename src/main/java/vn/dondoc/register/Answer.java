package vn.dondoc.register;

/** What became of the question to a coordinating agency. */
public enum Answer {
    /** Not asked yet: the directive has not been accepted. */
    WAITING,
    PENDING,
    CONTRIBUTED,
    /** "Không có nội dung", with a reason. */
    NOTHING,
    /** The round ended without its answer. */
    NO_RESPONSE
}
