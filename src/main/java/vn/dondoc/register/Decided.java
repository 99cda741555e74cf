package vn.dondoc.register;

/**
 * Something was decided over the heads of those who work on a directive. Published in the transaction of the decision.
 *
 * @param agency the agency that it concerns; null when it concerns everybody involved
 * @param account who decided
 */
public record Decided(What what, String code, String agency, String reason, String account) {

    public enum What {
        CANCELLED,
        REOPENED,
        /** The agency does not lead, or coordinate, any more. */
        REASSIGNED,
        DEADLINE_CHANGED
    }
}
