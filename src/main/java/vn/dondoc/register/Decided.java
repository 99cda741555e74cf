package vn.dondoc.register;

/**
 * Something has happened to a directive that those who work on it should know. Published in the transaction in which it
 * happens.
 *
 * @param agency the agency that it concerns; null when it concerns everybody involved
 * @param reason null where none is needed
 * @param account who did it; null where several had a part in it
 */
public record Decided(What what, String code, String agency, String reason, String account) {

    public enum What {
        CANCELLED,
        REOPENED,
        /** The agency does not lead, or coordinate, any more. */
        REASSIGNED,
        DEADLINE_CHANGED,
        /** The reason is the new day. */
        CENTRAL_DEADLINE_CHANGED,
        /** Everybody who was asked has answered. */
        ROUND_ENDED
    }
}
