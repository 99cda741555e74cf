package vn.dondoc.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.language.Refusal;

/** Reads directives for those who may see them. */
@Service
@Transactional(readOnly = true)
public class DirectiveQueries {

    /** Of a group the average of its members; lists can be ordered by it. */
    static final String PROGRESS =
            """
            COALESCE(a.progress_percent, (SELECT CAST(AVG(m.progress_percent) AS INT)
                FROM assignment m WHERE m.directive_id = COALESCE(d.linked_to, d.id))) AS progress_percent""";

    /** The part of whoever leads alone. */
    static final String JOIN_LEAD =
            " LEFT JOIN assignment a ON a.directive_id = COALESCE(d.linked_to, d.id) AND d.lead_group IS NULL";

    /** What all members of a group report in the same words is the result of what it leads. */
    static final String SELECT_LINES = "SELECT " + Directives.COLUMNS
            + """
            , p.assignment_assumed, w.reason AS waiting_reason, w.since AS waiting_since, a.lead_agency,
                a.result_document_number, a.reported_period, a.reported_text, a.reported_obstacle,
                COALESCE(a.result_description, (SELECT MIN(m.result_description) FROM assignment m
                    WHERE m.directive_id = COALESCE(d.linked_to, d.id) AND d.lead_group IS NOT NULL
                    HAVING COUNT(m.result_description) = COUNT(*)
                        AND MIN(m.result_description) = MAX(m.result_description))) AS result_description,
                a.result_document_date, %s,
                (SELECT COUNT(*) FROM coordination c WHERE c.directive_id = COALESCE(d.linked_to, d.id)) AS coordinator_count,
                (SELECT COUNT(*) FROM assignment m WHERE m.directive_id = COALESCE(d.linked_to, d.id)) AS assignment_count
            FROM directive d
                JOIN plan p ON p.code = d.plan
                LEFT JOIN waiting w ON w.directive_id = COALESCE(d.linked_to, d.id)
                    AND d.state NOT IN ('COMPLETED', 'CANCELLED')"""
                    .formatted(PROGRESS)
            + JOIN_LEAD;

    private final JdbcClient jdbc;
    private final DirectiveLines lines;
    private final Assignments assignments;
    private final Roster roster;
    private final Agencies agencies;
    private final DirectiveSelection selection;
    private final Escalations escalations;
    private final ObstacleQueries obstacles;

    DirectiveQueries(
            JdbcClient jdbc,
            DirectiveLines lines,
            Assignments assignments,
            Roster roster,
            Agencies agencies,
            DirectiveSelection selection,
            Escalations escalations,
            ObstacleQueries obstacles) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.assignments = assignments;
        this.roster = roster;
        this.agencies = agencies;
        this.selection = selection;
        this.escalations = escalations;
        this.obstacles = obstacles;
    }

    /** @throws Refusal (400) for an order that does not exist */
    public Paging.Page<DirectiveView> list(DirectiveFilter filter, Paging paging, String sort, Actor reader) {
        var criteria = selection.of(filter, reader);
        List<DirectiveView> content = content(criteria, paging, sort);
        long total = jdbc.sql("SELECT COUNT(*) FROM directive d" + criteria.where())
                .params(criteria.parameters())
                .query(Long.class)
                .single();
        return paging.page(withObstacles(content, reader), total);
    }

    /** The beginning of the list, where its length is known otherwise; obstacles are left out. */
    public List<DirectiveView> first(int atMost, DirectiveFilter filter, String sort, Actor reader) {
        return content(selection.of(filter, reader), new Paging(0, atMost), sort);
    }

    /** What stands on a page is found first, and only that is read: else all before it would be read and left out. */
    private List<DirectiveView> content(DirectiveCriteria criteria, Paging paging, String sort) {
        DirectiveSort order = DirectiveSort.parse(sort);
        String found = "SELECT d.id"
                + (order.isByProgress() ? ", " + PROGRESS + " FROM directive d" + JOIN_LEAD : " FROM directive d")
                + criteria.where() + " ORDER BY " + order.orderBy() + " LIMIT :limit OFFSET :offset";
        return jdbc.sql(SELECT_LINES + " JOIN (" + found + ") found ON found.id = d.id ORDER BY " + order.orderBy())
                .params(criteria.parameters())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(lines)
                .list();
    }

    /** All at once, however many directives there are. */
    List<DirectiveView> withObstacles(List<DirectiveView> lines, Actor reader) {
        var of = obstacles.of(lines.stream().map(DirectiveView::code).toList(), reader);
        return of.isEmpty()
                ? lines
                : lines.stream()
                        .map(line -> DirectiveLines.withObstacles(line, of.getOrDefault(line.code(), List.of())))
                        .toList();
    }

    /** @throws Refusal (404) when it is not there, or not for this reader */
    public DirectiveView get(String code, Actor reader) {
        long id = visibleId(code, reader);
        DirectiveView line = jdbc.sql(SELECT_LINES + " WHERE d.id = ?")
                .param(id)
                .query(lines)
                .single();
        return withArrays(line, id, reader);
    }

    /**
     * Makes sure that a reader may know of a directive.
     *
     * @throws Refusal (404) when it is not there, or not for this reader
     */
    public void requireVisible(String code, Actor reader) {
        visibleId(code, reader);
    }

    /**
     * The account behind a request about a directive: whoever may not see it is not told that it exists.
     *
     * @throws Refusal (404) as above, (400) for texts that are too long
     */
    Actor visibleTo(Actor actor, String code, Record request) {
        requireVisible(code, actor);
        RequestTexts.check(request);
        return actor;
    }

    private long visibleId(String code, Actor reader) {
        var criteria = DirectiveCriteria.one(code, reader);
        return jdbc.sql("SELECT d.id FROM directive d" + criteria.where())
                .params(criteria.parameters())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Directives.unknown(code));
    }

    private DirectiveView withArrays(DirectiveView line, long id, Actor reader) {
        long worked = line.linkedTo() == null ? id : visibleId(line.linkedTo(), reader);
        var coordinating = roster.agencies(worked).stream()
                .map(agency -> new AgencyRef(agency, agencies.nameOf(agency)))
                .toList();
        var climbed = escalations.of(worked);
        var parts = assignments.of(worked).stream()
                .filter(part ->
                        line.leadAgency() != null || reader.seesEverything() || reader.isMemberOf(part.leadAgency()))
                .map(part -> partView(part, climbed.get(part.id())))
                .toList();
        var held = obstacles.of(List.of(line.code()), reader).getOrDefault(line.code(), List.of());
        return DirectiveLines.withArrays(line, coordinating, held, parts);
    }

    private static DirectiveView.AssignmentView partView(Assignment part, Escalations.Reached reached) {
        return new DirectiveView.AssignmentView(
                part.leadAgency(),
                part.state(),
                part.processInstanceId(),
                part.completedOn(),
                part.returned(),
                reached.level(),
                reached.since(),
                reached.told());
    }
}
