package vn.dondoc.register;

import java.util.Locale;
import vn.dondoc.calendar.DeadlineKind;

/** Work that goes on although it has a date: its text says "nhiệm vụ thường xuyên". It is judged by the date. */
final class Recurring {

    private static final String WORDS = "nhiệm vụ thường xuyên";

    private Recurring() {}

    static boolean isSaidIn(NewDirective directive) {
        return directive.deadline().kind() != DeadlineKind.ONGOING
                && directive.deadline().kind() != DeadlineKind.NONE
                && directive.content().toLowerCase(Locale.ROOT).contains(WORDS);
    }
}
