package vn.dondoc.workflow;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for processes that still wait for answers although their round has ended, and tells them. */
@Component
class UnfinishedRounds {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final CoordinationEnd coordinationEnd;

    UnfinishedRounds(JdbcClient jdbc, CoordinationEnd coordinationEnd) {
        this.jdbc = jdbc;
        this.coordinationEnd = coordinationEnd;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void finish() {
        waiting().forEach(coordinationEnd::tell);
    }

    private List<String> waiting() {
        return jdbc.sql(
                        """
                        SELECT d.code
                        FROM ACT_RU_EVENT_SUBSCR s
                            JOIN ACT_RU_EXECUTION e ON e.ID_ = s.PROC_INST_ID_
                            JOIN directive d ON d.code = e.BUSINESS_KEY_
                            JOIN coordination_round r ON r.directive_id = d.id
                        WHERE s.EVENT_NAME_ = ? AND r.state = 'CLOSED'
                        LIMIT ?""")
                .params(Processes.COORDINATION_ENDED, AT_ONCE)
                .query(String.class)
                .list();
    }
}
