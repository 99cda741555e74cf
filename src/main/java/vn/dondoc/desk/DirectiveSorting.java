package vn.dondoc.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which order the register stands, and how to change that. */
final class DirectiveSorting {

    static final String USUAL = "dueOn,asc";

    /** What the field offers beside the heads of the columns, which are not there on a phone. */
    static final List<String> OFFERED =
            List.of("dueOn,asc", "dueOn,desc", "code,asc", "state,asc", "progressPercent,desc", "assignedOn,desc");

    private static final Set<String> COLUMNS = Set.of(
            "code",
            "number",
            "plan",
            "sourceDocument",
            "dueOn",
            "state",
            "progressPercent",
            "completedOn",
            "assignedOn");

    private DirectiveSorting() {}

    /** @param direction as {@code aria-sort} has it, or null where another column decides */
    record Link(String address, String direction) {}

    /** The links in the heads of the columns. */
    static Map<String, Link> links(RegisterAddress address, String order) {
        Map<String, Link> links = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            boolean ascending = order.equals(column) || order.equals(column + ",asc");
            boolean descending = order.equals(column + ",desc");
            String direction = ascending ? "ascending" : descending ? "descending" : null;
            links.put(column, new Link(address.with("sort", column + (ascending ? ",desc" : ",asc")), direction));
        }
        return links;
    }
}
