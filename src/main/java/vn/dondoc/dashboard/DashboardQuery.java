package vn.dondoc.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.dondoc.page.Written;
import vn.dondoc.register.DirectiveFilter;

/**
 * What the address of the dashboard asks for, as written there.
 *
 * @param source part of the source document's name
 * @param from first and {@code to} last day of the deadline
 * @param all which of the tables is shown to its end
 */
record DashboardQuery(String plan, String source, String from, String to, String all) {

    /** @throws vn.dondoc.language.Refusal (400) for what cannot be read */
    DirectiveFilter filter() {
        return DirectiveFilter.of(
                        Written.text(plan), Written.text(source), Written.day("from", from), Written.day("to", to))
                .checked();
    }

    /** What narrows the figures, by name. */
    Map<String, String> narrowing() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("plan", Written.text(plan));
        values.put("source", Written.text(source));
        values.put("from", Written.text(from));
        values.put("to", Written.text(to));
        values.values().removeIf(value -> value == null);
        return values;
    }

    boolean showsAll(String table) {
        return table.equals(all);
    }
}
