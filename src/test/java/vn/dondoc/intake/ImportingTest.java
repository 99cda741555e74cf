package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.intake.TableBuilder.aTable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.Office;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.Classification;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.Monitoring;
import vn.dondoc.register.Paging;

/** What becomes of the register when a draft is confirmed. */
class ImportingTest extends ImportDesk {

    private static final UnaryOperator<TableBuilder.Row> ANY = UnaryOperator.identity();

    @Autowired
    private DirectiveQueries queries;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private Agencies agencies;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DraftExpiry expiry;

    @Test
    void everyRowBecomesADirectiveWhoseProcessRuns() {
        Outcome outcome = imported(aTable().row(r -> r.with(Column.COORDINATING, "Sở Tài chính"))
                .row(r -> r.with(Column.LEAD, "Công an tỉnh").with(Column.NOTE, "Báo cáo hằng tháng")));

        assertThat(outcome).isEqualTo(new Outcome(2, 0, 0, 0));
        DirectiveView one = office.directive(plan + "-01");
        assertThat(one.leadAgency().code()).isEqualTo("so-khcn");
        assertThat(one.coordinatingAgencies()).extracting(AgencyRef::code).containsExactly("so-tai-chinh");
        assertThat(one.deadlineAsWritten()).isEqualTo("31/12/2025");
        assertThat(one.section()).isEqualTo("I. Về hạ tầng số");
        assertThat(office.task(one.code(), "userTask_acceptDirective")).isNotNull();
        assertThat(office.directive(plan + "-02").note()).isEqualTo("Báo cáo hằng tháng");
    }

    @Test
    void aPlanOfAHundredIsPaddedToThreeDigitsFromItsFirstRow() {
        TableBuilder table = aTable();
        for (int i = 0; i < 100; i++) {
            table.row(r -> r.with(Column.RESULT, "Đã hoàn thành"));
        }

        assertThat(imported(table).created()).isEqualTo(100);

        assertThat(office.directive(plan + "-001").state()).isEqualTo(DirectiveState.COMPLETED);
        assertThat(office.directive(plan + "-100").state()).isEqualTo(DirectiveState.COMPLETED);
    }

    @Test
    void whatWasDoneBeforeIsHistoryAndWhatRunsStartsInProgress() {
        imported(aTable().row(r -> r.with(Column.RESULT, "Đã hoàn thành").with(Column.COMPLETED_ON, "2025-08-29"))
                .row(r -> r.with(Column.RESULT, "Đang thực hiện").with(Column.DESCRIPTION, "Đã dự thảo"))
                .row(r -> r.with(Column.RESULT, "Không thuộc nhiệm vụ"))
                .row(r -> r.with(Column.DEADLINE, "30/9/2025 (Đã hoàn thành; tiếp tục triển khai thực hiện)")));

        DirectiveView done = office.directive(plan + "-01");
        assertThat(done.completedOn()).isEqualTo(LocalDate.of(2025, 8, 29));
        assertThat(done.lateness()).isEqualTo(Lateness.COMPLETED_ON_TIME);
        assertThat(office.process(plan + "-01")).isNull();
        assertThat(office.task(plan + "-02", "userTask_submitResult")).isNotNull();
        assertThat(office.directive(plan + "-02").resultDescription()).isEqualTo("Đã dự thảo");
        DirectiveView foreign = office.directive(plan + "-03");
        assertThat(foreign.state()).isEqualTo(DirectiveState.CANCELLED);
        assertThat(foreign.cancelReason()).isEqualTo(CancelReason.NOT_IN_REMIT);
        assertThat(office.process(plan + "-03")).isNull();
        assertThat(office.directive(plan + "-04").continuing()).isTrue();
    }

