package vn.dondoc.register;

import java.util.Map;
import java.util.TreeSet;
import vn.dondoc.language.Refusal;

/** In which order a list stands, as {@code dueOn,asc}. Only these names reach the database. */
record DirectiveSort(String orderBy) {

    static final String USUAL = "dueOn,asc";

    private static final String PROGRESS = "progress_percent";

    private static final Map<String, String> COLUMNS = Map.of(
            "code", "d.plan %1$s, d.position %1$s",
            "number", "d.position %1$s",
            "plan", "d.plan %1$s",
            "dueOn", "d.due_on %1$s NULLS LAST",
            "assignedOn", "d.assigned_on %1$s",
            "completedOn", "d.completed_on %1$s NULLS LAST",
            "state", "d.state %1$s",
            "progressPercent", PROGRESS + " %1$s",
            "sourceDocument", "d.source_document %1$s NULLS LAST");

    static DirectiveSort parse(String written) {
        String[] parts = written.split(",", -1);
        String columns = COLUMNS.get(parts[0]);
        boolean descending = parts.length == 2 && parts[1].equalsIgnoreCase("desc");
        boolean ascending = parts.length == 1 || parts.length == 2 && parts[1].equalsIgnoreCase("asc");
        if (columns == null || !(ascending || descending)) {
            throw Refusal.invalid(
                    "sort", "impossibleSort", written, String.join(", ", new TreeSet<>(COLUMNS.keySet())));
        }
        return new DirectiveSort(columns.formatted(descending ? "DESC" : "ASC") + ", d.id");
    }

    /** Whether it needs a column that is not the directive's own. */
    boolean isByProgress() {
        return orderBy.contains(PROGRESS);
    }
}
