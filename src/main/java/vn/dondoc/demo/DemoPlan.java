package vn.dondoc.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.agency.WrittenAgencies;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.Issuing;
import vn.dondoc.register.Plans;

/**
 * Loads the plan of 38 directives once, all or nothing, and then the other tables. Its dates are moved by whole days so that the day of the
 * documents is today; the application is not up before that is done.
 */
@Component
@Profile("demo")
class DemoPlan implements ApplicationRunner, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(DemoPlan.class);
    private static final LocalDate DAY_OF_THE_DOCUMENTS = LocalDate.of(2025, 11, 22);

    private final Plans plans;
    private final DemoAccounts accounts;
    private final WrittenAgencies written;
    private final Issuing issuing;
    private final DemoTables tables;
    private final DemoDocuments documents;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;
    private volatile boolean loaded;

    DemoPlan(
            Plans plans,
            DemoAccounts accounts,
            WrittenAgencies written,
            Issuing issuing,
            DemoTables tables,
            DemoDocuments documents,
            OfficeClock clock,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.accounts = accounts;
        this.written = written;
        this.issuing = issuing;
        this.tables = tables;
        this.documents = documents;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (plans.find(PlanRow.PLAN).isEmpty()) {
            long begun = System.nanoTime();
            transaction.executeWithoutResult(status -> load());
            log.info("The plan of 38 directives was loaded in {} ms", (System.nanoTime() - begun) / 1_000_000);
        }
        int shift = plans.find(PlanRow.PLAN).orElseThrow().dayShift();
        long begun = System.nanoTime();
        transaction.executeWithoutResult(status -> {
            tables.load(shift);
            documents.describe();
        });
        log.info("The other tables were imported in {} ms", (System.nanoTime() - begun) / 1_000_000);
        loaded = true;
    }

    private void load() {
        int shift = Math.toIntExact(ChronoUnit.DAYS.between(DAY_OF_THE_DOCUMENTS, clock.today()));
        accounts.load();
        plans.add(new Plans.Plan(PlanRow.PLAN, PlanRow.ASSIGNED_ON.plusDays(shift), true, shift));
        var register = PlanFiles.registerByPlanNumber();
        PlanFiles.plan().stream()
                .map(row -> new PlanRow(row, register.get(row.get("no")), written, shift).directive())
                .forEach(directive -> issuing.issue(directive, Change.SYSTEM));
    }

    @Override
    public Health health() {
        return loaded ? Health.up().build() : Health.down().build();
    }
}
