package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.intake.TableBuilder.aTable;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.Classification;
import vn.dondoc.register.DirectiveState;

/** What somebody is told about the rows of a table before anything is imported. */
class JudgingTest extends ImportDesk {

    @Test
    void aRowThatIsInOrderIsNewAndHasNoProblem() {
        DraftRow row = judged(aTable().row(r -> r.with(Column.COORDINATING, "Sở Tài chính, Sở Nội vụ")));

        assertThat(row.problems()).isEmpty();
        assertThat(row.change()).isEqualTo(Change.NEW);
        assertThat(row.row()).isEqualTo(11);
        assertThat(row.leadAgency()).isEqualTo(new AgencyRef("so-khcn", "Sở Khoa học và Công nghệ"));
        assertThat(row.coordinatingAgencies()).extracting(AgencyRef::code).containsExactly("so-tai-chinh", "so-noi-vu");
        assertThat(row.dueOn()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(row.assignedOn()).isEqualTo(TODAY);
        assertThat(row.state()).isEqualTo(DirectiveState.ASSIGNED);
        assertThat(row.classification()).isEqualTo(Classification.PUBLIC);
    }

    @Test
    void anUnknownAgencyOffersTheNearestOnesAndIsNeverGuessed() {
        DraftRow row =
                judged(aTable().row(r -> r.with(Column.LEAD, "Xã Sơn Ha").with(Column.COORDINATING, "Sở Bưu điện")));

        assertThat(errors(row)).containsExactly("UNKNOWN_AGENCY", "UNKNOWN_AGENCY");
        assertThat(row.leadAgency()).isNull();
        assertThat(row.problems().get(0).column()).isEqualTo("leadAgency");
        assertThat(row.problems().get(0).candidates())
                .extracting(AgencyRef::name)
                .contains("Xã Sơn Hà", "Xã Sơn Hạ");
        assertThat(row.problems().get(1).column()).isEqualTo("coordinatingAgencies");
    }

    @Test
    void namesThatContainCommasAndNamesJoinedByAndAreUnderstood() {
        DraftRow row = judged(aTable().row(r ->
                r.with(Column.COORDINATING, "Sở Văn hóa, Thể thao và Du lịch và Sở Y tế; Công an tỉnh\nSở Nội vụ")));

        assertThat(row.problems()).isEmpty();
        assertThat(row.coordinatingAgencies())
                .extracting(AgencyRef::code)
                .containsExactly("so-van-hoa-the-thao-va-du-lich", "so-y-te", "ca-tinh", "so-noi-vu");
    }

    @Test
    void aGroupIsCountedByItsMembersWithoutTheLead() {
        DraftRow row = judged(aTable().row(r -> r.with(Column.COORDINATING, "Các sở, ban ngành, địa phương")));

        assertThat(row.problems()).isEmpty();
        assertThat(row.coordinatorCount()).isEqualTo(110);
    }

    @Test
    void aGroupThatLeadsTakesNoCoordinators() {
        DraftRow row = judged(aTable().row(r ->
                r.with(Column.LEAD, "Các sở, ban, ngành, địa phương").with(Column.COORDINATING, "Văn phòng Tỉnh ủy")));

        assertThat(row.leadAgency()).isNull();
        assertThat(row.leadGroup().code()).isEqualTo("nhom-so-ban-nganh-dia-phuong");
        assertThat(codes(row)).containsExactly("GROUP_TAKES_NO_COORDINATORS");
        assertThat(row.coordinatorCount()).isZero();
        assertThat(row.coordinatingAsWritten()).isEqualTo("Văn phòng Tỉnh ủy");
    }

    @Test
    void whoIsToLeadMustBeKnownOrGivenForTheWholeFile() {
        TableBuilder table = aTable().row(r -> r.without(Column.LEAD))
                .row(r -> r.with(Column.LEAD, "Các bộ, ngành, địa phương"))
                .row(r -> r.with(Column.LEAD, "Địa phương được lựa chọn"))
                .row(r -> r.with(Column.LEAD, "Sở Tài chính, Sở Nội vụ"));

        DraftView without = view(draft(table));
        assertThat(errors(without.rows().get(0))).containsExactly("MISSING_LEAD");
        assertThat(codes(without.rows().get(1))).containsExactly("EMPTY_GROUP", "MISSING_LEAD");
        assertThat(errors(without.rows().get(2))).containsExactly("UNKNOWN_AGENCY");
        assertThat(errors(without.rows().get(3))).containsExactly("SEVERAL_LEADS");

        DraftView with = view(draft(table, "so-khcn"));
        assertThat(with.rows().subList(0, 3))
                .allSatisfy(row -> assertThat(errors(row)).isEmpty())
                .allSatisfy(row -> assertThat(row.leadAgency().code()).isEqualTo("so-khcn"));
        assertThat(codes(with.rows().get(1))).containsExactly("EMPTY_GROUP");
        assertThat(codes(with.rows().get(2))).containsExactly("DEFAULT_LEAD");
        assertThat(errors(with.rows().get(3))).as("never chosen for anybody").containsExactly("SEVERAL_LEADS");
    }

    @Test
    void whatIsNoDayIsAnErrorAndWhatIsMissingAWarning() {
        DraftView draft = view(draft(aTable().row(r -> r.with(Column.DEADLINE, "31/02/2026"))
                .row(r -> r.without(Column.DEADLINE))
                .row(r -> r.with(Column.DEADLINE, "20/11/2025"))
                .row(r -> r.with(Column.DEADLINE, "Thường xuyên"))
                .row(r -> r.with(Column.DEADLINE, "Quý I/2026"))
                .row(r -> r.with(Column.DEADLINE, "-"))));

        assertThat(errors(draft.rows().get(0))).containsExactly("IMPOSSIBLE_DATE");
        assertThat(problem(draft.rows().get(0), "IMPOSSIBLE_DATE").column()).isEqualTo("deadline");
        assertThat(codes(draft.rows().get(1))).containsExactly("MISSING_DEADLINE");
        assertThat(codes(draft.rows().get(2))).containsExactly("ALREADY_OVERDUE");
        assertThat(codes(draft.rows().get(3))).isEmpty();
        assertThat(draft.rows().get(3).deadlineKind()).isEqualTo(DeadlineKind.ONGOING);
        assertThat(draft.rows().get(4).dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(codes(draft.rows().get(5))).containsExactly("MISSING_DEADLINE");
    }

    @Test
    void theFirstOfJanuaryIsSuggestedAsOngoingAndNeverAssumed() {
        TableBuilder table = aTable().row(r ->
                r.with(Column.CONTENT, "Rà soát (nhiệm vụ thường xuyên)").with(Column.DEADLINE, "2026-01-01"));
        String draft = draft(table);
        DraftRow row = view(draft).rows().get(0);

        assertThat(row.deadlineKind()).isEqualTo(DeadlineKind.FIXED);
        assertThat(row.recurring()).isTrue();
        assertThat(problem(row, "CONFLICTING_DEADLINE_KIND").suggestion()).isEqualTo("ONGOING");

        DraftRow accepted = correct(draft, 11, "deadlineKind", "ONGOING");
        assertThat(accepted.deadlineKind()).isEqualTo(DeadlineKind.ONGOING);
        assertThat(accepted.deadlineAsWritten()).isEqualTo("2026-01-01");
        assertThat(accepted.problems()).isEmpty();
    }

    @Test
    void secretsAreRefusedByMarkAndOnlyWarnedOfByWord() {
        DraftView draft = view(draft(aTable().row(r -> r.with(Column.CLASSIFICATION, "Mật"))
                .row(r -> r.with(Column.NOTE, "TỐI MẬT"))
                .row(r -> r.with(Column.CONTENT, "Triển khai mạng truyền dẫn dữ liệu mật của cơ quan"))
                .row(r -> r.with(Column.CLASSIFICATION, "Nội bộ"))
                .row(r -> r.with(Column.CONTENT, "Đo mật độ dân cư"))));

        assertThat(errors(draft.rows().get(0))).containsExactly("CLASSIFIED_MARK");
        assertThat(errors(draft.rows().get(1))).containsExactly("CLASSIFIED_MARK");
        assertThat(codes(draft.rows().get(2))).containsExactly("CLASSIFIED_CONTENT");
        assertThat(draft.rows().get(3).classification()).isEqualTo(Classification.INTERNAL);
        assertThat(codes(draft.rows().get(4))).isEmpty();

        DraftView stamped = view(draft(aTable().stamped("MẬT").row(r -> r).row(r -> r)));
        assertThat(stamped.rows()).allSatisfy(row -> assertThat(errors(row)).containsExactly("CLASSIFIED_MARK"));
    }

    @Test
    void aNumberStandsOnceInAFile() {
        DraftView draft = view(draft(aTable().row(r -> r)
                .row(r -> r.with(Column.NUMBER, "01"))
                .row(r -> r.with(Column.NUMBER, "18(1)"))
                .row(r -> r.with(Column.NUMBER, "18.1"))
                .row(r -> r.with(Column.NUMBER, "bảy"))));

        assertThat(draft.rows().get(0).problems()).isEmpty();
        assertThat(errors(draft.rows().get(1))).containsExactly("DUPLICATE_NUMBER");
        assertThat(errors(draft.rows().get(3))).containsExactly("DUPLICATE_NUMBER");
        assertThat(errors(draft.rows().get(4))).containsExactly("IMPOSSIBLE_NUMBER");
        assertThat(draft.summary().errors()).isEqualTo(3);
    }

    @Test
    void formulasAndTextsThatNobodyCanHoldAreSaid() {
        DraftView draft = view(draft(aTable().row(r -> r.formula(Column.NOTE).with(Column.NOTE, "=1+1"))
                .row(r -> r.with(Column.CONTENT, "ộ".repeat(20_001)))
                .row(r -> r.without(Column.CONTENT))));

        assertThat(codes(draft.rows().get(0))).containsExactly("FORMULA");
        assertThat(draft.rows().get(0).note()).isEqualTo("=1+1");
        assertThat(errors(draft.rows().get(1))).containsExactly("TEXT_TOO_LONG");
        assertThat(errors(draft.rows().get(2))).containsExactly("MISSING_CONTENT");
    }

    @Test
    void whatHadBeenReachedIsReadFromTheWordsForAState() {
        DraftView draft = view(draft(aTable().row(r -> r.with(Column.RESULT, "Đã hoàn thành")
                        .with(Column.COMPLETED_ON, "29/08/2025")
                        .with(Column.DESCRIPTION, "Đã ban hành Kế hoạch số 51"))
                .row(r -> r.with(Column.RESULT, "Đang thực hiện"))
                .row(r -> r.with(Column.RESULT, "Không thuộc nhiệm vụ"))
                .row(r -> r.with(Column.RESULT, "Đã hoàn thành dự thảo, đang lấy ý kiến"))
                .row(r -> r.with(Column.DEADLINE, "30/9/2025 (Đã hoàn thành; tiếp tục triển khai thực hiện)"))));

        DraftRow done = draft.rows().get(0);
        assertThat(done.state()).isEqualTo(DirectiveState.COMPLETED);
        assertThat(done.completedOn()).isEqualTo(LocalDate.of(2025, 8, 29));
        assertThat(done.resultDescription()).isEqualTo("Đã ban hành Kế hoạch số 51");
        assertThat(draft.rows().get(1).state()).isEqualTo(DirectiveState.IN_PROGRESS);
        assertThat(draft.rows().get(2).state()).isEqualTo(DirectiveState.CANCELLED);
        assertThat(draft.rows().get(2).cancelReason()).isEqualTo(CancelReason.NOT_IN_REMIT);
        assertThat(draft.rows().get(3).state()).isEqualTo(DirectiveState.IN_PROGRESS);
        assertThat(draft.rows().get(3).resultDescription()).isEqualTo("Đã hoàn thành dự thảo, đang lấy ý kiến");
        DraftRow continuing = draft.rows().get(4);
        assertThat(continuing.state()).isEqualTo(DirectiveState.COMPLETED);
        assertThat(continuing.continuing()).isTrue();
        assertThat(continuing.dueOn()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(codes(continuing)).doesNotContain("ALREADY_OVERDUE");
    }

    @Test
    void aRowThatContradictsItselfIsShownAndBothFactsAreKept() {
        DraftRow row = judged(
                aTable().row(r -> r.with(Column.RESULT, "Đang thực hiện").with(Column.COMPLETED_ON, "31/12/2025")));

        assertThat(codes(row)).containsExactly("CONTRADICTION");
        assertThat(row.state()).isEqualTo(DirectiveState.IN_PROGRESS);
        assertThat(row.completedOn()).isNull();
        assertThat(row.note()).contains("Đang thực hiện").contains("31/12/2025");
    }

    @Test
    void nothingIsCompletedInTheFutureOrOnNoDay() {
        DraftView draft = view(
                draft(aTable().row(r -> r.with(Column.RESULT, "Đã hoàn thành").with(Column.COMPLETED_ON, "31/12/2025"))
                        .row(r -> r.with(Column.RESULT, "Đã hoàn thành").with(Column.COMPLETED_ON, "quý III"))));

        assertThat(errors(draft.rows().get(0))).containsExactly("COMPLETED_IN_FUTURE");
        assertThat(errors(draft.rows().get(1))).containsExactly("IMPOSSIBLE_DATE");
        assertThat(problem(draft.rows().get(1), "IMPOSSIBLE_DATE").column()).isEqualTo("completedOn");
    }

    @Test
    void theSameDirectiveInAnotherPlanIsFoundWhateverTheSpacing() {
        String content = "Rà soát nền tảng số " + plan;
        String code = office.issue(NewDirectiveBuilder.aDirective().saying(content));

        DraftRow row = judged(aTable().row(r -> r.with(Column.CONTENT, content + ".")
                .with(Column.SOURCE_DOCUMENT, "Kế hoạch số 02 -KH/BCĐTW")
                .with(Column.RESULT, "Đã hoàn thành")));

        assertThat(codes(row)).containsExactly("ALREADY_IN_OTHER_PLAN", "CONTRADICTS_OTHER_PLAN");
        assertThat(row.sameAs()).isEqualTo(code);
        assertThat(row.hasError()).isFalse();
    }
}
