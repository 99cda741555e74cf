package vn.dondoc.register;

import java.time.LocalDate;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.language.Refusal;

/**
 * Which directives are wanted; every part may be null.
 *
 * @param role narrows {@code agency} to directives that it leads or coordinates
 * @param escalation the level that the ladder has reached, 0 to 3
 * @param waiting whether it waits for the centre's guidance
 * @param from first and {@code to} last day of the deadline
 * @param followedBy an account: what it follows up, by lead agency or plan
 * @param instructed whether the leadership has said something that a lead agency has not answered
 * @param q words searched without regard to diacritics and case
 */
public record DirectiveFilter(
        String plan,
        String agency,
        Role role,
        DirectiveState state,
        Lateness lateness,
        Integer escalation,
        Boolean waiting,
        String source,
        LocalDate from,
        LocalDate to,
        String followedBy,
        Boolean instructed,
        String q) {

    public static final DirectiveFilter ALL =
            new DirectiveFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final int HIGHEST_LEVEL = 3;

    /** @throws Refusal (400) naming every text that is too long or has control characters, or a level that is none */
    public DirectiveFilter checked() {
        RequestTexts.check(this);
        if (escalation != null && (escalation < 0 || escalation > HIGHEST_LEVEL)) {
            throw Refusal.invalid("escalation", "unreadableValue", "escalation", escalation);
        }
        return this;
    }

    /** The same, narrowed to one lateness. */
    public DirectiveFilter judged(Lateness wanted) {
        return new DirectiveFilter(
                plan, agency, role, state, wanted, escalation, waiting, source, from, to, followedBy, instructed, q);
    }

    /** In which part an agency is looked for. */
    public enum Role {
        LEAD,
        COORDINATING
    }
}
