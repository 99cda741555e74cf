package vn.dondoc.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.register.Figures.Share;

/** The columns that count directives, whatever they are grouped by. They need {@code :today}, {@code :amberUntil} and {@code :soon}. */
final class FigureColumns {

    private static final String ONGOING = "ongoing";
    private static final String DUE_SOON = "due_soon";

    private FigureColumns() {}

    /** @param judged {@link LatenessSql#WHOLE} or {@link LatenessSql#PART} */
    static String of(String judged) {
        List<String> columns = new ArrayList<>();
        columns.add("COUNT(*) AS total");
        for (DirectiveState state : DirectiveState.values()) {
            columns.add(count(judged + ".state = '" + state + "'", state));
        }
        for (Lateness lateness : Lateness.values()) {
            columns.add(count(LatenessSql.of(lateness, judged), lateness));
        }
        for (Colour colour : Colour.values()) {
            columns.add(count(LatenessSql.of(colour, judged), colour));
        }
        columns.add("COUNT(CASE WHEN d.deadline_kind = 'ONGOING' THEN 1 END) AS " + ONGOING);
        columns.add("COUNT(CASE WHEN " + LatenessSql.of(Lateness.OPEN_WITHIN_DEADLINE, judged)
                + " AND d.due_on <= :soon THEN 1 END) AS " + DUE_SOON);
        return String.join(", ", columns);
    }

    static Figures read(ResultSet row) throws SQLException {
        long total = row.getLong("total");
        var lateness = shares(row, Lateness.class, total);
        long onTime = lateness.get(Lateness.COMPLETED_ON_TIME).count();
        long late = lateness.get(Lateness.COMPLETED_LATE).count();
        return new Figures(
                total,
                shares(row, DirectiveState.class, total),
                lateness,
                shares(row, Colour.class, total),
                new Share(onTime, onTime + late),
                new Share(row.getLong(ONGOING), total),
                new Share(row.getLong(DUE_SOON), total));
    }

    private static String count(String condition, Enum<?> name) {
        return "COUNT(CASE WHEN " + condition + " THEN 1 END) AS " + name;
    }

    private static <E extends Enum<E>> Map<E, Share> shares(ResultSet row, Class<E> names, long total)
            throws SQLException {
        Map<E, Share> shares = new EnumMap<>(names);
        for (E name : names.getEnumConstants()) {
            shares.put(name, new Share(row.getLong(name.name()), total));
        }
        return shares;
    }
}