    @Test
    void nothingIsCreatedWhileARowHasAnErrorThatIsNotLeftOut() {
        String draft = draft(aTable().row(ANY).row(r -> r.with(Column.DEADLINE, "31/02/2026")));

        assertThatThrownBy(() -> confirm(draft)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status().value()).isEqualTo(409);
            assertThat(refusal.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.row()).isEqualTo(12);
                assertThat(fault.column()).isEqualTo("deadline");
                assertThat(fault.code()).isEqualTo("IMPOSSIBLE_DATE");
            });
        });
        assertThat(directives()).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM plan WHERE code = ?")
                        .param(plan)
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(confirm(draft, 12)).isEqualTo(new Outcome(1, 0, 0, 1));
    }

    @Test
    void ofTwoRowsWithOneNumberEitherCanBeLeftOut() {
        String draft = draft(aTable().row(ANY).row(r -> r.with(Column.NUMBER, "1")));

        assertThat(confirm(draft, 11)).isEqualTo(new Outcome(1, 0, 0, 1));
        assertThat(office.directive(plan + "-01").content()).endsWith("số 2");
    }

    @Test
    void aDraftConfirmedTwiceAnswersWhatWasDoneAndCreatesNothingTwice() {
        String draft = draft(aTable().row(ANY));

        assertThat(confirm(draft)).isEqualTo(confirm(draft));
        assertThat(directives()).hasSize(1);
        assertThatThrownBy(() -> correct(draft, 11, "content", "Khác")).isInstanceOf(Refusal.class);
    }

    @Test
    void theSameFileAgainChangesNothingWhateverHasHappenedMeanwhile() {
        TableBuilder table = aTable().row(r -> r.with(Column.COORDINATING, "Sở Tài chính"))
                .row(r -> r.with(Column.RESULT, "Đang thực hiện").with(Column.DESCRIPTION, "Đã dự thảo"))
                .row(r -> r.without(Column.NUMBER));
        assertThat(imported(table).created()).isEqualTo(3);
        monitoring.reassignLead(plan + "-01", "so-khcn", "ca-tinh", "Giao lại", MONITOR);
        monitoring.cancel(plan + "-02", CancelReason.WITHDRAWN, "Rút lại", MONITOR);

        DraftView again = view(draft(table));

        assertThat(again.summary().unchanged()).isEqualTo(3);
        assertThat(again.rows()).allSatisfy(row -> assertThat(row.changes()).isEmpty());
        assertThat(imported(table)).isEqualTo(new Outcome(0, 0, 3, 0));
        assertThat(directives()).hasSize(3);
        assertThat(office.directive(plan + "-01").leadAgency().code()).isEqualTo("ca-tinh");
    }

    @Test
    void theSameFileAgainIsCorrectedAsLastTime() {
        TableBuilder table =
                aTable().row(r -> r.with(Column.LEAD, "Sở Bưu điện").with(Column.DEADLINE, "31/02/2026"));
        String draft = draft(table);
        correct(draft, 11, "leadAgency", "so-noi-vu", "deadline", "28/02/2026");
        confirm(draft);

        DraftRow again = judged(table);

        assertThat(again.change()).isEqualTo(Change.UNCHANGED);
        assertThat(again.problems()).isEmpty();
        assertThat(again.leadAgency().code()).isEqualTo("so-noi-vu");
        assertThat(office.directive(plan + "-01").leadAsWritten()).isEqualTo("Sở Bưu điện");
    }

    @Test
    void aRevisedFileShowsOldAndNewAndChangesWhatWasNotBegun() {
        imported(aTable().row(r -> r.with(Column.COORDINATING, "Sở Tài chính")).row(ANY));

        String revised = draft(aTable().row(r -> r.with(Column.CONTENT, "Xây dựng nền tảng số mới")
                        .with(Column.DEADLINE, "31/03/2026")
                        .with(Column.LEAD, "Công an tỉnh")
                        .with(Column.COORDINATING, "Sở Nội vụ"))
                .row(ANY));
        DraftRow row = view(revised).rows().get(0);

        assertThat(row.change()).isEqualTo(Change.CHANGED);
        assertThat(row.changes())
                .containsExactlyInAnyOrder(
                        new FieldChange(
                                "content", "Xây dựng nền tảng số dùng chung số 1", "Xây dựng nền tảng số mới", true),
                        new FieldChange("deadline", "31/12/2025", "31/03/2026", true),
                        new FieldChange("leadAgency", "Sở Khoa học và Công nghệ", "Công an tỉnh", true),
                        new FieldChange("coordinatingAgencies", "Sở Tài chính", "Sở Nội vụ", true));
        assertThat(view(revised).rows().get(1).change()).isEqualTo(Change.UNCHANGED);

        assertThat(confirm(revised)).isEqualTo(new Outcome(0, 1, 1, 0));

        DirectiveView directive = office.directive(plan + "-01");
        assertThat(directive.content()).isEqualTo("Xây dựng nền tảng số mới");
        assertThat(directive.dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(directive.deadlineAsWritten()).isEqualTo("31/03/2026");
        assertThat(directive.leadAgency().code()).isEqualTo("ca-tinh");
        assertThat(directive.coordinatingAgencies()).extracting(AgencyRef::code).containsExactly("so-noi-vu");
        assertThat(office.task(directive.code(), "userTask_acceptDirective").getName())
                .contains("31/03/2026");
        assertThat(actions(directive.code()))
                .contains("REVISED_CONTENT", "DEADLINE_CHANGED", "LEAD_CHANGED", "COORDINATION_ADDED");
        assertThat(search("nền tảng số mới")).contains(directive.code());
    }

    @Test
    void whatTheWorkHasOvertakenIsSaidAndKept() {
        imported(aTable().row(r -> r.with(Column.COORDINATING, "Sở Tài chính")));
        String code = plan + "-01";
        office.complete("so-khcn", code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();

        String revised = draft(aTable().row(r -> r.with(Column.COORDINATING, "Sở Tài chính, Sở Nội vụ")
                .with(Column.DEADLINE, "31/03/2026")
                .with(Column.LEAD, "Công an tỉnh")
                .with(Column.RESULT, "Đã hoàn thành")));
        DraftRow row = view(revised).rows().get(0);

        assertThat(codes(row))
                .containsExactlyInAnyOrder(
                        "CANNOT_CHANGE_reassign", "CANNOT_CHANGE_deadline", "CANNOT_CHANGE_confirmation");
        assertThat(errors(row)).isEmpty();
        assertThat(confirm(revised).changed()).isOne();
        DirectiveView directive = office.directive(code);
        assertThat(directive.leadAgency().code()).isEqualTo("so-khcn");
        assertThat(directive.dueOn()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(directive.state()).isEqualTo(DirectiveState.IN_PROGRESS);
        assertThat(directive.coordinatingAgencies())
                .extracting(AgencyRef::code)
                .containsExactly("so-tai-chinh", "so-noi-vu");
        office.runJobs();
        assertThat(office.contributions(code)).as("the added agency is asked").isEqualTo(2);
    }

    @Test
    void supervisorsWhoAlsoImportMoveTheDeadlineOfRunningWork() {
        imported(aTable().row(ANY));
        office.complete("so-khcn", plan + "-01", "userTask_acceptDirective", Map.of("decision", "accept"));
        String revised = draft(aTable().row(r -> r.with(Column.DEADLINE, "31/03/2026")));

        Actor both = new Actor("both", Set.of("monitoring", "supervisors"));
        assertThat(importing.confirm(revised, Set.of(), both).changed()).isOne();
        assertThat(office.directive(plan + "-01").dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void aClosedDirectiveKeepsItsFacts() {
        imported(aTable().row(r -> r.with(Column.RESULT, "Đã hoàn thành")));

        DraftRow row = judged(aTable().row(r -> r.with(Column.CONTENT, "Khác").with(Column.RESULT, "Đã hoàn thành")));

        assertThat(row.change()).isEqualTo(Change.UNCHANGED);
        assertThat(codes(row)).containsExactly("CANNOT_CHANGE_closed");
        assertThat(row.changes())
                .containsExactly(new FieldChange("content", "Xây dựng nền tảng số dùng chung số 1", "Khác", false));
    }

    @Test
    void theOfficerLinksADirectiveToTheOneThatRunsAndItFollowsItsState() {
        String content = "Rà soát nền tảng số " + plan;
        String running = office.issue(NewDirectiveBuilder.aDirective()
                .saying(content)
                .ledBy("so-khcn")
                .coordinatedBy("so-tai-chinh"));
        String draft = draft(aTable().row(r -> r.without(Column.LEAD)
                .with(Column.CONTENT, content)
                .with(Column.SOURCE_DOCUMENT, "Kế hoạch số 02-KH/BCĐTW")
                .with(Column.DEADLINE, "01/01/2026")
                .with(Column.RESULT, "Đang thực hiện")
                .with(Column.DESCRIPTION, "Đã họp")));

        DraftRow row = correct(draft, 11, "linkTo", running);
        assertThat(row.problems()).isEmpty();
        assertThat(row.linkTo()).isEqualTo(running);
        confirm(draft);

        String code = plan + "-01";
        DirectiveView linked = office.directive(code);
        assertThat(linked.linkedTo()).isEqualTo(running);
        assertThat(linked.state()).isEqualTo(DirectiveState.ASSIGNED);
        assertThat(linked.leadAgency().code()).isEqualTo("so-khcn");
        assertThat(linked.coordinatingAgencies()).extracting(AgencyRef::code).containsExactly("so-tai-chinh");
        assertThat(linked.dueOn()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(linked.note()).contains("Đang thực hiện").contains("Đã họp");
        assertThat(office.process(code)).as("nothing runs twice").isNull();

        office.complete("so-khcn", running, "userTask_acceptDirective", Map.of("decision", "accept"));
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.IN_PROGRESS);
        monitoring.cancel(running, CancelReason.WITHDRAWN, "Rút lại", MONITOR);
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.CANCELLED);
        assertThat(codesIn(new DirectiveFilter(
                        plan, null, null, DirectiveState.CANCELLED, null, null, null, null, null, null, null, null)))
                .containsExactly(code);
        assertThat(queries.get(code, Office.actor("so-tai-chinh")).code())
                .as("whoever takes part in the one sees the other")
                .isEqualTo(code);
        assertThatThrownBy(() -> monitoring.reopen(code, null, "Mở lại", MONITOR))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults().get(0).code()).isEqualTo("followsAnother"));
        monitoring.reopen(running, null, "Mở lại", MONITOR);
        assertThat(office.directive(code).state()).isEqualTo(DirectiveState.IN_PROGRESS);
    }

    @Test
    void whoeverKeepsBothIsNotAskedAgain() {
        String content = "Rà soát nền tảng số " + plan;
        office.issue(NewDirectiveBuilder.aDirective().saying(content));
        String draft = draft(aTable().row(
                        r -> r.with(Column.CONTENT, content).with(Column.SOURCE_DOCUMENT, "Kế hoạch số 02-KH/BCĐTW")));

        assertThat(codes(correct(draft, 11, "keepBoth", true))).isEmpty();
        confirm(draft);
        assertThat(office.process(plan + "-01")).isNotNull();
        assertThat(office.directive(plan + "-01").linkedTo()).isNull();
    }

    @Test
    void aChosenAgencyIsRememberedAsAnAliasForEveryRow() {
        String name = "Sở Bưu điện " + plan;
        String draft = draft(aTable().row(r -> r.with(Column.LEAD, name)).row(r -> r.with(Column.COORDINATING, name)));

        correct(draft, 11, "aliases", Map.of(name, "so-noi-vu"));

        assertThat(view(draft).summary().errors()).isZero();
        assertThat(view(draft).rows().get(1).coordinatingAgencies())
                .extracting(AgencyRef::code)
                .containsExactly("so-noi-vu");
        assertThat(agencies.named(name)).get().extracting(Agency::code).isEqualTo("so-noi-vu");
        assertThat(audit.of("agency:so-noi-vu", 0, 10))
                .anySatisfy(entry -> assertThat(entry.after()).isEqualTo(name));
        assertThatThrownBy(() -> correct(draft, 11, "aliases", Map.of(name, "so-y-te")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.status().value()).isEqualTo(409));
    }

    @Test
    void corrections() {
        String draft =
                draft(aTable().row(r -> r.with(Column.CLASSIFICATION, "Mật").with(Column.DEADLINE, "mai")));

        DraftRow row = correct(
                draft,
                11,
                "number",
                "7",
                "section",
                "II. Về dữ liệu",
                "coordinatingAgencies",
                List.of("so-tai-chinh", "Sở Nội vụ"),
                "classification",
                "INTERNAL",
                "dueOn",
                "2026-06-30",
                "requiredResult",
                "Báo cáo",
                "state",
                "IN_PROGRESS");

        assertThat(row.problems()).isEmpty();
        assertThat(row.dueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(row.deadlineAsWritten()).isEqualTo("mai");
        assertThat(row.classification()).isEqualTo(Classification.INTERNAL);
        confirm(draft);
        DirectiveView directive = office.directive(plan + "-07");
        assertThat(directive.state()).isEqualTo(DirectiveState.IN_PROGRESS);
        assertThat(directive.deadlineKind()).isEqualTo(DeadlineKind.FIXED);
        assertThat(directive.coordinatingAgencies())
                .extracting(AgencyRef::code)
                .containsExactly("so-tai-chinh", "so-noi-vu");
        assertThat(directive.requiredResult()).isEqualTo("Báo cáo");
    }

    @Test
    void impossibleCorrectionsAreAllRefusedTogether() {
        String draft = draft(aTable().row(ANY));

        assertThatThrownBy(() -> correct(
                        draft,
                        11,
                        "colour",
                        "RED",
                        "leadAgency",
                        "so-khong-co",
                        "dueOn",
                        "31/12/2025",
                        "keepBoth",
                        "x"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status().value()).isEqualTo(400);
                    assertThat(refusal.faults())
                            .extracting(Refusal.Fault::field)
                            .containsExactlyInAnyOrder("colour", "leadAgency", "dueOn", "keepBoth");
                });
        assertThatThrownBy(() -> correct(draft, 99, "content", "x"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.status().value()).isEqualTo(404));
    }

    @Test
    void aDraftThatNobodyConfirmsExpiresWithItsRows() {
        String draft = draft(aTable().row(ANY));
        clock.moveTo(TODAY.plusDays(DraftExpiry.KEPT.plus(Duration.ofDays(1)).toDays()));

        expiry.expire();

        assertThat(view(draft).draft().status()).isEqualTo(Draft.Status.EXPIRED);
        assertThat(view(draft).rows()).isEmpty();
        assertThatThrownBy(() -> confirm(draft)).isInstanceOf(Refusal.class);
    }

    @Test
    void draftsConfirmedAtOnceCreateEverythingOnce() throws Exception {
        TableBuilder table = aTable().row(ANY).row(ANY).row(ANY);
        String one = draft(table);
        String other = draft(table);
        var threads = Executors.newFixedThreadPool(4);
        List<Future<Outcome>> outcomes = threads.invokeAll(
                List.of(() -> confirm(one), () -> confirm(other), () -> confirm(one), () -> confirm(other)));
        threads.shutdown();

        for (Future<Outcome> outcome : outcomes) {
            assertThat(outcome.get().created() + outcome.get().unchanged()).isEqualTo(3);
        }
        assertThat(view(one).draft().outcome().created()
                        + view(other).draft().outcome().created())
                .isEqualTo(3);
        assertThat(directives()).hasSize(3);
    }

    private List<String> directives() {
        return codesIn(new DirectiveFilter(plan, null, null, null, null, null, null, null, null, null, null, null));
    }

    private List<String> search(String words) {
        return codesIn(new DirectiveFilter(plan, null, null, null, null, null, null, null, null, null, null, words));
    }

    private List<String> codesIn(DirectiveFilter filter) {
        return queries.list(filter, new Paging(0, 200), "number,asc", MONITOR).content().stream()
                .map(DirectiveView::code)
                .toList();
    }

    private List<String> actions(String code) {
        return audit.of("directive:" + code, 0, 50).stream()
                .map(entry -> entry.action())
                .toList();
    }
}
