package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.report.FilledTemplate.document;
import static vn.dondoc.report.FilledTemplate.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The tables, and the report around them, as Word opens them. */
class DocxTemplateTest {

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
    }

    private static List<String> paragraphs(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    @Test
    void theTableHasItsRowsUnderAHeaderThatIsRepeatedOnEveryPage() {
        XWPFDocument document = document(
                "phu-luc-04.docx",
                row("tt", "1", "tên nhiệm vụ", "Việc <một> & \"hai\"", "thời hạn", LocalDate.of(2025, 12, 31)),
                row("tt", "2", "tên nhiệm vụ", "Dòng một\nDòng hai", "kết quả", "Đã hoàn thành"));
        XWPFTable table = document.getTables().get(0);
        assertThat(table.getNumberOfRows()).isEqualTo(3);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isFalse();
        assertThat(texts(table.getRow(1))).containsExactly("1", "Việc <một> & \"hai\"", "", "31/12/2025", "", "", "");
        assertThat(texts(table.getRow(2)).get(1)).isEqualTo("Dòng một\nDòng hai");
        assertThat(table.getCTTbl().getTblGrid().getGridColList().stream()
                        .map(column -> Math.round(((BigInteger) column.getW()).intValue() / 56.6929)))
                .containsExactly(10L, 72L, 32L, 22L, 20L, 68L, 23L);
        assertThat(paragraphs(document))
                .contains("Phụ lục 04", "Ghi chú: số liệu chốt đến ngày 24/11/2025.")
                .anyMatch(text -> text.contains("Hoàn thành đúng hạn: 3/38; hoàn thành quá hạn: 1/38"));
    }

    @Test
    void sectionsSpanTheTableAndPartsFollow() {
        XWPFTable table = document(
                        "nq71.docx",
                        new Line.Section("V", "Đẩy mạnh chuyển đổi số"),
                        row("tt", "18"),
                        row("tt", "(1)", "kết quả đến nay", "Đang dự thảo"))
                .getTables()
                .get(0);
        assertThat(texts(table.getRow(0)))
                .hasSize(8)
                .contains("Kết quả\n(đến ngày 24/11/2025)", "Dự kiến kết quả đến tháng 12/2025");
        assertThat(texts(table.getRow(1))).containsExactly("V", "Đẩy mạnh chuyển đổi số");
        assertThat(table.getRow(1).getCell(1).getCTTc().getTcPr().getGridSpan().getVal())
                .isEqualTo(7);
        assertThat(texts(table.getRow(3)).get(0)).isEqualTo("(1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bao-cao-phu-luc-04.docx", "bao-cao-nq71.docx", "bao-cao-plan.docx"})
    void theReportHasTheFormOfDecree30(String template) {
        XWPFDocument document = document(template, row("tt", "1"));
        List<CTSectPr> sections = Stream.concat(
                        document.getParagraphs().stream()
                                .filter(paragraph -> paragraph.getCTPPr() != null
                                        && paragraph.getCTPPr().isSetSectPr())
                                .map(paragraph -> paragraph.getCTPPr().getSectPr()),
                        Stream.of(document.getDocument().getBody().getSectPr()))
                .toList();
        assertThat(sections).hasSize(2).allMatch(CTSectPr::isSetTitlePg);
        CTPageSz report = sections.get(0).getPgSz();
        assertThat(report.getW()).isEqualTo(BigInteger.valueOf(11906));
        assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        var margins = sections.get(0).getPgMar();
        assertThat(millimetres(margins.getTop())).isBetween(20.0, 25.0);
        assertThat(millimetres(margins.getBottom())).isBetween(20.0, 25.0);
        assertThat(millimetres(margins.getLeft())).isBetween(30.0, 35.0);
        assertThat(millimetres(margins.getRight())).isBetween(15.0, 20.0);
        List<String> head = texts(document.getTables().get(0).getRow(0));
        assertThat(head.get(0)).contains("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "/BC-SKHCN");
        assertThat(head.get(1)).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
        assertThat(document.getHeaderList())
                .anyMatch(header -> header._getHdrFtr().xmlText().contains("PAGE"));
    }

    @Test
    void theReportSumsUpNamesWhatIsLateAndIsSigned() {
        XWPFDocument document = document("bao-cao-plan.docx", row("tt", "1"));
        assertThat(paragraphs(document))
                .containsSequence("- Sở Xây dựng: nhiệm vụ X-01.", "- Sở Y tế: nhiệm vụ X-02.")
                .contains("Không có.", "3. Chưa hoàn thành, quá hạn: 2/38 nhiệm vụ.");
        List<String> end = texts(document.getTables().get(1).getRow(0));
        assertThat(end.get(0)).contains("Nơi nhận:", "- Văn phòng Tỉnh ủy;", "- Lưu: VT.");
        assertThat(end.get(1)).contains("GIÁM ĐỐC");
        assertThat(document.getTables()).hasSize(3);
    }

    @Test
    void aPlaceholderThatWordHasCutIntoPiecesIsFilled() throws IOException {
        XWPFDocument filled = filled("Số liệu đến {", "{ngày", " chốt}", "}; tổng {{tổng số}}.");
        assertThat(paragraphs(filled)).containsExactly("Số liệu đến 24/11/2025; tổng 38.");
        assertThatThrownBy(() -> filled("{{nhân sự}}")).hasMessage("{{nhân sự}}");
    }

    private static XWPFDocument filled(String... runs) throws IOException {
        var file = new ByteArrayOutputStream();
        try (XWPFDocument own = new XWPFDocument()) {
            XWPFParagraph paragraph = own.createParagraph();
            Stream.of(runs).forEach(run -> paragraph.createRun().setText(run));
            own.write(file);
        }
        return document(
                FilledTemplate.fill(new DocxTemplate(new ByteArrayInputStream(file.toByteArray())), row("tt", "1")));
    }

    private static double millimetres(Object twips) {
        return ((BigInteger) twips).intValue() / 56.6929;
    }
}
