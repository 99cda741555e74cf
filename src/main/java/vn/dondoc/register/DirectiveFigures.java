package vn.dondoc.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;

/**
 * Counts directives as of today. Reports, pages and the API all count here, by the conditions of the list, so that every
 * figure is the number of rows behind it.
 */
@Service
@Transactional(readOnly = true)
public class DirectiveFigures {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final DirectiveSelection selection;

    DirectiveFigures(JdbcClient jdbc, Agencies agencies, DirectiveSelection selection) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.selection = selection;
    }

    /** What one agency leads, alone or as a member of a group; judged by its own part. */
    public record OfAgency(AgencyRef agency, @JsonUnwrapped Figures figures) {}

    /** What one document asks for; null for directives without a source document. */
    public record OfSourceDocument(String sourceDocument, @JsonUnwrapped Figures figures) {}

    /** What stands in one section of a plan; null for directives that stand in none. */
    public record OfSection(String plan, String section, @JsonUnwrapped Figures figures) {}

    /** All that match, and may be seen by this reader. */
    public Figures whole(DirectiveFilter filter, Actor reader) {
        return count(
                        "SELECT " + FigureColumns.of(LatenessSql.WHOLE) + " FROM directive d%s",
                        selection.of(filter, reader))
                .query((row, number) -> FigureColumns.read(row))
                .single();
    }

    /** The same by lead agency, most first. How the other members of a group stand is only for those who see everything. */
    public List<OfAgency> byAgency(DirectiveFilter filter, Actor reader) {
        var criteria = selection.of(filter, reader).onlyReadableParts(reader);
        RowMapper<OfAgency> line =
                (row, number) -> new OfAgency(agency(row.getString("lead_agency")), FigureColumns.read(row));
        return count(
                        "SELECT a.lead_agency, " + FigureColumns.of(LatenessSql.PART)
                                + " FROM directive d JOIN assignment a ON a.directive_id = COALESCE(d.linked_to, d.id)%s"
                                + " GROUP BY a.lead_agency ORDER BY COUNT(*) DESC, a.lead_agency",
                        criteria)
                .query(line)
                .list();
    }

    /** The same by source document, most first. */
    public List<OfSourceDocument> bySourceDocument(DirectiveFilter filter, Actor reader) {
        RowMapper<OfSourceDocument> line =
                (row, number) -> new OfSourceDocument(row.getString("source_document"), FigureColumns.read(row));
        return count(
                        "SELECT d.source_document, " + FigureColumns.of(LatenessSql.WHOLE)
                                + " FROM directive d%s GROUP BY d.source_document"
                                + " ORDER BY COUNT(*) DESC, d.source_document",
                        selection.of(filter, reader))
                .query(line)
                .list();
    }

    /** The same by section, in the order of the plans. */
    public List<OfSection> bySection(DirectiveFilter filter, Actor reader) {
        RowMapper<OfSection> line = (row, number) ->
                new OfSection(row.getString("plan"), row.getString("section"), FigureColumns.read(row));
        return count(
                        "SELECT d.plan, d.section, " + FigureColumns.of(LatenessSql.WHOLE)
                                + " FROM directive d%s GROUP BY d.plan, d.section"
                                + " ORDER BY d.plan, MIN(d.position)",
                        selection.of(filter, reader))
                .query(line)
                .list();
    }

    private StatementSpec count(String sql, DirectiveCriteria criteria) {
        LocalDate today = selection.today();
        return jdbc.sql(sql.formatted(criteria.where()))
                .params(criteria.parameters())
                .param("today", today)
                .param("amberUntil", selection.amberUntil())
                .param("soon", today.plusDays(Figures.SOON_DAYS));
    }

    private AgencyRef agency(String code) {
        return code == null ? null : new AgencyRef(code, agencies.nameOf(code));
    }
}
