package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.language.Refusal;

class DeadlineReaderTest {

    @ParameterizedTest
    @CsvSource({
        "31/12/2025, FIXED, 2025-12-31",
        "'1/2/2026', FIXED, 2026-02-01",
        "31-07-2025, FIXED, 2025-07-31",
        "2025-12-05, FIXED, 2025-12-05",
        "' 30/9/2025 (Đã hoàn thành; tiếp tục triển khai thực hiện)', FIXED, 2025-09-30",
        "Tháng 9/2025, MONTH, 2025-09-30",
        "tháng 2/2028, MONTH, 2028-02-29",
        "Quý II/2025, QUARTER, 2025-06-30",
        "Quý 4/2025, QUARTER, 2025-12-31",
        "2025, YEAR, 2025-12-31",
        "Năm 2026, YEAR, 2026-12-31",
        "30.9.2025, FIXED, 2025-09-30",
        "31 / 12 / 2025, FIXED, 2025-12-31",
        "2025-06-15 00:00:00, FIXED, 2025-06-15",
        "2025-06-15T00:00:00, FIXED, 2025-06-15",
        "17 giờ 00 ngày 20/11/2025, FIXED, 2025-11-20",
        "20/11/2025 17:00, FIXED, 2025-11-20",
        "Ngày 30 tháng 9 năm 2025, FIXED, 2025-09-30",
        "Chậm nhất ngày 30/9/2025, FIXED, 2025-09-30",
        "tháng 9 năm 2025, MONTH, 2025-09-30",
        "Trong tháng 9/2025, MONTH, 2025-09-30",
        "Tháng 9-2025, MONTH, 2025-09-30",
        "T9/2025, MONTH, 2025-09-30",
        "9/2025, MONTH, 2025-09-30",
        "Quý 2 năm 2025, QUARTER, 2025-06-30",
        "Quý IV - 2025, QUARTER, 2025-12-31",
        "Hết năm 2025, YEAR, 2025-12-31",
    })
    void readsADateAMonthAQuarterAndAYear(String written, DeadlineKind kind, LocalDate dueOn) {
        Deadline deadline = DeadlineReader.read(written);

        assertThat(deadline).isEqualTo(new Deadline(written.strip(), kind, dueOn));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thường xuyên",
                "Hằng năm",
                "Hàng năm",
                "2025 và những năm tiếp theo",
                "thường  xuyên",
                "Năm 2025 và các năm tiếp theo",
                "Thường xuyên, liên tục",
                "Định kỳ hằng quý",
                "Hàng tháng",
                "(nhiệm vụ thường xuyên)"
            })
    void readsOngoingWork(String written) {
        assertThat(DeadlineReader.read(written).kind()).isEqualTo(DeadlineKind.ONGOING);
    }

    @Test
    void readsDecomposedLettersAsTheSameLetters() {
        String decomposed = Normalizer.normalize("Thường xuyên", Normalizer.Form.NFD);

        assertThat(DeadlineReader.read(decomposed).kind()).isEqualTo(DeadlineKind.ONGOING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-"})
    void nothingWrittenIsNoDeadline(String written) {
        assertThat(DeadlineReader.read(written)).isEqualTo(Deadline.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31/11/2025", "12/31/2025", "29/2/2025", "Tháng 13/2025", "Quý V/2025", "45000", "sớm", "1/1/25"
            })
    void neverSwapsDayAndMonthAndRefusesWhatIsNoDay(String written) {
        assertThatThrownBy(() -> DeadlineReader.read(written))
                .hasMessageStartingWith("Không đọc được thời hạn \"" + written + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "30/9/25, FIXED, 2025-09-30",
        "45930, FIXED, 2025-09-30",
        "20250930, FIXED, 2025-09-30",
        "'15/10/2025; 31/12/2025', FIXED, 2025-12-31",
        "2025-2030, YEAR, 2030-12-31",
    })
    void suggestsWhatIsLikelyAndAsks(String written, DeadlineKind kind, LocalDate suggested) {
        DeadlineReading reading = DeadlineReader.examine(written);

        assertThat(reading.deadline()).isEqualTo(new Deadline(written, kind, suggested));
        assertThat(reading.remarks()).containsExactly(DeadlineRemark.AMBIGUOUS_DATE);
        assertThatThrownBy(() -> DeadlineReader.read(written)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/11/2025", "12/31/2025", "31/13/25", "99999", "30/9", "sớm", "Trước Tết"})
    void saysThatADateIsImpossibleAndReadsNothing(String written) {
        DeadlineReading reading = DeadlineReader.examine(written);

        assertThat(reading.remarks()).containsExactly(DeadlineRemark.IMPOSSIBLE_DATE);
        assertThat(reading.deadline()).isEqualTo(new Deadline(written, DeadlineKind.NONE, null));
    }

    @Test
    void readsTwoFactsInOneCell() {
        DeadlineReading reading = DeadlineReader.examine("30/9/2025\n(Đã hoàn thành; tiếp tục triển khai thực hiện)");

        assertThat(reading.deadline().dueOn()).isEqualTo("2025-09-30");
        assertThat(reading.addition()).isEqualTo("đã hoàn thành; tiếp tục triển khai thực hiện");
        assertThat(reading.remarks()).isEmpty();
    }

    @Test
    void readsADeadlineAmongOtherWords() {
        DeadlineReading reading = DeadlineReader.examine("30/9/2025; đã hoàn thành");

        assertThat(reading.deadline().dueOn()).isEqualTo("2025-09-30");
        assertThat(reading.addition()).isEqualTo("đã hoàn thành");
    }

    @Test
    void tellsThatOngoingWorkHasADay() {
        DeadlineReading reading = DeadlineReader.examine("Thường xuyên; 31/12/2025");

        assertThat(reading.deadline().dueOn()).isEqualTo("2025-12-31");
        assertThat(reading.remarks()).containsExactly(DeadlineRemark.CONFLICTING_DEADLINE_KIND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trước ngày 30/9/2025", "trước 30/9/2025", "Hoàn thành trước ngày 30 tháng 9 năm 2025"})
    void beforeADayIsThatDayAsOfficesMeanItAndIsRemarked(String written) {
        DeadlineReading reading = DeadlineReader.examine(written);

        assertThat(reading.deadline()).isEqualTo(new Deadline(written, DeadlineKind.FIXED, LocalDate.of(2025, 9, 30)));
        assertThat(reading.remarks()).containsExactly(DeadlineRemark.BEFORE_A_DAY);
        assertThat(DeadlineReader.read(written)).isEqualTo(reading.deadline());
    }
}
