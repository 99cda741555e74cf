package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.Paging;

/** The results register and the appendix on Resolution 71 as the demonstration imports them. */
@ProcessTest
@ActiveProfiles({"demo", "test"})
class DemoTablesTest {

    /** 67 of the register are not completed, and 22 of those follow the plan; all 24 of the appendix run. */
    static final long RUNNING = 67 - 22 + 24;

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DirectiveQueries queries;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private DemoTables tables;

    private Map<String, DirectiveView> register;
    private Map<String, DirectiveView> nq71;

    @BeforeEach
    void read() {
        clock.moveTo(LocalDate.of(2025, 11, 24));
        office.runJobs();
        register = rows("PL04-2025");
        nq71 = rows("NQ71-2025");
    }

    @Test
    void theRegisterHoldsAHundredAndTenDirectives() {
        assertThat(register).hasSize(110);
        DirectiveView first = register.get("1");
        assertThat(first.code()).isEqualTo("PL04-2025-001");
        assertThat(first.state()).isEqualTo(DirectiveState.COMPLETED);
        assertThat(first.completedOn()).as("moved by two days").isEqualTo("2025-09-02");
        assertThat(first.dueOn()).isEqualTo("2025-09-02");
        assertThat(first.lateness()).isEqualTo(Lateness.COMPLETED_ON_TIME);
        assertThat(first.leadAgency().code()).isEqualTo("so-khcn");
        assertThat(first.resultDescription()).isNotBlank();
        assertThat(register.get("3").lateness()).isEqualTo(Lateness.COMPLETED_LATE);
    }

    @Test
    void whatWasCompletedBeforeHasNoProcessAndWhatRunsIsInProgress() {
        assertThat(office.process("PL04-2025-001")).isNull();
        assertThat(office.task("PL04-2025-004", "userTask_submitResult")).isNotNull();
        assertThat(office.task("PL04-2025-110", "userTask_acceptDirective"))
                .as("nothing is said of it yet")
                .isNotNull();
    }

    @Test
    void whatIsInThePlanFollowsItAndRunsOnce() {
        Map<String, DirectiveView> linked = register.entrySet().stream()
                .filter(row -> row.getValue().linkedTo() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(linked).hasSize(26);
        assertThat(linked.values()).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(office.directive(row.linkedTo()).state());
            assertThat(office.process(row.code())).isNull();
        });
        assertThat(linked.get("39").linkedTo()).isEqualTo("KH-UBND-2025-38");
        assertThat(linked.get("32").leadAgency()).as("a group leads").isNull();
        assertThat(office.directive("PL04-2025-032").assignments()).hasSize(111);
        assertThat(linked.get("85").leadAgency().code()).isEqualTo("ca-tinh");
    }

    @Test
    void factsThatContradictEachOtherAreBothKept() {
        assertThat(register.get("95").state()).isEqualTo(DirectiveState.ASSIGNED);
        assertThat(register.get("95").note()).contains("Đã hoàn thành").contains("21/07/2025");
        for (String number : List.of("43", "46", "48", "49", "50")) {
            assertThat(register.get(number).state()).isEqualTo(DirectiveState.IN_PROGRESS);
            assertThat(register.get(number).completedOn()).isNull();
            assertThat(register.get(number).note()).contains("Đang thực hiện").contains("31/12/2025");
        }
    }

    @Test
    void theFirstOfJanuaryStaysADate() {
        assertThat(register.get("49").deadlineKind()).isEqualTo(DeadlineKind.FIXED);
        assertThat(register.get("49").recurring()).isTrue();
    }

    @Test
    void theAppendixHoldsTwentyFourDirectivesOfTheReportingAgency() {
        assertThat(nq71).hasSize(24);
        assertThat(nq71.get("18(1)").code()).isEqualTo("NQ71-2025-18.1");
        assertThat(nq71.get("18(1)").content()).isEqualTo("Phát triển kinh tế ban đêm.");
        assertThat(nq71.values())
                .allSatisfy(row -> assertThat(row.leadAgency().code()).isEqualTo("so-khcn"));
        DirectiveView first = nq71.get("1");
        assertThat(first.section()).startsWith("I. Nâng cao nhận thức");
        assertThat(first.leadAsWritten()).isEqualTo("Các bộ, ngành, địa phương");
        assertThat(first.requiredResult()).isEqualTo("Chương trình, kế hoạch được ban hành");
        assertThat(first.deadlineKind()).isEqualTo(DeadlineKind.ONGOING);
        assertThat(first.resultDescription()).startsWith("Đã dự thảo Kế hoạch");
        assertThat(first.note()).startsWith("Dự kiến kết quả: Ban hành Kế hoạch");
        assertThat(nq71.get("3").deadlineKind()).isEqualTo(DeadlineKind.MONTH);
        assertThat(nq71.get("10").state()).isEqualTo(DirectiveState.ASSIGNED);
    }

    @Test
    void loadingAgainChangesNothing() {
        tables.load(2);

        assertThat(rows("PL04-2025")).hasSize(110);
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey("directive")
                        .processInstanceBusinessKeyLike("PL04-2025-%")
                        .count())
                .isEqualTo(67 - 22);
    }

    private Map<String, DirectiveView> rows(String plan) {
        var filter = new DirectiveFilter(plan, null, null, null, null, null, null, null, null, null, null, null);
        return queries.list(filter, new Paging(0, 200), "number,asc", Office.actor("monitoring")).content().stream()
                .collect(Collectors.toMap(DirectiveView::number, row -> row));
    }
}
