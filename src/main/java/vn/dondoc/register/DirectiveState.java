package vn.dondoc.register;

/** How far a directive, or one agency's part of it, has come. Lateness is not a state: it is computed. */
public enum DirectiveState {
    /** Waits for its lead agency to accept. */
    ASSIGNED,
    IN_PROGRESS,
    /** Waits for confirmation. */
    SUBMITTED,
    /** Confirmed on evidence. */
    COMPLETED,
    /** No longer followed, see {@link CancelReason}. */
    CANCELLED;

    public boolean isOpen() {
        return this != COMPLETED && this != CANCELLED;
    }
}
