package vn.dondoc.workflow;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The flags that gateways read; only the position of a long job is stored. They are transient: set where the decision falls, read by the gateway behind it in the
 * same transaction, never stored, and so nothing that somebody else could have set before.
 */
final class ProcessVariables {

    static final String FIRST_STEP = "firstStep";
    static final String ACCEPTED = "accepted";
    static final String CANCELLED = "cancelled";
    static final String COORDINATION = "coordination";
    static final String HEAD_SUBMITTED = "headSubmitted";
    static final String SIGNED_OFF = "signedOff";
    static final String APPROVED = "approved";
    static final String HANDLING = "handling";
    static final String EXTENDED = "extended";
    static final String ASKED = "asked";
    static final String CONSOLIDATION = "consolidation";
    static final String HEAD_REPORTED = "headReported";
    static final String REARMED_UP_TO = "rearmedUpTo";
    static final String LADDERS_LEFT = "laddersLeft";
    static final String DATES_MOVED_UP_TO = "datesMovedUpTo";
    static final String DATES_LEFT = "datesLeft";

    private ProcessVariables() {}

    static TypedValue flag(boolean value) {
        return Variables.booleanValue(value, true);
    }

    static TypedValue flag(Enum<?> value) {
        return Variables.stringValue(value.name(), true);
    }
}
