package vn.dondoc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import vn.dondoc.agency.Actor;

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
    private final DirectiveSelection selection;
    private final DirectiveQueries queries;

    DirectiveExtract(JdbcClient jdbc, DirectiveLines lines, DirectiveSelection selection, DirectiveQueries queries) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.selection = selection;
        this.queries = queries;
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

    /**
     * A directive as lists show it.
     *
     * @param coordinating the codes of its coordinating agencies; read, for a whole page, only when somebody asks
     */
    public record Found(DirectiveView directive, Supplier<List<String>> coordinating) {}

    /** What matches, and may be seen by this reader. */
    public Index find(DirectiveFilter filter, Order order, Actor reader) {
        var criteria = selection.of(filter, reader);
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

    /**
     * The ids of what matches, and may be seen by this reader, as lists show it.
     *
     * @throws vn.dondoc.language.Refusal (400) for an order that does not exist
     */
    public List<Long> find(DirectiveFilter filter, String sort, Actor reader) {
        return ordered(filter, sort, reader, (row, number) -> row.getLong("id"));
    }

    /** The same by code. */
    public List<String> codes(DirectiveFilter filter, String sort, Actor reader) {
        return ordered(filter, sort, reader, (row, number) -> row.getString("code"));
    }

    private <T> List<T> ordered(DirectiveFilter filter, String sort, Actor reader, RowMapper<T> mapper) {
        String order = DirectiveSort.parse(sort).orderBy();
        var criteria = selection.of(filter, reader);
        return jdbc.sql("SELECT d.id, d.code, " + DirectiveQueries.PROGRESS + " FROM directive d"
                        + DirectiveQueries.JOIN_LEAD + criteria.where() + " ORDER BY " + order)
                .params(criteria.parameters())
                .query(mapper)
                .list();
    }

    /** "46 -TB/TGV" and "46-TB/TGV" are one document. */
    private static String document(String search) {
        return search == null ? NONE : search.replace(" ", "");
    }

    /** Hands over what was found, in its order, with the obstacles that the reader may see. */
    public void read(Index index, Actor reader, Consumer<Found> target) {
        read(index.ids(), reader, target);
    }

    /** The same for what was found in the order of lists. */
    public void read(List<Long> ids, Actor reader, Consumer<Found> target) {
        for (int from = 0; from < ids.size(); from += PAGE) {
            page(ids.subList(from, Math.min(from + PAGE, ids.size())), reader, target);
        }
    }

    private void page(List<Long> ids, Actor reader, Consumer<Found> target) {
        Map<Long, DirectiveView> directives = jdbc
                .sql(DirectiveQueries.SELECT_LINES + " WHERE d.id IN (:ids)")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getLong("id"), lines.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, DirectiveView> withObstacles =
                queries.withObstacles(List.copyOf(directives.values()), reader).stream()
                        .collect(Collectors.toMap(DirectiveView::code, Function.identity()));
        Supplier<Map<Long, List<String>>> coordinating = SingletonSupplier.of(() -> coordinating(ids));
        for (Long id : ids) {
            DirectiveView directive = directives.get(id);
            if (directive != null) {
                target.accept(new Found(
                        withObstacles.get(directive.code()),
                        () -> coordinating.get().getOrDefault(id, List.of())));
            }
        }
    }

    private Map<Long, List<String>> coordinating(List<Long> ids) {
        return jdbc
                .sql("SELECT d.id, c.agency FROM directive d"
                        + " JOIN coordination c ON c.directive_id = COALESCE(d.linked_to, d.id)"
                        + " WHERE d.id IN (:ids) ORDER BY d.id, c.position, c.id")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("agency")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
