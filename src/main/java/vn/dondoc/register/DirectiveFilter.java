package vn.dondoc.register;

import java.time.LocalDate;
import vn.dondoc.calendar.Colour;
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
 * @param ongoing whether it is work without an end
 * @param section as written, and {@code sourceDocument}; {@link #NONE} for directives that have none
 * @param ownPart whether state, lateness and colour are those of the agency's own part in what it leads, which for a
 *     member of a group differ from those of the whole
 * @param assignedFrom first and {@code assignedTo} last day of assignment
 * @param completedFrom first and {@code completedTo} last day of completion
 * @param overdueOn what was open and overdue on that day, by its present deadline
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
        String q,
        Colour colour,
        Boolean ongoing,
        String section,
        String sourceDocument,
        Boolean ownPart,
        LocalDate assignedFrom,
        LocalDate assignedTo,
        LocalDate completedFrom,
        LocalDate completedTo,
        LocalDate overdueOn) {

    /** Stands for "nothing written", as in imported tables; as an agency, for "nobody named". */
    public static final String NONE = "-";

    public static final DirectiveFilter ALL = of(null, null, null, null);

    private static final int HIGHEST_LEVEL = 3;

    /** What stands in a plan and a document and falls due within a period. */
    public static DirectiveFilter of(String plan, String source, LocalDate from, LocalDate to) {
        return new DirectiveFilter(
                plan, null, null, null, null, null, null, source, from, to, null, null, null, null, null, null, null,
                null, null, null, null, null, null);
    }

    /** @throws Refusal (400) naming every text that is too long or has control characters, or a level that is none */
    public DirectiveFilter checked() {
        RequestTexts.check(this);
        if (escalation != null && (escalation < 0 || escalation > HIGHEST_LEVEL)) {
            throw Refusal.invalid("escalation", "unreadableValue", "escalation", escalation);
        }
        if (isOwnPart() && (agency == null || agency.isBlank())) {
            throw Refusal.invalid("agency", "partWithoutAgency");
        }
        return this;
    }

    /** The same, narrowed to one lateness. */
    public DirectiveFilter judged(Lateness wanted) {
        return with(wanted, to);
    }

    /** The same, narrowed to what is due until a day. */
    public DirectiveFilter dueUntil(LocalDate day) {
        return with(lateness, to == null || to.isAfter(day) ? day : to);
    }

    boolean isOwnPart() {
        return Boolean.TRUE.equals(ownPart);
    }

    private DirectiveFilter with(Lateness wanted, LocalDate last) {
        return new DirectiveFilter(
                plan,
                agency,
                role,
                state,
                wanted,
                escalation,
                waiting,
                source,
                from,
                last,
                followedBy,
                instructed,
                q,
                colour,
                ongoing,
                section,
                sourceDocument,
                ownPart,
                assignedFrom,
                assignedTo,
                completedFrom,
                completedTo,
                overdueOn);
    }

    /** In which part an agency is looked for. */
    public enum Role {
        LEAD,
        COORDINATING
    }
}
