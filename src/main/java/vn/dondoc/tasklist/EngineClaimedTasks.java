package vn.dondoc.tasklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.absence.ClaimedTasks;
import vn.dondoc.agency.Agency;

/** Hands tasks on in the engine, which would let nobody but an administrator do so; who may was decided before. */
@Component
class EngineClaimedTasks implements ClaimedTasks {

    private final TaskService tasks;
    private final IdentityService identity;
    private final JdbcClient jdbc;

    EngineClaimedTasks(@Lazy TaskService tasks, @Lazy IdentityService identity, JdbcClient jdbc) {
        this.tasks = tasks;
        this.identity = identity;
        this.jdbc = jdbc;
    }

    private record Claimed(String account, int tasks) {}

    /** The engine counts one assignee at a time; this asks once. */
    @Override
    public Map<String, Integer> count(String group, Collection<String> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT t.ASSIGNEE_ AS account, COUNT(DISTINCT t.ID_) AS tasks FROM ACT_RU_TASK t"
                        + " JOIN ACT_RU_IDENTITYLINK l ON l.TASK_ID_ = t.ID_ AND l.TYPE_ = 'candidate'"
                        + " WHERE t.ASSIGNEE_ IN (:accounts) AND l.GROUP_ID_ IN (:groups) GROUP BY t.ASSIGNEE_")
                .param("accounts", accounts)
                .param("groups", List.of(group, Agency.headGroup(group)))
                .query(Claimed.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Claimed::account, Claimed::tasks));
    }

    @Override
    public int hand(String from, String to, Collection<String> groups) {
        if (groups.isEmpty()) {
            return 0;
        }
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            List<Task> claimed = tasks.createTaskQuery()
                    .taskAssignee(from)
                    .taskCandidateGroupIn(new ArrayList<>(groups))
                    .includeAssignedTasks()
                    .list();
            claimed.forEach(task -> tasks.setAssignee(task.getId(), to));
            return claimed.size();
        } finally {
            identity.setAuthentication(caller);
        }
    }
}
