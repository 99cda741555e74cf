package vn.dondoc.periodic;

import java.time.OffsetDateTime;

/**
 * What one agency has to report in a period.
 *
 * @param handedInBy who has handed it in to the head; null until then, and again when the head gives it back
 * @param late whether it was sent after the agencies' time
 */
public record AgencyReport(
        long id,
        long periodId,
        String agency,
        State state,
        OffsetDateTime savedAt,
        String savedBy,
        String handedInBy,
        String returnComment,
        OffsetDateTime sentAt,
        String sentBy,
        boolean late) {

    /** How far it has come. */
    public enum State {
        OWED,
        /** The head has it. */
        TO_SIGN_OFF,
        SENT,
        /** It had not come when the period closed. */
        MISSED;

        public boolean isOutstanding() {
            return this == OWED || this == TO_SIGN_OFF;
        }
    }
}
