package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What can be read in the scan of the earlier register. */
class ScannedRegisterTest {

    private final List<ScannedRow> rows = ScannedRegister.rows(scan());

    @Test
    void rowsThatStandApartCarryTheDocumentAndTheDeadlineThatFollowThem() {
        ScannedRow row = at(25);

        assertThat(row.content()).startsWith("Tiép tuc nang cao tinh than").endsWith("nhiém vu da qua han.");
        assertThat(row.document()).isEqualTo("5");
        assertThat(row.documentedOn()).isEqualTo(LocalDate.of(2025, 7, 4));
        assertThat(row.dueOn()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void rowsOfOneLineAreCutApartByTheirNumbers() {
        assertThat(at(131).content()).startsWith("7 |Hoan thanh sé hoa");
        assertThat(at(131).document()).isEqualTo("3");
        assertThat(at(138).content()).startsWith("8 Hoan thanh trién khai");
    }

    @Test
    void headingsAreNoRows() {
        assertThat(rows).noneMatch(row -> row.content().startsWith("Nhoém 1"));
    }

    private ScannedRow at(int line) {
        return rows.stream().filter(row -> row.line() == line).findFirst().orElseThrow();
    }

    static String scan() {
        try {
            return new ClassPathResource("intake/register-ocr-38.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
