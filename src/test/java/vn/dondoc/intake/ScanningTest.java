package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.Office;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.Classification;
import vn.dondoc.register.DirectiveView;

/** The scanned register is matched to the results register, in which most of its rows went on. */
class ScanningTest extends ImportDesk {

    /** Rows of the scan by line, with the rows of the register that people find in them. */
    private static final Map<Integer, Integer> PAIRS =
            Map.of(25, 9, 45, 29, 86, 57, 99, 59, 111, 58, 131, 2, 138, 1, 211, 48, 256, 70, 374, 20);

    @Autowired
    private Scanning scanning;

    @Test
    void eachRowSuggestsTheDirectiveThatItIsAndSomebodyAccepts() throws Exception {
        importRegister();
        String scan = scanning.upload(
                ScannedRegisterTest.scan().getBytes(StandardCharsets.UTF_8), "so-cu.txt", plan, MONITOR);

        PAIRS.forEach((line, number) -> {
            ScanMatcher.Suggestion best = row(scan, line).suggestions().get(0);
            assertThat(best.code()).as("line " + line).isEqualTo("%s-%03d".formatted(plan, number));
            assertThat(best.score()).as("line " + line).isGreaterThan(0.6);
        });
        assertThat(row(scan, 25).accepted()).as("nothing is matched by itself").isNull();

        scanning.accept(scan, 25, plan + "-009", "Giải trình: chờ hướng dẫn", MONITOR);

        DirectiveView directive = office.directive(plan + "-009");
        assertThat(directive.note()).contains("so-cu.txt", "dòng 25", "31/12/2025", "Giải trình: chờ hướng dẫn");
        assertThat(row(scan, 25).accepted()).isEqualTo(plan + "-009");
        assertThatThrownBy(() -> scanning.accept(scan, 25, plan + "-009", null, MONITOR))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> scanning.accept(scan, 45, "KH-UBND-2025-07", null, MONITOR))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> scanning.view(scan, Office.actor("so-khcn"))).isInstanceOf(Refusal.class);
    }

    private void importRegister() throws Exception {
        byte[] register = new ClassPathResource("demo/phu-luc-04.csv").getContentAsByteArray();
        var upload = new Upload(plan, "so-khcn", null, Classification.PUBLIC, 0);
        String draft = importing.upload(register, "phu-luc-04.csv", upload, MONITOR);
        importing.confirm(draft, Set.of(), MONITOR);
    }

    private ScanView.Row row(String scan, int line) {
        return scanning.view(scan, MONITOR).rows().stream()
                .filter(row -> row.row() == line)
                .findFirst()
                .orElseThrow();
    }
}
