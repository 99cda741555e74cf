package vn.dondoc.dashboard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.DirectiveFilter;

/**
 * What the address of the dashboard asks for, as written there.
 *
 * @param source part of the source document's name
 * @param from first and {@code to} last day of the deadline
 * @param all which of the tables is shown to its end
 */
record DashboardQuery(String plan, String source, String from, String to, String all) {

    /** @throws Refusal (400) for what cannot be read */
    DirectiveFilter filter() {
        return DirectiveFilter.of(text(plan), text(source), day("from", from), day("to", to))
                .checked();
    }

    /** What narrows the figures, by name. */
    Map<String, String> narrowing() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("plan", text(plan));
        values.put("source", text(source));
        values.put("from", text(from));
        values.put("to", text(to));
        values.values().removeIf(value -> value == null);
        return values;
    }

    boolean showsAll(String table) {
        return table.equals(all);
    }

    private static LocalDate day(String field, String written) {
        String text = text(written);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw Refusal.invalid(field, "unreadableValue", Sentences.of("desk.field." + field), text);
        }
    }

    private static String text(String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
