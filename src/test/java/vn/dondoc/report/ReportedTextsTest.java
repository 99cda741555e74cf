package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.report.DirectiveViews.aDirective;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.DirectiveState;

/** What a report says of a directive. */
class ReportedTextsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 9);

    @Test
    void onlyWhatWasConfirmedIsCompleted() {
        assertThat(ResultText.of(aDirective().standing(DirectiveState.ASSIGNED).view()))
                .isEqualTo("Đang thực hiện");
        assertThat(ResultText.of(aDirective().standing(DirectiveState.SUBMITTED).view()))
                .isEqualTo("Đang thực hiện");
        assertThat(ResultText.of(aDirective().completed(DAY).view())).isEqualTo("Đã hoàn thành");
    }

    @Test
    void whatWasDeclinedIsNotInTheRemitAndWhatWasMergedSaysNothing() {
        assertThat(ResultText.of(
                        aDirective().cancelled(CancelReason.NOT_IN_REMIT).view()))
                .isEqualTo("Không thuộc nhiệm vụ");
        assertThat(ResultText.of(aDirective().cancelled(CancelReason.MERGED).view()))
                .isNull();
    }

    @Test
    void resultAndDescriptionShareACellWithoutHidingEachOther() {
        assertThat(ResultText.withDescription(
                        aDirective().completed(DAY).described("Đã ban hành").view()))
                .isEqualTo("Đã hoàn thành ngày 09/12/2025: Đã ban hành");
        assertThat(ResultText.withDescription(
                        aDirective().described("Đang dự thảo").view()))
                .isEqualTo("Đang dự thảo");
        assertThat(ResultText.withDescription(aDirective().view())).isEqualTo("Đang thực hiện");
        assertThat(ResultText.withDescription(
                        aDirective().standing(DirectiveState.ASSIGNED).view()))
                .isNull();
    }

    @Test
    void aDateIsADayAndOtherDeadlinesStayAsTheyAreWritten() {
        assertThat(DeadlineText.of(aDirective().due("5/12/2025").view())).isEqualTo(LocalDate.of(2025, 12, 5));
        assertThat(DeadlineText.of(aDirective().due("2025-06-20").view())).isEqualTo(LocalDate.of(2025, 6, 20));
        assertThat(DeadlineText.of(aDirective().due("Tháng 9/2025").view())).isEqualTo("Tháng 9/2025");
        assertThat(DeadlineText.of(aDirective().due("Thường xuyên").view())).isEqualTo("Thường xuyên");
        assertThat(DeadlineText.of(
                        aDirective().due("2025 và những năm tiếp theo").view()))
                .isEqualTo("2025 và những năm tiếp theo");
        assertThat(DeadlineText.of(aDirective().due("").view())).isEqualTo("");
    }

    @Test
    void aMonthThatWasMovedIsReportedAsTheDayItIsNow() {
        assertThat(DeadlineText.of(aDirective().due("Tháng 9/2025").movedTo(DAY).view()))
                .isEqualTo(DAY);
    }

    @Test
    void thatWorkGoesOnStaysBesideTheDateEvenAMovedOne() {
        String written = "30/9/2025 (Đã hoàn thành; tiếp tục triển khai thực hiện)";
        var completed = aDirective().due(written).completed(DAY).continuing();
        assertThat(DeadlineText.of(completed.view())).isEqualTo(written);
        assertThat(DeadlineText.of(completed.movedTo(DAY).view()))
                .isEqualTo("09/12/2025 (Đã hoàn thành; tiếp tục triển khai thực hiện)");
    }

    @Test
    void expectedResultsAndObstaclesOfAnImportedNoteReturnToTheirColumns() {
        NoteParts parts = NoteParts.of(
                "Theo công văn 12\nDự kiến kết quả: Ban hành Kế hoạch\nvà triển khai\nVướng mắc, kiến nghị: Thiếu kinh phí");
        assertThat(parts)
                .isEqualTo(new NoteParts("Theo công văn 12", "Ban hành Kế hoạch\nvà triển khai", "Thiếu kinh phí"));
        assertThat(NoteParts.of(null)).isEqualTo(new NoteParts(null, null, null));
    }
}
