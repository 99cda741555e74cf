package vn.dondoc.benchmark;

import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.register.RosterQueries;

/**
 * What one directive with 110 coordinating agencies costs, on PostgreSQL with durable commits: rows written, and the time
 * that 16 threads need to answer one round. Prints a table; asserts nothing.
 */
@ProcessTest
@Tag("benchmark")
class DirectiveCostBenchmark {

    private static final int THREADS = 16;
    private static final int ROUNDS = 5;

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RosterQueries roster;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void durablePostgres(DynamicPropertyRegistry properties) {
        DurablePostgres.use(properties);
    }

    @Test
    void countRowsAndTimeARound() throws Exception {
        clock.moveTo(LocalDate.of(2025, 11, 24));
        live(WrittenRows.NONE);
        for (int i = 0; i < ROUNDS; i++) {
            live(WrittenRows.count(jdbc));
        }
        printTables();
    }

    /** Which tables the rows of all lives together went to. */
    private void printTables() {
        jdbc.sql("SELECT relname, n_tup_ins, n_tup_upd, n_tup_del FROM pg_stat_user_tables WHERE n_tup_ins > 500"
                        + " ORDER BY n_tup_ins DESC")
                .query()
                .listOfRows()
                .forEach(System.out::println);
    }

    private void live(WrittenRows before) throws Exception {
        String code = office.issue(aDirective().coordinatedBy("nhom-so-ban-nganh-dia-phuong"));
        office.complete("so-khcn", code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        WrittenRows issued = WrittenRows.count(jdbc).minus(before);
        long answers = answerAll(code);
        office.complete("so-khcn-head", code, "userTask_submitResult", Map.of("resultDescription", "Xong"));
        office.attach(code, "so-khcn");
        office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "approve"));
        office.runJobs();
        System.out.printf(
                "issued and 110 asked: %s | whole life: %s | 110 answers from %d threads: %d ms%n",
                issued, WrittenRows.count(jdbc).minus(before), THREADS, answers);
    }

    private long answerAll(String code) throws Exception {
        List<Callable<Object>> acts = new ArrayList<>();
        roster.of(code, Office.actor("monitoring"))
                .forEach(line -> acts.add(() -> {
                    office.complete(
                            line.agency(),
                            code + "#" + line.agency(),
                            "userTask_contribute",
                            Map.of("answer", "contributed", "contribution", "Thống nhất"));
                    return null;
                }));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long begun = System.nanoTime();
        for (Future<Object> answer : threads.invokeAll(acts)) {
            answer.get();
        }
        threads.shutdown();
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
