package vn.dondoc.register;

import vn.dondoc.agency.Actor;

/** What the leadership has said and a lead agency that still works on it has not answered, as the end of a query. */
public final class OpenInstructions {

    private OpenInstructions() {}

    /**
     * @param directive the name under which the query knows the directive
     * @param reader of what a group leads, an agency knows its own part only; needs {@code :own} unless everything is
     *     seen
     */
    public static String of(String directive, Actor reader) {
        String readable = reader.seesEverything()
                ? ""
                : " AND (" + directive + ".lead_group IS NULL OR ia.lead_agency IN (:own))";
        return "FROM assignment ia JOIN instruction_part ip ON ip.assignment_id = ia.id WHERE ia.directive_id = COALESCE("
                + directive + ".linked_to, " + directive + ".id) AND ip.answered_at IS NULL"
                + " AND ia.state NOT IN ('COMPLETED', 'CANCELLED')" + readable;
    }
}
