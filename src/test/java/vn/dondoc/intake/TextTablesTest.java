package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in text: what programs export, what is pasted from Word, what people write by hand. */
class TextTablesTest {

    private static final String HEADER = "STT,Nội dung nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Hạn hoàn thành\n";
    private static final String CSV =
            HEADER + "1,\"Rà soát, đánh giá\nvà báo cáo\",Sở Y tế,-,31/12/2025\n2,Việc hai,Sở Nội vụ,,30-9-2025\n";

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void readsCellsBetweenAnyOfTheUsualSigns(char sign) {
        String text = CSV.replace("soát, đánh", "soát. đánh").replace(',', sign);

        assertPlan(read(text.getBytes(StandardCharsets.UTF_8)), "Rà soát. đánh giá và báo cáo");
    }

    @Test
    void readsEveryEncodingThatVietnameseProgramsWrite() {
        String marked = "\ufeff" + CSV;
        String content = "Rà soát, đánh giá và báo cáo";

        assertPlan(read(CSV.getBytes(StandardCharsets.UTF_8)), content);
        assertPlan(read(marked.getBytes(StandardCharsets.UTF_8)), content);
        assertPlan(read(marked.getBytes(StandardCharsets.UTF_16LE)), content);
        assertPlan(read(marked.getBytes(StandardCharsets.UTF_16BE)), content);
        assertPlan(read(CSV.getBytes(StandardCharsets.UTF_16LE)), content);
        assertPlan(read(windows1258(CSV)), content);
        assertPlan(read(CSV.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)), content);
        assertPlan(read(Normalizer.normalize(CSV, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8)), content);
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        assertThat(read(CSV).rows()).extracting(WrittenRow::line).containsExactly(2, 4);
        assertThat(read("sep=,\n" + CSV).rows()).extracting(WrittenRow::line).containsExactly(3, 5);
    }

    @Test
    void readsQuotationMarksThatAreTextAndFormulasThatAreNone() {
        WrittenTable table = read(HEADER + "1,hệ sinh thái \"Make in Vietnam\",=cmd|' /C calc'!A0,,31/12/2025\n");

        assertThat(table.rows().get(0).text(Column.CONTENT)).isEqualTo("hệ sinh thái \"Make in Vietnam\"");
        assertThat(table.rows().get(0).formulas()).containsExactly(Column.LEAD);
    }

    @Test
    void readsAMarkdownTable() {
        WrittenTable table = read(
                """
                # Kế hoạch

                | STT | **Nội dung nhiệm vụ** | Cơ quan chủ trì | Hạn hoàn thành |
                |:---:|---|---|---:|
                | **I** | **Về chỉ đạo** | | |
                | 1 | Việc một<br>và hai \\| ba | Sở Y tế | 31/12/2025 |
                """);

        assertThat(table.title()).isEqualTo("Kế hoạch");
        WrittenRow row = table.rows().get(0);
        assertThat(row.line()).isEqualTo(6);
        assertThat(row.section()).isEqualTo("I. Về chỉ đạo");
        assertThat(row.text(Column.CONTENT)).isEqualTo("Việc một và hai | ba");
        assertThat(row.text(Column.DEADLINE)).isEqualTo("31/12/2025");
    }

    @Test
    void readsATablePastedFromWordWithBreaksInItsCells() {
        WrittenTable table = read(
                """
                PHỤ LỤC
                STT\tNội dung nhiệm vụ\tCơ quan chủ trì\tHạn hoàn thành
                I\tVề chỉ đạo\t\t
                1\tViệc một
                và hai\tSở Y tế\t31/12/2025
                2\tViệc ba\tSở
                Nội vụ\t30/9/2025
                """);

        assertThat(table.rows())
                .extracting(row -> row.text(Column.CONTENT))
                .containsExactly("Việc một và hai", "Việc ba");
        assertThat(table.rows()).extracting(row -> row.text(Column.LEAD)).containsExactly("Sở Y tế", "Sở Nội vụ");
        assertThat(table.rows()).extracting(WrittenRow::section).containsOnly("I. Về chỉ đạo");
        assertThat(table.rows()).extracting(WrittenRow::line).containsExactly(4, 6);
    }

    @Test
    void readsColumnsThatAreAlignedWithSpaces() {
        WrittenTable table = read(
                """
                                        PHỤ LỤC

                 STT   Nội dung nhiệm vụ                  Cơ quan chủ trì     Hạn hoàn thành
                 I     Về chỉ đạo
                 1     Rà soát, đánh giá cơ chế,          Sở Khoa học và      31/12/2025
                       chính sách                         Công nghệ
                 2     Việc hai                           Sở Nội vụ           Thường xuyên
                """);

        List<WrittenRow> rows = table.rows();
        assertThat(rows)
                .extracting(row -> row.text(Column.CONTENT))
                .containsExactly("Rà soát, đánh giá cơ chế, chính sách", "Việc hai");
        assertThat(rows)
                .extracting(row -> row.text(Column.LEAD))
                .containsExactly("Sở Khoa học và Công nghệ", "Sở Nội vụ");
        assertThat(rows).extracting(row -> row.text(Column.DEADLINE)).containsExactly("31/12/2025", "Thường xuyên");
        assertThat(rows).extracting(WrittenRow::section).containsOnly("I. Về chỉ đạo");
        assertThat(rows).extracting(WrittenRow::line).containsExactly(5, 7);
    }

    private static void assertPlan(WrittenTable table, String content) {
        assertThat(table.rows()).extracting(row -> row.text(Column.CONTENT)).containsExactly(content, "Việc hai");
        assertThat(table.rows()).extracting(row -> row.text(Column.LEAD)).containsExactly("Sở Y tế", "Sở Nội vụ");
        assertThat(table.rows())
                .extracting(row -> row.text(Column.COORDINATING))
                .containsExactly(null, null);
        assertThat(table.rows())
                .extracting(row -> row.text(Column.DEADLINE))
                .containsExactly("31/12/2025", "30-9-2025");
    }

    /** That code page has letters and tone marks apart. */
    private static byte[] windows1258(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace("a\u0306", "ă")
                .replace("a\u0302", "â")
                .replace("e\u0302", "ê")
                .replace("o\u0302", "ô")
                .replace("o\u031b", "ơ")
                .replace("u\u031b", "ư")
                .replaceAll("([aeo])\u0323\u0302", "$1\u0302\u0323")
                .replace("a\u0302", "â")
                .replace("e\u0302", "ê")
                .replace("o\u0302", "ô");
        byte[] bytes = apart.getBytes(Charset.forName("windows-1258"));
        assertThat(new String(bytes, Charset.forName("windows-1258"))).doesNotContain("?");
        return bytes;
    }

    private static WrittenTable read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static WrittenTable read(byte[] bytes) {
        return TableReader.read(bytes, "bảng.csv");
    }
}
