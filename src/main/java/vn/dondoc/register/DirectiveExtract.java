package vn.dondoc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.OfficeClock;

/**
 * Reads all directives that match a filter, however many, for tables that leave the system. Only their codes are held at
 * once; the rest comes and goes in pages. Read in one transaction if changes meanwhile must not show.
 */
@Service
@Transactional(readOnly = true)
public class DirectiveExtract {

    private static final int PAGE = 200;
    private static final String NONE = "";

    private final JdbcClient jdbc;
    private final DirectiveLines lines;
    private final Agencies agencies;
    private final OfficeClock clock;

    DirectiveExtract(JdbcClient jdbc, DirectiveLines lines, Agencies agencies, OfficeClock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** In which order directives are wanted. */
    public enum Order {
        /** As in their plans. */
        PLAN,
        /**
         * Together with those of the same source document, documents in the order in which the plans first name them;
         * last what has none.
         */
        SOURCE_DOCUMENT
    }

    /**
     * What was found.
     *
     * @param plans the plans that the directives come from
     */
    public record Index(List<String> plans, List<Long> ids) {

        public int size() {
            return ids.size();
        }
    }

    /** What matches, and may be seen by this reader. */
    public Index find(DirectiveFilter filter, Order order, Actor reader) {
        var criteria = DirectiveCriteria.of(filter, reader, clock.today());
        Map<String, List<Long>> documents = new LinkedHashMap<>();
        Map<String, Boolean> plans = new LinkedHashMap<>();
        jdbc.sql("SELECT d.id, d.plan, d.source_search FROM directive d" + criteria.where()
                        + " ORDER BY d.plan, d.position, d.id")
                .params(criteria.parameters())
                .query(row -> {
                    plans.put(row.getString("plan"), true);
                    String document = order == Order.PLAN ? NONE : document(row.getString("source_search"));
                    documents
                            .computeIfAbsent(document, key -> new ArrayList<>())
                            .add(row.getLong("id"));
                });
        List<Long> undocumented = documents.remove(NONE);
        if (undocumented != null) {
            documents.put(NONE, undocumented);
        }
        return new Index(
                List.copyOf(plans.keySet()),
                documents.values().stream().flatMap(Collection::stream).toList());
    }

    /** "46 -TB/TGV" and "46-TB/TGV" are one document. */
    private static String document(String search) {
        return search == null ? NONE : search.replace(" ", "");
    }

    /** Hands over what was found, in its order, with the coordinating agencies. */
    public void read(Index index, Consumer<DirectiveView> reader) {
        for (int from = 0; from < index.size(); from += PAGE) {
            page(index.ids().subList(from, Math.min(from + PAGE, index.size()))).forEach(reader);
        }
    }

    private List<DirectiveView> page(List<Long> ids) {
        Map<Long, List<AgencyRef>> coordinating = coordinating(ids);
        Map<Long, DirectiveView> found = new HashMap<>();
        jdbc.sql(DirectiveQueries.SELECT_LINES + " WHERE d.id IN (:ids)")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getLong("id"), lines.mapRow(row, number)))
                .list()
                .forEach(line -> found.put(
                        line.getKey(),
                        DirectiveLines.withArrays(
                                line.getValue(), coordinating.getOrDefault(line.getKey(), List.of()), null)));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private Map<Long, List<AgencyRef>> coordinating(List<Long> ids) {
        return jdbc
                .sql("SELECT directive_id, agency FROM coordination WHERE directive_id IN (:ids)"
                        + " ORDER BY directive_id, position, id")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getLong("directive_id"), row.getString("agency")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(line -> named(line.getValue()), Collectors.toList())));
    }

    private AgencyRef named(String agency) {
        return new AgencyRef(agency, agencies.nameOf(agency));
    }
}
