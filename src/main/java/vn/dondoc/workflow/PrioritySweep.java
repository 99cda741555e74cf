package vn.dondoc.workflow;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.calendar.OfficeClock;

/**
 * Moves the priorities of open tasks on with the day. Touches only those that have crossed a boundary, a page at a time,
 * and neither waits for an officer who is working on a task nor makes that officer's work fail: the task's revision
 * stays as it is, and what is locked waits for the next night.
 */
@Component
class PrioritySweep {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final TaskPriority priority;

    PrioritySweep(JdbcClient jdbc, TransactionOperations transactions, TaskPriority priority) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.priority = priority;
    }

    /** Nights may have passed while nothing ran. */
    @Scheduled(initialDelayString = "PT1M")
    void atStart() {
        sweep();
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Ho_Chi_Minh")
    void atNight() {
        sweep();
    }

    /** @return how many tasks have got another priority */
    int sweep() {
        TaskPriority.Boundaries today = priority.today();
        return move(TaskPriority.OVERDUE, "DUE_DATE_ <= :to", null, today.overdue())
                + move(TaskPriority.DUE_SOON, "DUE_DATE_ > :from AND DUE_DATE_ <= :to", today.overdue(), today.soon())
                + move(TaskPriority.NORMAL, "(DUE_DATE_ > :from OR DUE_DATE_ IS NULL)", today.soon(), null);
    }

    private int move(int target, String due, LocalDate from, LocalDate to) {
        int moved = 0;
        String last = "";
        List<String> page;
        do {
            String after = last;
            page = transactions.execute(status -> movePage(target, due, from, to, after));
            moved += page.size();
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == AT_ONCE);
        return moved;
    }

    private List<String> movePage(int target, String due, LocalDate from, LocalDate to, String after) {
        List<String> page = jdbc.sql("SELECT ID_ FROM ACT_RU_TASK WHERE PRIORITY_ < :escalated AND PRIORITY_ <> :target"
                        + " AND ID_ > :after AND " + due + " ORDER BY ID_ LIMIT :limit FOR UPDATE SKIP LOCKED")
                .param("escalated", TaskPriority.ESCALATED)
                .param("target", target)
                .param("from", endOf(from))
                .param("to", endOf(to))
                .param("after", after)
                .param("limit", AT_ONCE)
                .query(String.class)
                .list();
        if (!page.isEmpty()) {
            jdbc.sql("UPDATE ACT_RU_TASK SET PRIORITY_ = :target WHERE ID_ IN (:page)")
                    .param("target", target)
                    .param("page", page)
                    .update();
        }
        return page;
    }

    private static Timestamp endOf(LocalDate day) {
        return day == null ? null : new Timestamp(OfficeClock.endOf(day).getTime());
    }
}
