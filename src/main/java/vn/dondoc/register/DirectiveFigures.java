package vn.dondoc.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** What stands in all sections together, and in each. */
    public record Sections(Figures whole, List<OfSection> lines) {}

    /** All that match, and may be seen by this reader. */
    public Figures whole(DirectiveFilter filter, Actor reader) {
        FigureCount count = new FigureCount();
        count(LatenessSql.WHOLE, " FROM directive d", selection.of(filter, reader))
                .query(count::add);
        return count.figures();
    }

    /** The same by lead agency, most first. How the other members of a group stand is only for those who see everything. */
    public List<OfAgency> byAgency(DirectiveFilter filter, Actor reader) {
        var criteria = selection.of(filter, reader).onlyReadableParts(reader);
        Map<String, FigureCount> counts = new HashMap<>();
        count(
                        LatenessSql.PART,
                        " FROM directive d JOIN assignment a ON a.directive_id = COALESCE(d.linked_to, d.id)",
                        criteria,
                        "a.lead_agency")
                .query(row -> {
                    counts.computeIfAbsent(row.getString("lead_agency"), key -> new FigureCount())
                            .add(row);
                });
        return mostFirst(counts)
                .map(line -> new OfAgency(agency(line.getKey()), line.getValue().figures()))
                .toList();
    }

    /** The same by source document, most first. */
    public List<OfSourceDocument> bySourceDocument(DirectiveFilter filter, Actor reader) {
        Map<String, FigureCount> counts = new HashMap<>();
        count(LatenessSql.WHOLE, " FROM directive d", selection.of(filter, reader), "d.source_document")
                .query(row -> {
                    counts.computeIfAbsent(row.getString("source_document"), key -> new FigureCount())
                            .add(row);
                });
        return mostFirst(counts)
                .map(line -> new OfSourceDocument(line.getKey(), line.getValue().figures()))
                .toList();
    }

    /** All of them, and by section in the order of the plans: counted at once. */
    public Sections bySection(DirectiveFilter filter, Actor reader) {
        record Place(String plan, String section) {}
        FigureCount whole = new FigureCount();
        Map<Place, FigureCount> counts = new HashMap<>();
        count(LatenessSql.WHOLE, " FROM directive d", selection.of(filter, reader), "d.plan", "d.section")
                .query(row -> {
                    whole.add(row);
                    counts.computeIfAbsent(
                                    new Place(row.getString("plan"), row.getString("section")),
                                    key -> new FigureCount())
                            .add(row);
                });
        List<OfSection> lines = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Place, FigureCount> line) ->
                                line.getKey().plan())
                        .thenComparing(line -> line.getValue().position()))
                .map(line -> new OfSection(
                        line.getKey().plan(),
                        line.getKey().section(),
                        line.getValue().figures()))
                .toList();
        return new Sections(whole.figures(), lines);
    }

    private static Stream<Map.Entry<String, FigureCount>> mostFirst(Map<String, FigureCount> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, FigureCount> line) ->
                                -line.getValue().total())
                        .thenComparing(Map.Entry::getKey, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private StatementSpec count(String judged, String from, DirectiveCriteria criteria, String... groups) {
        LocalDate today = selection.today();
        return jdbc.sql(FigureSql.of(judged, from + criteria.where(), groups))
                .params(criteria.parameters())
                .param("today", today)
                .param("amberUntil", selection.amberUntil())
                .param("soon", today.plusDays(Figures.SOON_DAYS));
    }

    private AgencyRef agency(String code) {
        return code == null ? null : new AgencyRef(code, agencies.nameOf(code));
    }
}
