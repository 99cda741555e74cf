package db.migration;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Indexes that Camunda leaves out and this application's hottest queries need: a group's tasks, jobs by due date, and
 * processes by the beginning of their business key.
 */
public class V7__EngineIndexes extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        boolean h2 =
                context.getConnection().getMetaData().getDatabaseProductName().equals("H2");
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(
                    "CREATE INDEX DONDOC_IDENTITYLINK_GROUP ON ACT_RU_IDENTITYLINK (GROUP_ID_, TYPE_, TASK_ID_)");
            statement.execute("CREATE INDEX DONDOC_JOB_DUEDATE ON ACT_RU_JOB (DUEDATE_)");
            if (!h2) {
                statement.execute("CREATE INDEX DONDOC_EXECUTION_BUSINESS_KEY"
                        + " ON ACT_RU_EXECUTION (BUSINESS_KEY_ text_pattern_ops)");
            }
        }
    }
}
