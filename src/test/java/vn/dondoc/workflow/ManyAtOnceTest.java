package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.register.Answer;
import vn.dondoc.register.Coordinating;
import vn.dondoc.register.DeadlineChanges;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.ExplanationQueries;
import vn.dondoc.register.Explanations;
import vn.dondoc.register.Paging;
import vn.dondoc.register.RosterQueries;
import vn.dondoc.register.Timeline;

/** What happens when many people act in the same moment, on the embedded database. */
@ProcessTest
class ManyAtOnceTest {

    private static final int THREADS = 16;

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TaskService taskService;

    @Autowired
    private Coordinating coordinating;

    @Autowired
    private RosterQueries roster;

    @Autowired
    private Timeline timeline;

    @Autowired
    private DeadlineChanges deadlineChanges;

    @Autowired
    private ExplanationQueries explanations;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void onAMonday() {
        clock.moveTo(LocalDate.of(2025, 11, 24));
    }

    @Test
    void aHundredAndTenAgenciesAnswerInTheSameMinuteAndNobodySeesAnError() {
        String code = roundOf110();

        List<Throwable> errors = atOnce(answersOf(code));

        assertThat(errors).isEmpty();
        office.runJobs();
        assertThat(roster.of(code, Office.actor("monitoring")))
                .hasSize(110)
                .allSatisfy(line -> assertThat(line.answer()).isEqualTo(Answer.CONTRIBUTED));
        assertThat(office.contributions(code)).isZero();
        assertThat(office.process(code)).isNotNull();
        assertThat(coordinating.isOpen(code)).isFalse();
        assertThat(office.as("monitoring", () -> actions(code))).containsOnlyOnce("ROUND_COMPLETE");
    }

    @Test
    void endingTheRoundWhileAgenciesAnswerLosesNoAnswerThatWasAccepted() {
        String code = roundOf110();
        List<Callable<Object>> acts = new ArrayList<>(answersOf(code));
        acts.add(60, () -> {
            coordinating.end(code, Office.actor("so-khcn"));
            return null;
        });

        List<Throwable> errors = atOnce(acts);
        office.runJobs();

        var lines = roster.of(code, Office.actor("monitoring"));
        long answered = lines.stream()
                .filter(line -> line.answer() == Answer.CONTRIBUTED)
                .count();
        long silent = lines.stream()
                .filter(line -> line.answer() == Answer.NO_RESPONSE)
                .count();
        assertThat(answered + silent).isEqualTo(110);
        assertThat(errors).as("those who came too late are told so").hasSize((int) silent);
        assertThat(office.contributions(code)).isZero();
    }

    @RepeatedTest(10)
    void addingAnAgencyWhileTheRoundEndsLeavesNobodyAwaitedInAClosedRound() {
        String code = office.issue(aDirective().coordinatedBy("so-tai-chinh"));
        office.complete("so-khcn", code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();

        List<Throwable> errors = atOnce(List.of(
                () -> {
                    coordinating.add(code, List.of("so-noi-vu"), Office.actor("so-khcn"));
                    return null;
                },
                () -> {
                    coordinating.end(code, Office.actor("so-khcn"));
                    return null;
                }));
        office.runJobs();

        assertThat(errors).isEmpty();
        boolean awaited =
                roster.of(code, Office.actor("monitoring")).stream().anyMatch(line -> line.answer() == Answer.PENDING);
        assertThat(coordinating.isOpen(code)).isEqualTo(awaited);
        assertThat(office.contributions(code)).isEqualTo(awaited ? 1 : 0);
    }

    @RepeatedTest(20)
    void ofTwoOfficersWhoCompleteTheSameTaskExactlyOneWins() {
        String code = office.issue(aDirective());
        String task = office.task(code, "userTask_acceptDirective").getId();
        Callable<Object> accept = () -> office.as("so-khcn", () -> {
            taskService.complete(task, Map.of("decision", "accept"));
            return null;
        });

        List<Throwable> errors = atOnce(List.of(accept, accept));

        assertThat(errors).hasSize(1);
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.IN_PROGRESS);
        assertThat(office.as("monitoring", () -> actions(code))).containsOnlyOnce("ACCEPTED");
    }

    @Test
    void allMembersOfALeadingGroupAcceptAtOnceAndTheDirectiveIsInProgress() {
        String code = office.issue(aDirective().ledBy("nhom-so-ban-nganh-tinh"));
        List<Callable<Object>> acts = new ArrayList<>();
        office.directive(code)
                .assignments()
                .forEach(part -> acts.add(() -> {
                    office.complete(
                            part.leadAgency(),
                            code + "#" + part.leadAgency(),
                            "userTask_acceptDirective",
                            Map.of("decision", "accept"));
                    return null;
                }));

        assertThat(atOnce(acts)).isEmpty();

        assertThat(office.directive(code).assignments())
                .allSatisfy(part -> assertThat(part.state()).isEqualTo(DirectiveState.IN_PROGRESS));
    }

