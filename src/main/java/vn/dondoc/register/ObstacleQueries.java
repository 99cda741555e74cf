package vn.dondoc.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;

/** Reads what holds directives up, since when, and who has it now. An agency sees its own, and those of what it leads. */
@Service
@Transactional(readOnly = true)
public class ObstacleQueries {

    private static final String FROM = " FROM obstacle o JOIN directive d ON d.id = o.directive_id";
    private static final RowMapper<Obstacle> OBSTACLES = new SimplePropertyRowMapper<>(Obstacle.class);

    private final JdbcClient jdbc;
    private final Obstacles obstacles;
    private final ObstacleViews views;
    private final Agencies agencies;

    ObstacleQueries(JdbcClient jdbc, Obstacles obstacles, ObstacleViews views, Agencies agencies) {
        this.jdbc = jdbc;
        this.obstacles = obstacles;
        this.views = views;
        this.agencies = agencies;
    }

    /**
     * A line of the obstacle register.
     *
     * @param directive its code
     * @param dueOn the directive's present deadline
     * @param leadAgency null where a group leads or no lead is known
     */
    public record Line(
            String directive,
            String content,
            LocalDate dueOn,
            AgencyRef leadAgency,
            @JsonUnwrapped ObstacleView obstacle) {}

    /** A page, the oldest first. */
    public Paging.Page<Line> list(ObstacleFilter filter, Paging paging, Actor reader) {
        RequestTexts.check(filter);
        var criteria = ObstacleCriteria.of(filter, reader);
        List<Line> content = jdbc.sql("SELECT " + Obstacles.COLUMNS + ", d.content, d.due_on, a.lead_agency" + FROM
                        + " LEFT JOIN assignment a ON a.directive_id = d.id AND d.lead_group IS NULL"
                        + criteria.where() + " ORDER BY o.raised_at, o.id LIMIT :limit OFFSET :offset")
                .params(criteria.parameters())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> {
                    String lead = row.getString("lead_agency");
                    return new Line(
                            row.getString("directive"),
                            row.getString("content"),
                            row.getObject("due_on", LocalDate.class),
                            lead == null ? null : new AgencyRef(lead, agencies.nameOf(lead)),
                            views.of(OBSTACLES.mapRow(row, number), reader));
                })
                .list();
        long total = jdbc.sql("SELECT COUNT(*)" + FROM + criteria.where())
                .params(criteria.parameters())
                .query(Long.class)
                .single();
        return paging.page(content, total);
    }

    /**
     * How many there are.
     *
     * @param all ever raised
     * @param open that still wait, {@code raised} for the monitoring unit and {@code proposed} and {@code forwarded} for
     *     the supervisors
     * @param longestDays for how many calendar days the oldest of them has waited; null where none does
     */
    public record Counts(long all, long open, long raised, long proposed, long forwarded, Long longestDays) {}

    /** Of what matches, and may be seen by this reader. */
    public Counts counts(ObstacleFilter filter, Actor reader) {
        var criteria = ObstacleCriteria.of(filter, reader);
        record Row(long all, long open, long raised, long proposed, long forwarded, OffsetDateTime oldest) {}
        Row row = jdbc.sql("SELECT COUNT(*) AS \"all\", COUNT(CASE WHEN o.closed_at IS NULL THEN 1 END) AS open, "
                        + count(ObstacleState.RAISED, "raised") + ", "
                        + count(ObstacleState.EXTENSION_PROPOSED, "proposed") + ", "
                        + count(ObstacleState.FORWARDED, "forwarded")
                        + ", MIN(CASE WHEN o.closed_at IS NULL THEN o.raised_at END) AS oldest" + FROM
                        + criteria.where())
                .params(criteria.parameters())
                .query(Row.class)
                .single();
        return new Counts(
                row.all(), row.open(), row.raised(), row.proposed(), row.forwarded(), views.daysSince(row.oldest()));
    }

    private static String count(ObstacleState state, String name) {
        return "COUNT(CASE WHEN o.state = '" + state + "' THEN 1 END) AS " + name;
    }

    /** Those of a page of directives, by code, the latest first; of what follows another those of the one that runs. */
    Map<String, List<ObstacleView>> of(Collection<String> directives, Actor reader) {
        if (directives.isEmpty()) {
            return Map.of();
        }
        var criteria = new ObstacleCriteria(reader).add("f.code IN (:codes)", "codes", directives);
        return jdbc
                .sql("SELECT " + Obstacles.COLUMNS + ", f.code AS shown" + FROM
                        + " JOIN directive f ON d.id = COALESCE(f.linked_to, f.id)" + criteria.where()
                        + " ORDER BY o.id DESC")
                .params(criteria.parameters())
                .query((row, number) ->
                        Map.entry(row.getString("shown"), views.of(OBSTACLES.mapRow(row, number), reader)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * The one that is worked on in a process, for whoever may work on it. Whether that is so has been decided before.
     */
    public Optional<ObstacleView> ofProcess(String processInstanceId, Actor reader) {
        return obstacles.ofProcess(processInstanceId).map(obstacle -> views.of(obstacle, reader));
    }
}
