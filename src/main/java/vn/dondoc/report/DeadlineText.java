package vn.dondoc.report;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.DeadlineReader;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.Days;
import vn.dondoc.register.DirectiveView;

/** A deadline as it is reported: the current one, in the words of its document as long as they say the same. */
final class DeadlineText {

    private static final Pattern PLAIN_DATE =
            Pattern.compile("\\s*(\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}|\\d{4}-\\d{2}-\\d{2})\\s*");
    private static final String CONTINUING = " (Đã hoàn thành; tiếp tục triển khai thực hiện)";

    private DeadlineText() {}

    /** A day, or text; null where there is no deadline. */
    static Object of(DirectiveView directive) {
        String written = directive.deadlineAsWritten();
        if (directive.dueOn() == null) {
            return written;
        }
        boolean plain = written == null || PLAIN_DATE.matcher(written).matches();
        if (!plain && directive.dueOn().equals(dayOf(written))) {
            return written;
        }
        return directive.continuing() ? Days.write(directive.dueOn()) + CONTINUING : directive.dueOn();
    }

    private static LocalDate dayOf(String written) {
        try {
            Deadline read = DeadlineReader.read(written);
            return read.dueOn();
        } catch (Refusal unreadable) {
            return null;
        }
    }
}
