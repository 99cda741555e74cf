package vn.dondoc.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.GroupNames;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;

/**
 * How far the ladder of reminders has climbed for each lead agency, and so for its directive. When and to whom the steps
 * go is not decided here.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Escalations {

    private static final String SEPARATOR = "\n";
    private static final String SELECT =
            """
            SELECT a.id, d.id AS directive_id, d.code, d.content, d.lead_group, a.lead_agency, g.kind, a.state, d.due_on,
                d.last_day, a.counted_from, a.stepped_at, a.escalation_level
            FROM assignment a
                JOIN directive d ON d.id = a.directive_id
                LEFT JOIN agency g ON g.code = a.lead_agency
            WHERE d.code = :code AND (d.lead_group IS NULL OR a.lead_agency = :agency)""";

    private final JdbcClient jdbc;
    private final Directives directives;
    private final GroupNames groupNames;
    private final OfficeClock clock;
    private final AuditLog audit;

    Escalations(JdbcClient jdbc, Directives directives, GroupNames groupNames, OfficeClock clock, AuditLog audit) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.groupNames = groupNames;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * How far one assignment has climbed.
     *
     * @param told by name, in the reader's language
     */
    record Reached(int level, LocalDate since, List<String> told) {}

    /** Where the assignment of a process stands; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<LadderStanding> find(BusinessKey key) {
        return jdbc.sql(SELECT)
                .param("code", key.code())
                .param("agency", key.agency())
                .query(Escalations::standing)
                .optional();
    }

    /** The same, with the directive held until the transaction ends, so that nobody acts on it meanwhile. */
    public LadderStanding hold(BusinessKey key) {
        directives.lock(key.code());
        return find(key).orElseThrow(() -> Directives.unknown(key.toString()));
    }

    /** Records a step that raises nothing: a reminder, or a request to an agency outside the committee's authority. */
    public void remind(LadderStanding standing, Collection<String> told) {
        markStep(standing);
        String action = standing.isOutsideAuthority() ? "REQUESTED" : "REMINDED";
        audit.add(change(standing, action).from(null, standing.dueOn()).because(names(told)));
    }

    /** Records that a reminder came due while reminders rest, and that nobody was told. */
    public void stayQuiet(LadderStanding standing) {
        markStep(standing);
        audit.add(change(standing, "REMINDER_SKIPPED").from(null, standing.dueOn()));
    }

    /** Records that those who confirm were reminded of a result that waits for them. */
    public void remindConfirmers(LadderStanding standing, Collection<String> told) {
        markStep(standing);
        audit.add(change(standing, "CONFIRMERS_REMINDED").because(names(told)));
    }

    /**
     * Records a step behind the last day. A level once reached is kept, however low the step.
     *
     * @param level 1 the head, 2 the supervisors, 3 leadership
     * @param told identity groups
     */
    public void escalate(LadderStanding standing, int level, Collection<String> told) {
        markStep(standing);
        int reached = Math.max(level, standing.level());
        jdbc.sql("UPDATE assignment SET escalation_level = ?, told = ?, escalated_on = CASE WHEN escalation_level = ?"
                        + " THEN escalated_on ELSE CAST(? AS DATE) END WHERE id = ?")
                .params(reached, String.join(SEPARATOR, told), reached, clock.today(), standing.assignmentId())
                .update();
        refresh(standing.directiveId());
        audit.add(change(standing, "ESCALATED_" + level)
                .from(standing.level(), reached)
                .because(names(told)));
    }

    /** Begins anew under a deadline that has moved into the future. */
    void restart(Directive directive, String account) {
        jdbc.sql("UPDATE assignment SET escalation_level = 0, escalated_on = NULL, told = NULL, stepped_at = ?"
                        + " WHERE directive_id = ? AND state NOT IN ('COMPLETED', 'CANCELLED')")
                .params(clock.now(), directive.id())
                .update();
        refresh(directive.id());
        if (directive.escalationLevel() > 0) {
            audit.add(Change.by(account, "LADDER_RESET", directive.subject()).from(directive.escalationLevel(), 0));
        }
    }

    /** Draws the level of a directive from its assignments: the highest, of open ones if there are any. */
    void refresh(long directiveId) {
        jdbc.sql(
                        "SELECT escalation_level, escalated_on FROM assignment WHERE directive_id = ? ORDER BY CASE WHEN state"
                                + " IN ('COMPLETED', 'CANCELLED') THEN 1 ELSE 0 END, escalation_level DESC, escalated_on LIMIT 1")
                .param(directiveId)
                .query((row, number) -> new Reached(row.getInt(1), row.getObject(2, LocalDate.class), List.of()))
                .optional()
                .ifPresent(
                        highest -> jdbc.sql("UPDATE directive SET escalation_level = ?, escalated_on = ? WHERE id = ?")
                                .params(highest.level(), highest.since(), directiveId)
                                .update());
    }

    /** How far each assignment of a directive has climbed, by its id. */
    @Transactional(readOnly = true)
    Map<Long, Reached> of(long directiveId) {
        return jdbc
                .sql("SELECT id, escalation_level, escalated_on, told FROM assignment WHERE directive_id = ?")
                .param(directiveId)
                .query((row, number) -> Map.entry(
                        row.getLong(1),
                        new Reached(row.getInt(2), row.getObject(3, LocalDate.class), namesIn(row.getString(4)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional(readOnly = true)
    int levelOf(long assignmentId) {
        return jdbc.sql("SELECT escalation_level FROM assignment WHERE id = ?")
                .param(assignmentId)
                .query(Integer.class)
                .single();
    }

    private void markStep(LadderStanding standing) {
        jdbc.sql("UPDATE assignment SET stepped_at = ? WHERE id = ?")
                .params(clock.now(), standing.assignmentId())
                .update();
    }

    private Change change(LadderStanding standing, String action) {
        Change change = Change.by(Change.SYSTEM, action, Directive.subject(standing.code()));
        return standing.ledByGroup() ? change.confinedTo(standing.leadAgency()) : change.of(standing.leadAgency());
    }

    private String names(Collection<String> groups) {
        return groups.stream().map(groupNames::of).collect(Collectors.joining("; "));
    }

    private List<String> namesIn(String told) {
        return told == null
                ? List.of()
                : Arrays.stream(told.split(SEPARATOR)).map(groupNames::of).toList();
    }

    private static LadderStanding standing(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        OffsetDateTime stepped = row.getObject("stepped_at", OffsetDateTime.class);
        return new LadderStanding(
                row.getLong("id"),
                row.getLong("directive_id"),
                row.getString("code"),
                row.getString("content"),
                row.getString("lead_group") != null,
                row.getString("lead_agency"),
                kind == null ? null : AgencyKind.valueOf(kind),
                DirectiveState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("counted_from", LocalDate.class),
                stepped == null ? null : Instant.from(stepped),
                row.getInt("escalation_level"));
    }
}
