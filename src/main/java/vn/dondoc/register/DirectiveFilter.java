package vn.dondoc.register;

import java.time.LocalDate;
import vn.dondoc.calendar.Lateness;

/**
 * Which directives are wanted; every part may be null.
 *
 * @param role narrows {@code agency} to directives that it leads or coordinates
 * @param from first and {@code to} last day of the deadline
 * @param q words searched without regard to diacritics and case
 */
public record DirectiveFilter(
        String plan,
        String agency,
        Role role,
        DirectiveState state,
        Lateness lateness,
        String source,
        LocalDate from,
        LocalDate to,
        String q) {

    /** @throws vn.dondoc.language.Refusal (400) naming every text that is too long or has control characters */
    public DirectiveFilter checked() {
        RequestTexts.check(this);
        return this;
    }

    /** The same, narrowed to one lateness. */
    public DirectiveFilter judged(Lateness wanted) {
        return new DirectiveFilter(plan, agency, role, state, wanted, source, from, to, q);
    }

    /** In which part an agency is looked for. */
    public enum Role {
        LEAD,
        COORDINATING
    }
}
