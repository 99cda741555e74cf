package vn.dondoc.register;

import vn.dondoc.agency.Role;

/** How far an obstacle has come, and at the end what became of it. */
public enum ObstacleState {
    /** Waits for the monitoring unit. */
    RAISED,
    /** The monitoring unit proposes another deadline; waits for the supervisors. */
    EXTENSION_PROPOSED,
    /** Put to the centre; the supervisors decide on its answer. */
    FORWARDED,
    /** Answered, the deadline stays. */
    ADVISED,
    /** Another agency has been put in charge. */
    REASSIGNED,
    EXTENDED,
    REFUSED,
    /** "Kết thúc cùng nhiệm vụ": the directive closed, or left the agency, before there was an answer. */
    ENDED;

    public boolean isOpen() {
        return holder() != null;
    }

    /** Who has it now; null when it is closed. */
    public Role holder() {
        return switch (this) {
            case RAISED -> Role.MONITORING;
            case EXTENSION_PROPOSED, FORWARDED -> Role.SUPERVISOR;
            default -> null;
        };
    }
}
