package vn.dondoc.register;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.Lateness;

/**
 * Judges every directive once and counts those that stand alike; {@link FigureCount} adds the counts up. A column for
 * each figure would judge every directive sixteen times. Beside the state, all that is judged is one number, by which the
 * database groups in half the time. Needs {@code :today}, {@code :amberUntil} and {@code :soon}.
 */
final class FigureSql {

    private static final int COLOURS = 10;
    private static final int ONGOING = 100;
    private static final int DUE_SOON = 200;

    /** What is none of the others stands last. */
    private static final List<Lateness> LATENESS = List.of(Lateness.values());

    private static final List<Colour> COLOUR = List.of(Colour.RED, Colour.AMBER, Colour.GREEN);

    private FigureSql() {}

    /**
     * @param judged {@link LatenessSql#WHOLE} or {@link LatenessSql#PART}
     * @param from where directives come from, with its conditions
     * @param groups columns of {@code d} or {@code a} that the figures are grouped by; the first place in the plan comes
     *     along as {@code position}
     */
    static String of(String judged, String from, String... groups) {
        String columns = Arrays.stream(groups).map(column -> column + ", ").collect(Collectors.joining());
        String names = Arrays.stream(groups)
                .map(column -> column.substring(column.indexOf('.') + 1) + ", ")
                .collect(Collectors.joining());
        return "SELECT " + names + "state, judgement, COUNT(*) AS n, MIN(position) AS position FROM (SELECT " + columns
                + judged + ".state AS state, " + judgement(judged) + " AS judgement, d.position " + from
                + ") AS judged GROUP BY " + names + "state, judgement";
    }

    private static String judgement(String judged) {
        String lateness =
                number(LATENESS.stream().map(one -> LatenessSql.of(one, judged)).toList());
        String colour =
                number(COLOUR.stream().map(one -> LatenessSql.of(one, judged)).toList());
        return lateness + " + " + COLOURS + " * " + colour + " + CASE WHEN d.deadline_kind = 'ONGOING' THEN " + ONGOING
                + " ELSE 0 END + CASE WHEN " + LatenessSql.of(Lateness.OPEN_WITHIN_DEADLINE, judged)
                + " AND d.due_on <= :soon THEN " + DUE_SOON + " ELSE 0 END";
    }

    /** The place of the first condition that holds; that of the last where none of the others does. */
    private static String number(List<String> conditions) {
        int last = conditions.size() - 1;
        return IntStream.range(0, last)
                .mapToObj(i -> "WHEN " + conditions.get(i) + " THEN " + i)
                .collect(Collectors.joining(" ", "CASE ", " ELSE " + last + " END"));
    }

    static Lateness lateness(int judgement) {
        return LATENESS.get(judgement % COLOURS);
    }

    static Colour colour(int judgement) {
        return COLOUR.get(judgement % ONGOING / COLOURS);
    }

    static boolean isOngoing(int judgement) {
        return judgement % DUE_SOON >= ONGOING;
    }

    static boolean isDueSoon(int judgement) {
        return judgement >= DUE_SOON;
    }
}
