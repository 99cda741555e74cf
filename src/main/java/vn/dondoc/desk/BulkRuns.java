package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/** The runs of bulk acts with their directives. Each is for whoever has chosen them. */
@Repository
@Transactional
class BulkRuns {

    /** More cannot be looked through before it is confirmed. */
    static final int MOST = 500;

    private static final int LONGEST_WHY = 1000;

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    BulkRuns(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param codes of which the first {@link #MOST} are taken @return its id */
    String add(BulkAct act, List<String> codes, Actor actor) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("INSERT INTO bulk_run (id, account, act, matched, chosen_at) VALUES (?, ?, ?, ?, ?)")
                .params(id, actor.account(), act.name(), codes.size(), clock.now())
                .update();
        int position = 0;
        for (String code : codes.subList(0, Math.min(MOST, codes.size()))) {
            jdbc.sql("INSERT INTO bulk_item (run_id, position, code, outcome) VALUES (?, ?, ?, 'WAITING')")
                    .params(id, ++position, code)
                    .update();
        }
        return id;
    }

    /** @throws Refusal (403) for others than the monitoring unit, (404) when there is none, or not for this account */
    BulkRun get(String id, Actor actor) {
        actor.require(Role.MONITORING);
        return jdbc.sql(
                        "SELECT id, account, act, new_agency AS newAgency, new_due_on AS newDueOn, reason, matched,"
                                + " chosen_at AS chosenAt, confirmed_at AS confirmedAt FROM bulk_run WHERE id = ? AND account = ?")
                .params(id, actor.account())
                .query(BulkRun.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("unknownBulkRun"));
    }

    /** Enters what decides what happens; nothing is changed once it is confirmed. */
    void enter(String id, String newAgency, LocalDate newDueOn) {
        jdbc.sql("UPDATE bulk_run SET new_agency = ?, new_due_on = ? WHERE id = ? AND confirmed_at IS NULL")
                .params(newAgency, newDueOn, id)
                .update();
    }

    /** @return whether it was not confirmed before */
    boolean confirm(String id, String reason) {
        return jdbc.sql("UPDATE bulk_run SET reason = ?, confirmed_at = ? WHERE id = ? AND confirmed_at IS NULL")
                        .params(reason, clock.now(), id)
                        .update()
                == 1;
    }

    List<BulkItem> items(String id) {
        return jdbc.sql("SELECT position, code, outcome, why FROM bulk_item WHERE run_id = ? ORDER BY position")
                .param(id)
                .query(BulkItem.class)
                .list();
    }

    Map<BulkItem.Outcome, Integer> counts(String id) {
        Map<BulkItem.Outcome, Integer> counts = new EnumMap<>(BulkItem.Outcome.class);
        items(id).forEach(item -> counts.merge(item.outcome(), 1, Integer::sum));
        return counts;
    }

    List<BulkItem> waiting(String id, int limit) {
        return jdbc.sql("SELECT position, code, outcome, why FROM bulk_item WHERE run_id = ? AND outcome = 'WAITING'"
                        + " ORDER BY position LIMIT ?")
                .params(id, limit)
                .query(BulkItem.class)
                .list();
    }

    /** Holds an item until the transaction ends. @return whether it still waits */
    boolean hold(String id, int position) {
        return jdbc.sql("SELECT outcome FROM bulk_item WHERE run_id = ? AND position = ? FOR UPDATE")
                .params(id, position)
                .query(String.class)
                .single()
                .equals(BulkItem.Outcome.WAITING.name());
    }

    /** Only what waits can end. */
    void end(String id, int position, BulkItem.Outcome outcome, String why) {
        String said = why == null || why.length() <= LONGEST_WHY ? why : why.substring(0, LONGEST_WHY - 1) + "…";
        jdbc.sql("UPDATE bulk_item SET outcome = ?, why = ? WHERE run_id = ? AND position = ? AND outcome = 'WAITING'")
                .params(outcome.name(), said, id, position)
                .update();
    }
}
