package vn.dondoc.dashboard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveTrend;

/**
 * Leads from every figure to the rows behind it: the register, narrowed as the page is and by what the figure counts.
 *
 * @param narrowing what the page is narrowed by
 */
record FigureLinks(Map<String, String> narrowing) {

    private static final String REGISTER = "/directives";

    /** The register narrowed further, by pairs of a name and a value; null stands for what has none. */
    public String rows(Object... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>(narrowing);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = Objects.requireNonNullElse(namesAndValues[i + 1], DirectiveFilter.NONE);
            values.put(namesAndValues[i].toString(), value.toString());
        }
        if (values.isEmpty()) {
            values.put("view", "all");
        }
        return write(REGISTER, values);
    }

    /** What an agency leads, judged by its own part. */
    public String led(String agency, Object... namesAndValues) {
        Object[] asked = new Object[namesAndValues.length + 6];
        asked[0] = "agency";
        asked[1] = agency;
        asked[2] = "role";
        asked[3] = DirectiveFilter.Role.LEAD;
        asked[4] = "ownPart";
        asked[5] = true;
        System.arraycopy(namesAndValues, 0, asked, 6, namesAndValues.length);
        return rows(asked);
    }

    /** What is open within its deadline, which falls due until a day. */
    public String dueUntil(LocalDate day) {
        String last = narrowing.get("to");
        boolean narrower = last != null && LocalDate.parse(last).isBefore(day);
        return rows("lateness", "OPEN_WITHIN_DEADLINE", "to", narrower ? last : day);
    }

    public String assignedIn(DirectiveTrend.Week week) {
        return rows("assignedFrom", week.first(), "assignedTo", week.last());
    }

    public String completedIn(DirectiveTrend.Week week) {
        return rows("completedFrom", week.first(), "completedTo", week.last());
    }

    public String completedIn(DirectiveTrend.Week week, String lateness) {
        return rows("completedFrom", week.first(), "completedTo", week.last(), "lateness", lateness);
    }

    public String overdueAtEndOf(DirectiveTrend.Week week) {
        return rows("overdueOn", week.last());
    }

    /** The obstacles of the plan that the page is narrowed to. */
    public String obstacles(String state) {
        Map<String, String> values = new LinkedHashMap<>();
        if (state != null) {
            values.put("state", state);
        }
        if (narrowing.containsKey("plan")) {
            values.put("plan", narrowing.get("plan"));
        }
        return write("/obstacles", values);
    }

    /** This page with one of its tables shown to the end. */
    public String all(String table) {
        Map<String, String> values = new LinkedHashMap<>(narrowing);
        values.put("all", table);
        return write(DashboardPlace.ADDRESS, values) + "#" + table;
    }

    /** This page without something that narrows it. */
    public String without(String name) {
        Map<String, String> values = new LinkedHashMap<>(narrowing);
        values.remove(name);
        return write(DashboardPlace.ADDRESS, values);
    }

    private static String write(String path, Map<String, String> values) {
        var address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
