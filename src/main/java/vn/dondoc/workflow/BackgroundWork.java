package vn.dondoc.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine has taken on and not done yet. */
@Component
class BackgroundWork {

    private final JdbcClient jdbc;

    BackgroundWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many directives of a plan are about to ask their coordinating agencies. */
    long preparing(String plan) {
        return jdbc.sql(
                        """
                        SELECT COUNT(DISTINCT p.BUSINESS_KEY_)
                        FROM ACT_RU_JOB j
                            JOIN ACT_RU_EXECUTION p ON p.ID_ = j.PROCESS_INSTANCE_ID_
                            JOIN directive d ON d.code = p.BUSINESS_KEY_
                        WHERE j.HANDLER_TYPE_ = 'async-continuation' AND d.plan = ?""")
                .param(plan)
                .query(Long.class)
                .single();
    }
}
