package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes a correction of what was entered in the form of a row. */
class RowFormTest {

    private final RowTexts row = new RowTexts(
            3,
            Map.of(
                    Field.CONTENT,
                    "Rà soát\ncơ sở dữ liệu",
                    Field.LEAD,
                    "Sở Bưu điện",
                    Field.COORDINATING,
                    "Sở Y tế, Sở Bưu chính"),
            Map.of(),
            Set.of(),
            Set.of());

    @Test
    void whatWasLeftAsItStoodIsNoCorrection() {
        Map<String, String> entered = RowForm.present(row);
        entered.put("content", "Rà soát\r\ncơ sở dữ liệu");

        assertThat(RowForm.corrections(row, entered)).isEmpty();
    }

    @Test
    void anAgencyIsChosenForThisRowOrForGood() {
        Map<String, String> entered = new HashMap<>(RowForm.present(row));
        entered.putAll(Map.of("name0", "Sở Bưu điện", "agency0", "so-noi-vu", "remember0", "true"));
        entered.putAll(Map.of("name1", "Sở Bưu chính", "agency1", "so-tai-chinh"));

        var corrections = RowForm.corrections(row, entered);

        assertThat(corrections).containsOnlyKeys("aliases", "coordinatingAgencies");
        assertThat(corrections.get("aliases").get("Sở Bưu điện").asText()).isEqualTo("so-noi-vu");
        assertThat(corrections.get("coordinatingAgencies").asText()).isEqualTo("Sở Y tế, so-tai-chinh");
    }

    @Test
    void aRowFollowsAnotherDirectiveOrIsKeptBesideIt() {
        Map<String, String> entered = new HashMap<>(RowForm.present(row));
        entered.put("same", "KH-UBND-2025-07");
        assertThat(RowForm.corrections(row, entered).get("linkTo").asText()).isEqualTo("KH-UBND-2025-07");

        entered.put("same", "both");
        var both = RowForm.corrections(row, entered);
        assertThat(both.get("keepBoth").asBoolean()).isTrue();
        assertThat(both.get("linkTo").isNull()).isTrue();
    }
}
