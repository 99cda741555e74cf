package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.Holidays;
import vn.dondoc.register.CalendarEffects;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.Issuing;

/** What people in the offices do, in the words of tests. */
@TestConfiguration(proxyBeanMethods = false)
public class Office {

    private static final AtomicInteger PLANS = new AtomicInteger();

    private final IdentityService identityService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final Issuing issuing;
    private final DirectiveQueries queries;
    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final CalendarEffects calendarEffects;
    private final TransactionOperations transactions;

    Office(
            @Lazy IdentityService identityService,
            @Lazy RuntimeService runtimeService,
            @Lazy TaskService taskService,
            @Lazy ManagementService managementService,
            @Lazy Issuing issuing,
            @Lazy DirectiveQueries queries,
            @Lazy JdbcClient jdbc,
            @Lazy Holidays holidays,
            @Lazy CalendarEffects calendarEffects,
            @Lazy TransactionOperations transactions) {
        this.identityService = identityService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.issuing = issuing;
        this.queries = queries;
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.calendarEffects = calendarEffects;
        this.transactions = transactions;
    }

    @Bean
    @Primary
    static MovableClock movableClock() {
        return new MovableClock();
    }

    /** A plan code that no other test uses. */
    public static String newPlan() {
        return "T" + PLANS.incrementAndGet();
    }

    public String issue(NewDirectiveBuilder directive) {
        return issuing.issue(directive.build(), "monitor");
    }

    /** An account as the demo has them: an agency's officer, its head with "-head", or a role. */
    public static Actor actor(String account) {
        if (account.endsWith("-head")) {
            return new Actor(account, Set.of(account, account.replace("-head", "")));
        }
        return new Actor(account, Set.of(account));
    }

    public <T> T as(String account, Supplier<T> work) {
        Actor actor = actor(account);
        identityService.setAuthentication(account, new ArrayList<>(actor.groups()));
        try {
            return work.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** Completes the task that the account sees under this business key. */
    public void complete(String account, String businessKey, String taskKey, Map<String, Object> fields) {
        Task task = task(businessKey, taskKey);
        as(account, () -> {
            taskService.complete(task.getId(), fields);
            return null;
        });
    }

    public Task task(String businessKey, String taskKey) {
        Task task = findTask(businessKey, taskKey);
        assertThat(task).as("%s of %s", taskKey, businessKey).isNotNull();
        return task;
    }

    public Task findTask(String businessKey, String taskKey) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .initializeFormKeys()
                .singleResult();
    }

    /** The process in which the work goes on, not that of an explanation or an obstacle beside it. */
    public ProcessInstance process(String businessKey) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .filter(process -> !Set.of("explanation", "obstacle").contains(process.getProcessDefinitionKey()))
                .findFirst()
                .orElse(null);
    }

    public long contributions(String code) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("contribution")
                .processInstanceBusinessKeyLike(code + "#%")
                .count();
    }

    /** Runs what the job executor would run, until nothing is left to do now. */
    public void runJobs() {
        for (Job job = nextJob(); job != null; job = nextJob()) {
            managementService.executeJob(job.getId());
        }
    }

    /** Runs what the job executor would run now for one process: steps of its ladder, too. */
    public void runJobsOf(String businessKey) {
        String process = process(businessKey).getId();
        for (Job job = nextJobOf(process); job != null; job = nextJobOf(process)) {
            managementService.executeJob(job.getId());
        }
    }

    private Job nextJobOf(String process) {
        return managementService
                .createJobQuery()
                .processInstanceId(process)
                .executable()
                .withRetriesLeft()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private Job nextJob() {
        return managementService.createJobQuery().executable().withRetriesLeft().listPage(0, 1).stream()
                .findFirst()
                .orElse(null);
    }

    /** Changes the calendar as an administrator does, and lets the background follow. @return what has moved */
    public CalendarEffects.Effect changeCalendar(Consumer<Holidays> change) {
        Integer version = transactions.execute(status -> {
            int made = holidays.beginChange();
            change.accept(holidays);
            calendarEffects.follow(made, 1, actor("camunda-admin"));
            return made;
        });
        runJobsOf("calendar-v" + version);
        return calendarEffects.latest(1).get(0);
    }

    public DirectiveView directive(String code) {
        return queries.get(code, actor("monitoring"));
    }

    /** Attaches a file, as far as the register cares. */
    public void attach(String code, String agency) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        "INSERT INTO evidence (id, directive_code, agency, name, media_type, size_bytes, sha256, uploaded_by,"
                                + " uploaded_at) VALUES (?, ?, ?, 'ket-qua.pdf', 'application/pdf', 1, ?, ?, CURRENT_TIMESTAMP)")
                .params(id, code, agency, "0".repeat(64), agency)
                .update();
    }

    public static LocalDate day(int day, int month, int year) {
        return LocalDate.of(year, month, day);
    }
}
