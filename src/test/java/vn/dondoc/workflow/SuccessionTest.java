package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyClosing;
import vn.dondoc.agency.AgencyDecision;
import vn.dondoc.agency.AgencyEntries;
import vn.dondoc.agency.AgencyFounding;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyWork;
import vn.dondoc.agency.GroupMembers;
import vn.dondoc.agency.Merging;
import vn.dondoc.agency.Succession;
import vn.dondoc.register.Answer;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.Monitoring;
import vn.dondoc.register.Paging;
import vn.dondoc.register.RosterQueries;
import vn.dondoc.register.Timeline;

/** An agency goes into another, and its open work with it. */
@ProcessTest
class SuccessionTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 24);
    private static final Actor MONITOR = Office.actor("monitoring");
    private static final Actor ADMINISTRATOR = Office.actor("camunda-admin");
    private static final AtomicInteger AGENCIES = new AtomicInteger();

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private AgencyFounding founding;

    @Autowired
    private AgencyClosing closing;

    @Autowired
    private AgencyEntries entries;

    @Autowired
    private GroupMembers groupMembers;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Merging merging;

    @Autowired
    private Succession succession;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private RosterQueries roster;

    @Autowired
    private Timeline timeline;

    private String old;
    private String successor;

    @BeforeEach
    void twoAgencies(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
        clock.moveTo(TODAY);
        old = newAgency();
        successor = newAgency();
    }

    @Test
    void acceptedWorkGoesOnWithTheSuccessorAndNobodyIsAskedTwice() {
        String code = office.issue(aDirective().ledBy(old).coordinatedBy("so-tai-chinh"));
        accept(old, code);
        office.runJobs();
        String before = office.process(code).getId();

        merge();

        assertThat(office.process(code).getId()).isNotEqualTo(before);
        office.runJobs();
        assertThat(office.task(code, "userTask_submitResult")).hasCandidateGroup(successor);
        assertThat(office.process(code)).isWaitingAt("userTask_submitResult", "receiveTask_answers");
        assertThat(office.contributions(code)).as("nobody is asked twice").isOne();
        assertThat(office.directive(code).leadAgency().code()).isEqualTo(successor);
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.IN_PROGRESS);
        assertThat(timeline.of(code, new Paging(0, 20), MONITOR)
                        .content()
                        .get(0)
                        .detail())
                .contains("sáp nhập vào", "60/NQ-HĐND");
        finish(code);
    }

    @Test
    void whatWasNotAcceptedYetIsAcceptedByTheSuccessor() {
        String code = office.issue(aDirective().ledBy(old).coordinatedBy(successor, "so-tai-chinh"));

        merge();

        assertThat(office.task(code, "userTask_acceptDirective")).hasCandidateGroup(successor);
        assertThat(roster.of(code, MONITOR))
                .extracting(RosterQueries.Line::agency)
                .containsExactly("so-tai-chinh");
        accept(successor, code);
        office.runJobs();
        assertThat(office.contributions(code)).isOne();
    }

    @Test
    void aCoordinatorsOpenQuestionGoesToTheSuccessorAndItsAnswersStay() {
        String open = running("so-khcn", old);
        String answered = running("so-khcn", old, "so-noi-vu");
        contribute(old, answered);
        String both = running("so-khcn", old, successor);
        String led = running(successor, old, "so-noi-vu");

        merge();
        office.runJobs();

        assertThat(office.findTask(open + "#" + old, "userTask_contribute")).isNull();
        assertThat(office.task(open + "#" + successor, "userTask_contribute")).hasCandidateGroup(successor);
        assertThat(answers(answered))
                .containsExactlyInAnyOrder(tuple(old, Answer.CONTRIBUTED), tuple("so-noi-vu", Answer.PENDING));
        assertThat(answers(both)).containsExactly(tuple(successor, Answer.PENDING));
        assertThat(office.contributions(both)).isOne();
        assertThat(answers(led)).containsExactly(tuple("so-noi-vu", Answer.PENDING));
        contribute(successor, both);
        office.runJobs();
        assertThat(office.process(both)).isWaitingAtExactly("userTask_submitResult", "timer_ladderStep");
    }

    @Test
    void aMembersPartOfAGroupsDirectiveGoesToTheSuccessorUnlessItHasOne() {
        String group = newGroup(old, "so-y-te");
        String alone = office.issue(aDirective().ledBy(group));
        String shared = office.issue(aDirective().ledBy(newGroup(old, successor)));
        accept(old, alone + "#" + old);

        merge();
        office.runJobs();

        assertThat(office.process(alone + "#" + old)).isNull();
        assertThat(office.task(alone + "#" + successor, "userTask_submitResult"))
                .hasCandidateGroup(successor);
        assertThat(office.process(shared + "#" + old)).isNull();
        assertThat(office.task(shared + "#" + successor, "userTask_acceptDirective"))
                .hasCandidateGroup(successor);
        assertThat(office.directive(shared).assignments())
                .extracting(DirectiveView.AssignmentView::leadAgency, DirectiveView.AssignmentView::state)
                .containsExactlyInAnyOrder(
                        tuple(old, DirectiveState.CANCELLED), tuple(successor, DirectiveState.ASSIGNED));
        assertThat(office.directive(shared).state()).isEqualTo(DirectiveState.ASSIGNED);
    }

    @Test
    void aSubmittedResultStaysUntilItIsDecidedAndMovesWhenItIsReturned() {
        String code = running(old);
        submit(old, code);

        merge();

        assertThat(office.task(code, "userTask_approveResult")).isNotNull();
        assertThat(office.directive(code).leadAgency().code()).isEqualTo(old);
        assertThat(openWork()).containsExactly(tuple("SUBMITTED", 1L));
        office.complete(
                "supervisors", code, "userTask_approveResult", Map.of("decision", "return", "comment", "Bổ sung"));
        office.runJobs();
        succession.proceed();
        office.runJobs();
        assertThat(office.task(code, "userTask_submitResult")).hasCandidateGroup(successor);
        assertThat(office.directive(code).resultDescription()).isEqualTo("Đã ban hành");
        assertThat(openWork()).isEmpty();
    }

    @Test
    void whatIsReopenedLaterGoesToTheSuccessorToo() {
        String code = running(old);
        submit(old, code);
        office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "approve"));
        office.runJobs();

        merge();
        assertThat(office.directive(code).leadAgency().code()).as("history").isEqualTo(old);
        monitoring.reopen(code, null, "Chưa đủ", MONITOR);
        succession.proceed();
        office.runJobs();

        assertThat(office.task(code, "userTask_submitResult")).hasCandidateGroup(successor);
    }

    @Test
    void aSecondLookMovesNothingTwice() {
        String code = running(old, "so-tai-chinh");
        merge();
        office.runJobs();
        String process = office.process(code).getId();

        succession.proceed();

        assertThat(office.process(code).getId()).isEqualTo(process);
        assertThat(timeline.of(code, new Paging(0, 50), MONITOR).content())
                .filteredOn(entry -> entry.action().equals("LEAD_CHANGED"))
                .hasSize(1);
    }

    @Test
    void aMergerTakesEffectOnItsDay() {
        String code = running(old);
        order(TODAY.plusDays(3));
        succession.proceed();
        assertThat(agencies.find(old))
                .hasValueSatisfying(agency -> assertThat(agency.isClosed()).isFalse());

        clock.moveTo(TODAY.plusDays(3));
        succession.proceed();
        office.runJobs();

        assertThat(agencies.find(old)).hasValueSatisfying(agency -> {
            assertThat(agency.successor()).isEqualTo(successor);
            assertThat(agency.closedOn()).isEqualTo(TODAY.plusDays(3));
        });
        assertThat(office.task(code, "userTask_submitResult")).hasCandidateGroup(successor);
    }

    @Test
    void ofTwoMergersInARowTheLastSuccessorWorks() {
        String code = running(old);
        order(TODAY);
        String last = newAgency();
        merging.order(
                new Merging.Order(successor, last, decision(TODAY), false, false), version(successor), ADMINISTRATOR);
        succession.proceed();
        office.runJobs();

        assertThat(office.task(code, "userTask_submitResult")).hasCandidateGroup(last);
        assertThat(agencies.find(old).orElseThrow().successor()).isEqualTo(last);
    }

    @Test
    void anAgencyThatWorksNoMoreIsGivenNothing() {
        String group = newGroup(old, "so-y-te");
        String running = running("so-khcn", "so-tai-chinh");
        closing.close(old, version(old), decision(TODAY), ADMINISTRATOR);
        String name = agencies.nameOf(old);

        refuses(() -> office.issue(aDirective().ledBy(old)), name + " đã ngừng hoạt động từ ngày 24/11/2025");
        refuses(() -> office.issue(aDirective().coordinatedBy(old)), name);
        refuses(() -> monitoring.reassignLead(running, "so-khcn", old, "x", MONITOR), name);
        refuses(() -> monitoring.reassignCoordinator(running, "so-tai-chinh", old, "x", MONITOR), name);
        String byGroup = office.issue(aDirective().ledBy(group));
        assertThat(office.directive(byGroup).assignments())
                .extracting(DirectiveView.AssignmentView::leadAgency)
                .containsExactly("so-y-te");
        assertThat(agencies.working()).extracting(Agency::code).doesNotContain(old);
        assertThat(agencies.search(name)).extracting(Agency::code).containsExactly(old);

        closing.reopen(old, version(old), decision(TODAY), ADMINISTRATOR);
        assertThat(office.issue(aDirective().ledBy(old))).isNotNull();
    }

    private void merge() {
        order(TODAY);
        succession.proceed();
    }

    private void order(LocalDate day) {
        merging.order(new Merging.Order(old, successor, decision(day), true, false), version(old), ADMINISTRATOR);
    }

    private List<Tuple> openWork() {
        return merging.openWork(old).stream()
                .filter(work -> work.count() > 0)
                .map((AgencyWork.Open work) -> tuple(work.kind(), work.count()))
                .toList();
    }

    private List<Tuple> answers(String code) {
        return roster.of(code, MONITOR).stream()
                .map(line -> tuple(line.agency(), line.answer()))
                .toList();
    }

    private int version(String code) {
        return entries.detail(code).orElseThrow().version();
    }

    private static AgencyDecision decision(LocalDate day) {
        return new AgencyDecision(day, "Nghị quyết số 60/NQ-HĐND", null);
    }

    private String newAgency() {
        String code = "so-ke-thua-" + AGENCIES.incrementAndGet();
        found(Agency.working(code, "Sở Kế thừa " + AGENCIES.get(), AgencyKind.DEPARTMENT, null));
        return code;
    }

    private String newGroup(String... members) {
        String code = "nhom-ke-thua-" + AGENCIES.incrementAndGet();
        found(Agency.working(code, "Nhóm kế thừa " + AGENCIES.get(), AgencyKind.GROUP, null));
        groupMembers.set(code, version(code), List.of(members), decision(TODAY), ADMINISTRATOR);
        return code;
    }

    private void found(Agency agency) {
        founding.found(agency, List.of(), decision(TODAY), ADMINISTRATOR);
    }

    private String running(String lead, String... coordinators) {
        String code = office.issue(aDirective().ledBy(lead).coordinatedBy(coordinators));
        accept(lead, code);
        office.runJobs();
        return code;
    }

    private void accept(String agency, String key) {
        office.complete(agency, key, "userTask_acceptDirective", Map.of("decision", "accept"));
    }

    private void contribute(String agency, String code) {
        office.complete(
                agency,
                code + "#" + agency,
                "userTask_contribute",
                Map.of("answer", "contributed", "contribution", "Thống nhất"));
    }

    private void submit(String agency, String code) {
        office.attach(code, agency);
        office.complete(agency + "-head", code, "userTask_submitResult", Map.of("resultDescription", "Đã ban hành"));
        office.runJobs();
    }

    private void finish(String code) {
        submit(successor, code);
        office.complete("supervisors", code, "userTask_approveResult", Map.of("decision", "approve"));
        office.runJobs();
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.COMPLETED);
    }

    private static void refuses(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).hasMessageContaining(sentence);
    }
}
