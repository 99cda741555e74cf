package vn.dondoc.register;

import java.time.Instant;
import java.time.LocalDate;
import vn.dondoc.agency.AgencyKind;

/**
 * Where one lead agency stands on the ladder.
 *
 * @param leadAgency null until the monitoring unit names one
 * @param leadKind null with it
 * @param dueOn null for an ongoing directive and one without a deadline; {@code lastDay} is the working day on which it
 *     ends
 * @param countedFrom the day on which the agency got the work: by assignment, or back by a return or a reopening
 * @param steppedAt up to when steps have been dealt with; null before the first
 * @param level 0 to 3
 */
public record LadderStanding(
        long assignmentId,
        long directiveId,
        String code,
        String content,
        boolean ledByGroup,
        String leadAgency,
        AgencyKind leadKind,
        DirectiveState state,
        LocalDate dueOn,
        LocalDate lastDay,
        LocalDate countedFrom,
        Instant steppedAt,
        int level) {

    /** Whether there is anybody to be reminded, of any day. */
    public boolean climbs() {
        return lastDay != null && leadAgency != null && state.isOpen();
    }

    public boolean isOutsideAuthority() {
        return leadKind != null && leadKind.isOutsideAuthority();
    }

    public BusinessKey key() {
        return new BusinessKey(code, ledByGroup ? leadAgency : null);
    }
}
