package vn.dondoc.register;

import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans that directives come from. */
@Repository
public class Plans {

    private static final Logger log = LoggerFactory.getLogger(Plans.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    Plans(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A plan.
     *
     * @param assignedOn the common day of assignment, or null
     * @param assignmentAssumed whether that day is not written in the document
     * @param dayShift whole days by which demonstration dates were moved
     */
    public record Plan(String code, LocalDate assignedOn, boolean assignmentAssumed, int dayShift) {}

    public Optional<Plan> find(String code) {
        return jdbc.sql(
                        "SELECT code, assigned_on AS assignedOn, assignment_assumed AS assignmentAssumed, day_shift AS dayShift FROM plan WHERE code = ?")
                .param(code)
                .query(Plan.class)
                .optional();
    }

    public void add(Plan plan) {
        jdbc.sql("INSERT INTO plan (code, assigned_on, assignment_assumed, day_shift) VALUES (?, ?, ?, ?)")
                .params(plan.code(), plan.assignedOn(), plan.assignmentAssumed(), plan.dayShift())
                .update();
    }

    /**
     * Adds a plan of which nothing but its code is known, unless it exists, and holds it until the transaction ends: who
     * issues in it at the same time waits, and then finds the numbers that were given meanwhile.
     */
    public void hold(String code) {
        if (find(code).isEmpty()) {
            addApart(new Plan(code, null, false, 0));
        }
        jdbc.sql("SELECT code FROM plan WHERE code = ? FOR UPDATE")
                .param(code)
                .query(String.class)
                .single();
    }

    /** In a transaction of its own, so that whoever comes second goes on with the plan of the first. */
    private void addApart(Plan plan) {
        try {
            apart.executeWithoutResult(status -> add(plan));
        } catch (DuplicateKeyException overtaken) {
            log.debug("Plan {} has just been added by another", plan.code(), overtaken);
        }
    }
}
