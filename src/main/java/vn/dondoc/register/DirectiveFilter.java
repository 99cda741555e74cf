package vn.dondoc.register;

import java.time.LocalDate;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.language.Refusal;

/**
 * Which directives are wanted; every part may be null.
 *
 * @param role narrows {@code agency} to directives that it leads or coordinates
 * @param escalation the level that the ladder has reached, 0 to 3
 * @param from first and {@code to} last day of the deadline
 * @param q words searched without regard to diacritics and case
 */
public record DirectiveFilter(
        String plan,
        String agency,
        Role role,
        DirectiveState state,
        Lateness lateness,
        Integer escalation,
        String source,
        LocalDate from,
        LocalDate to,
        String q) {

    private static final int HIGHEST_LEVEL = 3;

    /** @throws Refusal (400) for a level that does not exist */
    public DirectiveFilter {
        if (escalation != null && (escalation < 0 || escalation > HIGHEST_LEVEL)) {
            throw Refusal.invalid("escalation", "unreadableValue", "escalation", escalation);
        }
    }

    /** In which part an agency is looked for. */
    public enum Role {
        LEAD,
        COORDINATING
    }
}
