package vn.dondoc.register;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans that directives come from. */
@Repository
public class Plans {

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** Adds a plan of which nothing but its code is known, unless it exists. */
    void ensure(String code) {
        if (find(code).isEmpty()) {
            add(new Plan(code, null, false, 0));
        }
    }
}
