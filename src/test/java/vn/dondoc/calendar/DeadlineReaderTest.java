package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    })
    void readsADateAMonthAQuarterAndAYear(String written, DeadlineKind kind, LocalDate dueOn) {
        Deadline deadline = DeadlineReader.read(written);

        assertThat(deadline).isEqualTo(new Deadline(written.strip(), kind, dueOn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thường xuyên", "Hằng năm", "Hàng năm", "2025 và những năm tiếp theo", "thường  xuyên"})
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
}
