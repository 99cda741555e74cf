package vn.dondoc.benchmark;

import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.calendar.Holiday;
import vn.dondoc.calendar.Holidays;

/**
 * How long a new holiday takes among 100,000 open directives on PostgreSQL with durable commits: when it moves a thousand
 * ladders, and when it moves the last day of all others. Prints a table; asserts nothing.
 */
@ProcessTest
@Tag("benchmark")
class CalendarBenchmark {

    private static final int MOVING = 1_000;
    private static final int OTHERS = 99_000;

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void durablePostgres(DynamicPropertyRegistry properties) {
        DurablePostgres.use(properties);
    }

    @Test
    void timeAHolidayAmongAHundredThousandDirectives() {
        clock.moveTo(LocalDate.of(2025, 11, 24));
        String plan = Office.newPlan();
        for (int i = 1; i <= MOVING; i++) {
            office.issue(aDirective().inPlan(plan).numbered("" + i).due("31/12/2025"));
        }
        copy(office.issue(aDirective().due("31/12/2026")));

        change("a holiday before a thousand deadlines", holidays -> holidays.put(off(LocalDate.of(2025, 12, 22))));
        jdbc.sql("UPDATE ACT_RU_JOB SET DUEDATE_ = TIMESTAMP '9999-01-01' WHERE ID_ LIKE 'copy-%'")
                .update();
        jdbc.sql("UPDATE directive SET state = 'COMPLETED' WHERE code LIKE 'COPY-%'")
                .update();
        jdbc.sql("UPDATE assignment SET state = 'COMPLETED' WHERE process_instance_id LIKE 'copy-%'")
                .update();
        change("a holiday on the day of all others", holidays -> holidays.put(off(LocalDate.of(2026, 12, 31))));
    }

    private void change(String name, Consumer<Holidays> change) {
        long begun = System.nanoTime();
        var effect = office.changeCalendar(change);
        System.out.printf("%s: %s in %d ms%n", name, effect, (System.nanoTime() - begun) / 1_000_000);
    }

    private static Holiday off(LocalDate day) {
        return new Holiday(day, Holiday.Kind.HOLIDAY, "Nghỉ bù", "Công văn số 1/VPCP", true);
    }

    /** As far as the register and the timers of the ladder are read. */
    private void copy(String code) {
        run(
                """
                INSERT INTO directive (code, plan, number_text, position, content, deadline_kind, due_on, last_day,
                    amber_from, recurring, assigned_on, state, continuing, classification, on_public_page, search_text)
                SELECT 'COPY-' || n, plan, 'c' || n, n, content, deadline_kind, due_on, last_day, amber_from, recurring,
                    assigned_on, state, continuing, classification, on_public_page, search_text
                FROM directive, generate_series(1, %d) n WHERE code = '%s'""",
                OTHERS, code);
        run(
                """
                INSERT INTO assignment (directive_id, lead_agency, state, counted_from, process_instance_id)
                SELECT d.id, 'so-khcn', d.state, d.assigned_on, 'copy-' || d.code FROM directive d
                WHERE d.code LIKE 'COPY-%%'""");
        run(
                """
                INSERT INTO ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, IS_ACTIVE_,
                    IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_)
                SELECT 'copy-COPY-' || n, 1, 'copy-COPY-' || n, 'COPY-' || n, PROC_DEF_ID_, FALSE, FALSE, TRUE, FALSE, 1, 0, 1
                FROM ACT_RU_EXECUTION, generate_series(1, %d) n WHERE BUSINESS_KEY_ = '%s'""",
                OTHERS, code);
        run(
                """
                INSERT INTO ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, EXECUTION_ID_, PROCESS_INSTANCE_ID_, PROCESS_DEF_ID_,
                    PROCESS_DEF_KEY_, RETRIES_, DUEDATE_, HANDLER_TYPE_, HANDLER_CFG_, SUSPENSION_STATE_, PRIORITY_)
                SELECT 'copy-' || n, 1, TYPE_, EXCLUSIVE_, EXECUTION_ID_, 'copy-COPY-' || n, PROCESS_DEF_ID_,
                    PROCESS_DEF_KEY_, RETRIES_, DUEDATE_, HANDLER_TYPE_, HANDLER_CFG_, SUSPENSION_STATE_, PRIORITY_
                FROM ACT_RU_JOB j, generate_series(1, %d) n WHERE j.HANDLER_CFG_ = 'timer_ladderStep'
                    AND j.PROCESS_INSTANCE_ID_ = (SELECT process_instance_id FROM assignment a
                        JOIN directive d ON d.id = a.directive_id WHERE d.code = '%s')""",
                OTHERS, code);
        run("ANALYZE");
    }

    private void run(String sql, Object... arguments) {
        jdbc.sql(arguments.length == 0 ? sql.replace("%%", "%") : sql.formatted(arguments))
                .update();
    }
}
