package vn.dondoc.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.OfficeClock;

/** Reads which explanations are owed, were given, or never came. An agency sees its own. */
@Service
@Transactional(readOnly = true)
public class ExplanationQueries {

    private static final String FROM =
            " FROM explanation e JOIN assignment a ON a.id = e.assignment_id JOIN directive d ON d.id = a.directive_id";

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final OfficeClock clock;

    ExplanationQueries(JdbcClient jdbc, Agencies agencies, OfficeClock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * One explanation.
     *
     * @param deadline the one that was missed
     * @param late whether it came, or is still missing, after its due date
     * @param text null until it is given, and for an administrator, who does not read what agencies write
     */
    public record Line(
            String directive,
            AgencyRef agency,
            LocalDate deadline,
            int level,
            Explanations.State state,
            LocalDate askedOn,
            LocalDate dueOn,
            boolean late,
            LocalDate givenOn,
            String givenBy,
            String text) {}

    /**
     * How many there are.
     *
     * @param overdue of those owed, the ones past their due date
     */
    public record Figures(long owed, long overdue, long given, long unexplained) {}

    /**
     * A page, the most urgent first.
     *
     * @param state null for all
     * @param agency null for all that the reader may see
     */
    public Paging.Page<Line> list(Explanations.State state, String agency, Paging paging, Actor reader) {
        var criteria = new Criteria(reader).state(state).agency(agency);
        boolean reads = reader.oversees() || !reader.seesEverything();
        List<Line> content = jdbc
                .sql("SELECT d.code, e.agency, e.deadline, e.level, e.state, e.asked_at, e.due_on, e.given_at,"
                        + " e.given_by, e.text" + FROM + criteria.where()
                        + " ORDER BY e.due_on, e.id LIMIT :limit OFFSET :offset")
                .params(criteria.parameters)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> line(row, reads))
                .toList();
        long total = jdbc.sql("SELECT COUNT(*)" + FROM + criteria.where())
                .params(criteria.parameters)
                .query(Long.class)
                .single();
        return paging.page(content, total);
    }

    public Figures figures(Actor reader) {
        var criteria = new Criteria(reader);
        return jdbc.sql(
                        """
                        SELECT COUNT(CASE WHEN e.state = 'OWED' THEN 1 END) AS owed,
                            COUNT(CASE WHEN e.state = 'OWED' AND e.due_on < :today THEN 1 END) AS overdue,
                            COUNT(CASE WHEN e.state = 'GIVEN' THEN 1 END) AS given,
                            COUNT(CASE WHEN e.state = 'UNEXPLAINED' THEN 1 END) AS unexplained"""
                                + FROM + criteria.where())
                .params(criteria.parameters)
                .param("today", clock.today())
                .query(Figures.class)
                .single();
    }

    private Line line(Row row, boolean reads) {
        LocalDate givenOn = day(row.givenAt());
        LocalDate until = givenOn != null ? givenOn : clock.today();
        return new Line(
                row.code(),
                new AgencyRef(row.agency(), agencies.nameOf(row.agency())),
                row.deadline(),
                row.level(),
                row.state(),
                day(row.askedAt()),
                row.dueOn(),
                row.state() == Explanations.State.UNEXPLAINED || until.isAfter(row.dueOn()),
                givenOn,
                row.givenBy(),
                reads ? row.text() : null);
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment == null ? null : LocalDate.ofInstant(moment.toInstant(), OfficeClock.ZONE);
    }

    record Row(
            String code,
            String agency,
            LocalDate deadline,
            int level,
            Explanations.State state,
            OffsetDateTime askedAt,
            LocalDate dueOn,
            OffsetDateTime givenAt,
            String givenBy,
            String text) {}

    private static final class Criteria {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Criteria(Actor reader) {
            if (!reader.seesEverything()) {
                conditions.add("e.agency IN (:own)");
                parameters.put("own", reader.agencies().isEmpty() ? Set.of("") : reader.agencies());
            }
        }

        Criteria state(Explanations.State state) {
            if (state != null) {
                conditions.add("e.state = :state");
                parameters.put("state", state.name());
            }
            return this;
        }

        Criteria agency(String agency) {
            if (agency != null && !agency.isBlank()) {
                conditions.add("e.agency = :agency");
                parameters.put("agency", agency);
            }
            return this;
        }

        String where() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }
    }
}
