package vn.dondoc.register;

import java.util.Locale;
import vn.dondoc.calendar.DeadlineKind;

/** Work that goes on although it has a date: its text says "nhiệm vụ thường xuyên". It is judged by the date. */
public final class Recurring {

    private static final String WORDS = "nhiệm vụ thường xuyên";

    private Recurring() {}

    static boolean isSaidIn(NewDirective directive) {
        return isSaidIn(directive.content(), directive.deadline().kind());
    }

    /** Whether a directive with a deadline of this kind is marked as recurring by its text. */
    public static boolean isSaidIn(String content, DeadlineKind kind) {
        return kind != DeadlineKind.ONGOING
                && kind != DeadlineKind.NONE
                && content.toLowerCase(Locale.ROOT).contains(WORDS);
    }
}
