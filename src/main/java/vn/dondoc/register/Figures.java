package vn.dondoc.register;

import java.util.Map;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.Lateness;

/**
 * How many directives stand how. Within each of the three maps every directive is counted once, so that the counts add
 * up to {@code total}.
 *
 * @param onTime completed on time, of all whose deadline and completion date are known; the rest cannot be judged
 * @param ongoing those that are never overdue, judged by their periodic reports
 * @param dueSoon those open within their deadline, which falls due within {@link #SOON_DAYS}
 */
public record Figures(
        long total,
        Map<DirectiveState, Share> states,
        Map<Lateness, Share> lateness,
        Map<Colour, Share> colours,
        Share onTime,
        Share ongoing,
        Share dueSoon) {

    /** In calendar days from today. */
    public static final int SOON_DAYS = 30;

    /** A count and what it is a part of. */
    public record Share(long count, long of) {}

    public Share of(DirectiveState state) {
        return states.get(state);
    }

    public Share of(Colour colour) {
        return colours.get(colour);
    }

    public Share of(Lateness judged) {
        return lateness.get(judged);
    }
}
