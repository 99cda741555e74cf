package vn.dondoc.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.register.Figures.Share;

/** Adds up the rows of {@link FigureSql} that belong together. */
final class FigureCount {

    private final Map<DirectiveState, Long> states = new EnumMap<>(DirectiveState.class);
    private final Map<Lateness, Long> lateness = new EnumMap<>(Lateness.class);
    private final Map<Colour, Long> colours = new EnumMap<>(Colour.class);
    private long total;
    private long ongoing;
    private long dueSoon;
    private int position = Integer.MAX_VALUE;

    void add(ResultSet row) throws SQLException {
        long n = row.getLong("n");
        total += n;
        states.merge(DirectiveState.valueOf(row.getString("state")), n, Long::sum);
        int judgement = row.getInt("judgement");
        lateness.merge(FigureSql.lateness(judgement), n, Long::sum);
        colours.merge(FigureSql.colour(judgement), n, Long::sum);
        ongoing += FigureSql.isOngoing(judgement) ? n : 0;
        dueSoon += FigureSql.isDueSoon(judgement) ? n : 0;
        position = Math.min(position, row.getInt("position"));
    }

    long total() {
        return total;
    }

    /** Where the first of them stands in its plan. */
    int position() {
        return position;
    }

    Figures figures() {
        long onTime = lateness.getOrDefault(Lateness.COMPLETED_ON_TIME, 0L);
        long late = lateness.getOrDefault(Lateness.COMPLETED_LATE, 0L);
        return new Figures(
                total,
                shares(DirectiveState.class, states),
                shares(Lateness.class, lateness),
                shares(Colour.class, colours),
                new Share(onTime, onTime + late),
                new Share(ongoing, total),
                new Share(dueSoon, total));
    }

    private <E extends Enum<E>> Map<E, Share> shares(Class<E> names, Map<E, Long> counted) {
        Map<E, Share> shares = new EnumMap<>(names);
        for (E name : names.getEnumConstants()) {
            shares.put(name, new Share(counted.getOrDefault(name, 0L), total));
        }
        return shares;
    }
}
