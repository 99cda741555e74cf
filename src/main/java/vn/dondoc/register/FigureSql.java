package vn.dondoc.register;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.Lateness;

/**
 * Judges every directive once and counts those that stand alike; {@link FigureCount} adds the counts up. A column for
 * each figure would judge every directive sixteen times. Needs {@code :today}, {@code :amberUntil} and {@code :soon}.
 */
final class FigureSql {

    private static final String JUDGEMENTS = "state, lateness, colour, ongoing, due_soon";

    private FigureSql() {}

    /**
     * @param judged {@link LatenessSql#WHOLE} or {@link LatenessSql#PART}
     * @param from where directives come from, with its conditions
     * @param groups columns of {@code d} or {@code a} that the figures are grouped by; also the place in the plan comes
     *     along, as {@code position}
     */
    static String of(String judged, String from, String... groups) {
        String names = Arrays.stream(groups)
                .map(column -> column.substring(column.indexOf('.') + 1) + ", ")
                .collect(Collectors.joining());
        String columns = Arrays.stream(groups).map(column -> column + ", ").collect(Collectors.joining());
        return "SELECT " + names + JUDGEMENTS + ", COUNT(*) AS n, MIN(position) AS position FROM (SELECT " + columns
                + judged + ".state AS state, " + lateness(judged) + " AS lateness, " + colour(judged) + " AS colour, "
                + "CASE WHEN d.deadline_kind = 'ONGOING' THEN 1 ELSE 0 END AS ongoing, CASE WHEN "
                + LatenessSql.of(Lateness.OPEN_WITHIN_DEADLINE, judged)
                + " AND d.due_on <= :soon THEN 1 ELSE 0 END AS due_soon, d.position " + from + ") AS judged GROUP BY "
                + names + JUDGEMENTS;
    }

    private static String lateness(String judged) {
        return Stream.of(Lateness.values())
                .filter(lateness -> lateness != Lateness.NOT_APPLICABLE)
                .map(lateness -> "WHEN " + LatenessSql.of(lateness, judged) + " THEN '" + lateness + "'")
                .collect(Collectors.joining(" ", "CASE ", " ELSE '" + Lateness.NOT_APPLICABLE + "' END"));
    }

    private static String colour(String judged) {
        return Stream.of(Colour.RED, Colour.AMBER)
                .map(colour -> "WHEN " + LatenessSql.of(colour, judged) + " THEN '" + colour + "'")
                .collect(Collectors.joining(" ", "CASE ", " ELSE '" + Colour.GREEN + "' END"));
    }
}
