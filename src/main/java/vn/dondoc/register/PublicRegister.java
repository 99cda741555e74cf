package vn.dondoc.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Term;
import vn.dondoc.calendar.WorkingDays;

/**
 * Directives as everybody may see them: the published ones, each once, with nothing that is internal or waits for
 * confirmation. One that follows another is left out, since the other stands for it.
 */
@Service
@Transactional(readOnly = true)
public class PublicRegister {

    private static final String PUBLISHED = DirectiveCriteria.published().where();
    private static final String ORDER = " ORDER BY d.plan, d.position, d.id";
    private static final String SELECT =
            """
            SELECT d.code, d.plan, d.number_text, d.section, d.content, d.source_document, d.deadline_as_written, d.due_on,
                d.last_day, d.amber_from, d.state, d.continuing, d.completed_on,
                COALESCE(d.lead_as_written, g.name) AS group_name, g.code AS lead_group, l.name AS lead_name,
                a.result_description, a.result_document_number, a.result_document_date,
                (SELECT COUNT(*) FROM assignment m WHERE m.directive_id = d.id) AS members,
                (SELECT COUNT(*) FROM assignment m WHERE m.directive_id = d.id AND m.state = 'COMPLETED') AS completed
            FROM directive d
                LEFT JOIN agency g ON g.code = d.lead_group
                LEFT JOIN assignment a ON a.directive_id = d.id AND d.lead_group IS NULL
                LEFT JOIN agency l ON l.code = a.lead_agency""";

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    PublicRegister(JdbcClient jdbc, WorkingDays workingDays, OfficeClock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** One page of those that match, and how all of them stand. */
    public record Listing(Paging.Page<PublicDirective> page, Figures figures) {}

    public Listing list(PublicFilter filter, Paging paging) {
        DirectiveCriteria criteria = criteria(filter);
        List<PublicDirective> lines = jdbc.sql(SELECT + criteria.where() + ORDER + " LIMIT :limit OFFSET :offset")
                .params(criteria.parameters())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> directive(row))
                .list();
        Figures figures = figures(filter);
        return new Listing(paging.page(lines, figures.total()), figures);
    }

    /** All that match, at most so many. */
    public List<PublicDirective> all(PublicFilter filter, int atMost) {
        DirectiveCriteria criteria = criteria(filter);
        return jdbc.sql(SELECT + criteria.where() + ORDER + " LIMIT :limit")
                .params(criteria.parameters())
                .param("limit", atMost)
                .query((row, number) -> directive(row))
                .list();
    }

    public Optional<PublicDirective> find(String code) {
        DirectiveCriteria criteria = DirectiveCriteria.published(code);
        return jdbc.sql(SELECT + criteria.where())
                .params(criteria.parameters())
                .query((row, number) -> directive(row))
                .optional();
    }

    private Figures figures(PublicFilter filter) {
        DirectiveCriteria criteria = criteria(filter);
        LocalDate today = clock.today();
        FigureCount count = new FigureCount();
        jdbc.sql(FigureSql.of(LatenessSql.WHOLE, " FROM directive d" + criteria.where()))
                .params(criteria.parameters())
                .param("today", today)
                .param("amberUntil", Term.amberHorizon(today, workingDays))
                .param("soon", today.plusDays(Figures.SOON_DAYS))
                .query(count::add);
        return count.figures();
    }

    /** Codes of the plans that published directives come from. */
    public List<String> plans() {
        return jdbc.sql("SELECT DISTINCT d.plan FROM directive d" + PUBLISHED + " ORDER BY 1")
                .query(String.class)
                .list();
    }

    /** Agencies that lead published directives, by name. */
    public List<AgencyRef> leads() {
        return jdbc.sql(
                        """
                        SELECT a.code, a.name FROM agency a WHERE a.code IN (SELECT l.lead_agency FROM assignment l
                            JOIN directive d ON d.id = l.directive_id%s) ORDER BY a.name"""
                                .formatted(PUBLISHED))
                .query(AgencyRef.class)
                .list();
    }

    private DirectiveCriteria criteria(PublicFilter filter) {
        return DirectiveCriteria.published(filter, clock.today());
    }

    private PublicDirective directive(ResultSet row) throws SQLException {
        DirectiveState state = DirectiveState.valueOf(row.getString("state"));
        LocalDate completedOn = row.getObject("completed_on", LocalDate.class);
        boolean confirmed = state == DirectiveState.COMPLETED;
        String result = confirmed ? row.getString("result_description") : null;
        boolean shown = result != null && !Classification.mentionsSecrets(result);
        return new PublicDirective(
                row.getString("code"),
                row.getString("plan"),
                row.getString("number_text"),
                row.getString("section"),
                row.getString("content"),
                row.getString("source_document"),
                row.getString("lead_group") == null ? row.getString("lead_name") : row.getString("group_name"),
                row.getInt("members"),
                row.getInt("completed"),
                row.getString("deadline_as_written"),
                row.getObject("due_on", LocalDate.class),
                PublicState.of(state),
                row.getBoolean("continuing"),
                lateness(state, completedOn, row),
                confirmed ? completedOn : null,
                shown ? result : null,
                confirmed ? row.getString("result_document_number") : null,
                confirmed ? row.getObject("result_document_date", LocalDate.class) : null);
    }

    private Lateness lateness(DirectiveState state, LocalDate completedOn, ResultSet row) throws SQLException {
        var term = new Term(
                row.getObject("due_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("amber_from", LocalDate.class));
        return switch (state) {
            case CANCELLED -> Lateness.NOT_APPLICABLE;
            case COMPLETED -> term.latenessOfCompleted(completedOn);
            default -> term.latenessOfOpen(clock.today());
        };
    }
}