    @Test
    void aThousandDirectivesThatFellDueWhileNothingRanEachTakeOneStep() {
        String plan = Office.newPlan();
        List<String> codes = IntStream.rangeClosed(1, 1000)
                .mapToObj(number -> office.issue(
                        aDirective().inPlan(plan).numbered("" + number).due("29/10/2027")))
                .toList();

        letTheJobExecutorWork(LocalDate.of(2027, 11, 4));

        assertThat(stepsIn(plan))
                .as("of reminders and an escalation of 72 hours ago, the escalation")
                .containsExactlyInAnyOrderEntriesOf(Map.of("EXPLANATION_OWED", 1000L));
        assertThat(office.directive(codes.get(999)).escalationLevel()).isOne();
        assertThat(managementService.createJobQuery().noRetriesLeft().count()).isZero();
        assertThat(explanations.figures(Office.actor("leadership")).owed()).isGreaterThanOrEqualTo(1000);
        assertThat(explanations
                        .list(Explanations.State.OWED, "so-khcn", new Paging(0, 200), Office.actor("so-khcn"))
                        .content())
                .hasSize(200);
    }

    @RepeatedTest(20)
    void confirmingWhileTheLadderStepsNeverFailsForWhoConfirms() {
        String code = office.issue(aDirective().due("29/12/2028"));
        office.complete("so-khcn", code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.complete("so-khcn-head", code, "userTask_submitResult", Map.of("resultDescription", "Xong"));
        office.attach(code, "so-khcn");
        clock.moveTo(LocalDate.of(2029, 1, 8));
        String timer = ladderTimer(code);

        List<Callable<Object>> acts = List.of(
                () -> {
                    office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "approve"));
                    return null;
                },
                () -> {
                    stepUnlessOvertaken(timer);
                    return null;
                });

        assertThat(atOnce(acts)).isEmpty();
        office.runJobs();
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.COMPLETED);
        assertThat(office.process(code)).isNull();
    }

    @RepeatedTest(20)
    void movingTheDeadlineWhileTheLadderStepsNeverFailsAndTheNewDeadlineHolds() {
        String code = office.issue(aDirective().due("29/12/2028"));
        clock.moveTo(LocalDate.of(2029, 1, 8));
        String timer = ladderTimer(code);

        List<Callable<Object>> acts = List.of(
                () -> {
                    deadlineChanges.change(
                            code, LocalDate.of(2029, 12, 28), "Gia hạn", null, Office.actor("supervisors"));
                    return null;
                },
                () -> {
                    stepUnlessOvertaken(timer);
                    return null;
                });

        assertThat(atOnce(acts)).isEmpty();
        office.runJobs();
        assertThat(office.directive(code).escalationLevel()).isZero();
        assertThat(managementService
                        .createJobQuery()
                        .jobId(ladderTimer(code))
                        .singleResult()
                        .getDuedate())
                .isEqualTo("2029-12-14T00:00:00Z");
    }

    /** As the job executor does: who was overtaken comes again. */
    private void stepUnlessOvertaken(String job) {
        try {
            managementService.executeJob(job);
        } catch (OptimisticLockingException | NullValueException overtaken) {
            assertThat(overtaken).isNotNull();
        }
    }

    private String ladderTimer(String code) {
        return managementService
                .createJobQuery()
                .processInstanceId(office.process(code).getId())
                .timers()
                .singleResult()
                .getId();
    }

    /** Lets the engine's own executor work through everything that has come by seven on that morning. */
    private void letTheJobExecutorWork(LocalDate day) {
        clock.moveTo(day, LocalTime.of(7, 0));
        engine.getJobExecutor().start();
        try {
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> managementService
                                    .createJobQuery()
                                    .executable()
                                    .withRetriesLeft()
                                    .count()
                            == 0);
        } finally {
            engine.getJobExecutor().shutdown();
        }
    }

    private Map<String, Long> stepsIn(String plan) {
        return jdbc
                .sql(
                        "SELECT occasion, COUNT(*) FROM notice WHERE directive LIKE ? AND occasion <> 'ASSIGNED' GROUP BY occasion")
                .param(plan + "-%")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> actions(String code) {
        return timeline.of(code, new Paging(0, 200), Office.actor("monitoring")).content().stream()
                .map(Timeline.Entry::action)
                .toList();
    }

    private String roundOf110() {
        String code = office.issue(aDirective().coordinatedBy("nhom-so-ban-nganh-dia-phuong"));
        office.complete("so-khcn", code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        assertThat(office.contributions(code)).isEqualTo(110);
        return code;
    }

    private List<Callable<Object>> answersOf(String code) {
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
        return acts;
    }

    /** Starts everything in the same moment, from 16 threads. @return what went wrong */
    private static List<Throwable> atOnce(List<Callable<Object>> acts) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        var start = new CountDownLatch(1);
        try {
            List<Future<Object>> results = new ArrayList<>();
            for (Callable<Object> act : acts) {
                results.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            return errorsOf(results);
        } finally {
            threads.shutdown();
        }
    }

    private static List<Throwable> errorsOf(List<Future<Object>> results) {
        List<Throwable> errors = new ArrayList<>();
        for (Future<Object> result : results) {
            try {
                result.get();
            } catch (ExecutionException failed) {
                errors.add(failed.getCause());
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        return errors;
    }
}
