package vn.dondoc.benchmark;

import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;

/**
 * What a step of the ladder costs on PostgreSQL with durable commits, and how long a thousand take that come in the same
 * minute. Prints a table; asserts nothing.
 */
@ProcessTest
@Tag("benchmark")
class LadderBenchmark {

    private static final int DIRECTIVES = 1000;

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @DynamicPropertySource
    static void durablePostgres(DynamicPropertyRegistry properties) {
        DurablePostgres.use(properties);
    }

    @Test
    void countRowsAndTimeAThousandSteps() {
        clock.moveTo(LocalDate.of(2025, 11, 24));
        String plan = Office.newPlan();
        for (int i = 1; i <= DIRECTIVES; i++) {
            office.issue(aDirective().inPlan(plan).numbered("" + i).due("31/12/2025"));
        }
        step("reminder (-10)", LocalDate.of(2025, 12, 17));
        step("head and explanation (+1)", LocalDate.of(2026, 1, 5));
        step("supervisors (+5)", LocalDate.of(2026, 1, 9));
    }

    private void step(String name, LocalDate day) {
        WrittenRows before = WrittenRows.count(jdbc);
        clock.moveTo(day, LocalTime.of(7, 0));
        long begun = System.nanoTime();
        long cpu = cpu();
        engine.getJobExecutor().start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(15))
                .until(() -> managementService.createJobQuery().executable().count() == 0);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        cpu = (cpu() - cpu) / 1_000_000;
        engine.getJobExecutor().shutdown();
        System.out.printf(
                "%s: %d steps in %d ms (%d ms of CPU), %s%n",
                name, DIRECTIVES, millis, cpu, WrittenRows.count(jdbc).minus(before));
    }

    private static long cpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }
}
