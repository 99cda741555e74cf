package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;

/** Workbooks as offices make them; each is named for what it teaches. */
class WorkbookTablesTest {

    private final OfficeWorkbook office = new OfficeWorkbook();

    @Test
    void findsTheHeaderBelowALetterheadAndMergedTitles() {
        office.row("ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .row("Số:      /KH-UBND", null, null, "Quảng Ngãi, ngày     tháng 10 năm 2025")
                .row("PHỤ LỤC CÁC NHIỆM VỤ CỤ THỂ CỦA CƠ QUAN CHỦ TRÌ")
                .merge(3, 3, 0, 5)
                .skip(1)
                .row(
                        "  TT ",
                        "Nội dung\nnhiệm vụ",
                        "Cơ quan \n chủ trì",
                        "Cơ quan phối hợp",
                        "Thời hạn\nhoàn thành",
                        "Ghi chú")
                .row(1, "Rà soát", "Sở Tài chính", null, "31/12/2025", "Thông báo số 46 -TB/TGV");

        WrittenTable table = office.read();

        assertThat(table.title()).contains("PHỤ LỤC CÁC NHIỆM VỤ CỤ THỂ");
        assertThat(table.stamp()).isNull();
        assertThat(table.rows()).hasSize(1);
        WrittenRow row = table.rows().get(0);
        assertThat(row.line()).isEqualTo(6);
        assertThat(row.text(Column.NUMBER)).isEqualTo("1");
        assertThat(row.text(Column.LEAD)).isEqualTo("Sở Tài chính");
        assertThat(row.text(Column.COORDINATING)).isNull();
        assertThat(row.text(Column.DEADLINE)).isEqualTo("31/12/2025");
        assertThat(row.text(Column.NOTE)).isEqualTo("Thông báo số 46-TB/TGV");
    }

    @Test
    void readsColumnsInAnotherOrderAndByOtherNames() {
        office.row(
                        "STT",
                        "Thời gian thực hiện",
                        "Đơn vị phối hợp",
                        "Tên nhiệm vụ",
                        "Đơn vị được giao",
                        "Sản phẩm",
                        "Văn bản chỉ đạo",
                        "Lãnh đạo phụ trách")
                .row(
                        1,
                        "Quý IV/2025",
                        "Sở Nội vụ",
                        "Xây dựng đề án",
                        "Sở Y tế",
                        "Đề án",
                        "Quyết định số 10/QĐ-UBND",
                        "Ông A");

        assertThat(office.read().rows().get(0).cells())
                .containsEntry(Column.DEADLINE, "Quý IV/2025")
                .containsEntry(Column.COORDINATING, "Sở Nội vụ")
                .containsEntry(Column.CONTENT, "Xây dựng đề án")
                .containsEntry(Column.LEAD, "Sở Y tế")
                .containsEntry(Column.REQUIRED_RESULT, "Đề án")
                .containsEntry(Column.SOURCE_DOCUMENT, "Quyết định số 10/QĐ-UBND")
                .hasSize(7);
    }

    @Test
    void readsAHeaderOfTwoRowsAndTheNumbersOfItsColumns() {
        office.row("TT", "Nhiệm vụ", "Cơ quan thực hiện", null, "Thời hạn", "Kết quả thực hiện", null)
                .row(null, null, "Chủ trì", "Phối hợp", null, "Trạng thái", "Ngày hoàn thành")
                .merge(1, 2, 0, 0)
                .merge(1, 2, 1, 1)
                .merge(1, 1, 2, 3)
                .merge(1, 2, 4, 4)
                .merge(1, 1, 5, 6)
                .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)")
                .row(1, "Việc một", "Sở Y tế", "Sở Nội vụ", "Tháng 9/2025", "Đã hoàn thành", "20/9/2025");

        WrittenTable table = office.read();

        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).cells())
                .containsEntry(Column.LEAD, "Sở Y tế")
                .containsEntry(Column.COORDINATING, "Sở Nội vụ")
                .containsEntry(Column.DEADLINE, "Tháng 9/2025")
                .containsEntry(Column.RESULT, "Đã hoàn thành")
                .containsEntry(Column.COMPLETED_ON, "20/9/2025");
    }

    @Test
    void readsDateCellsAsDaysMonthsAsMonthsAndNumbersAsTheyStand() {
        office.header();
        for (int i = 1; i <= 5; i++) {
            office.row(i, "Việc " + i, "Sở Y tế", null, null);
        }
        office.change(2, 4, cell -> {
                    cell.setCellValue(LocalDate.of(2025, 9, 30));
                    cell.setCellStyle(style("mm/dd/yyyy"));
                })
                .change(3, 4, cell -> {
                    cell.setCellValue(LocalDate.of(2025, 9, 1));
                    cell.setCellStyle(style("mm/yyyy"));
                })
                .change(4, 4, cell -> cell.setCellValue(45930))
                .change(5, 4, cell -> cell.setCellValue(2025))
                .change(6, 4, cell -> cell.setCellValue("30-9-2025"));

        assertThat(office.read().rows())
                .extracting(row -> row.text(Column.DEADLINE))
                .containsExactly("30/09/2025", "Tháng 9/2025", "45930", "2025", "30-9-2025");
    }

    @Test
    void showsTheLastValueOfAFormulaAndSaysThatItIsOne() {
        office.header().row(1, "Việc một", null, null, "31/12/2025");
        office.change(2, 2, cell -> cell.setCellFormula("CONCATENATE(\"Sở \",\"Y tế\")"));
        office.file.getCreationHelper().createFormulaEvaluator().evaluateAll();

        WrittenRow row = office.read().rows().get(0);

        assertThat(row.text(Column.LEAD)).isEqualTo("Sở Y tế");
        assertThat(row.formulas()).containsExactly(Column.LEAD);
    }

    @Test
    void doesNotCalculateAFormulaThatHasNoValue() {
        office.header().row(1, "Việc một", null, null, "31/12/2025");
        office.change(2, 2, cell -> cell.setCellFormula("WEBSERVICE(\"http://example.test\")"));

        WrittenRow row = office.read().rows().get(0);

        assertThat(row.text(Column.LEAD)).isIn(null, "0");
        assertThat(row.formulas()).containsExactly(Column.LEAD);
    }

    @Test
    void givesALeadThatIsMergedDownwardsToEachRowAndToNoOther() {
        office.header()
                .row(1, "Việc một", "Sở Y tế", null, "31/12/2025")
                .row(2, "Việc hai", null, null, "31/12/2025")
                .row(3, "Việc ba", null, null, "31/12/2025")
                .merge(2, 3, 2, 2);

        assertThat(office.read().rows())
                .extracting(row -> row.text(Column.LEAD))
                .containsExactly("Sở Y tế", "Sở Y tế", null);
    }

    @Test
    void readsSectionsByNumeralByMergingByBoldAndByCapitals() {
        Font bold = office.file.createFont();
        bold.setBold(true);
        CellStyle style = office.file.createCellStyle();
        style.setFont(bold);
        office.header()
                .row("I", "Về chỉ đạo")
                .row(1, "Việc một", "Sở Y tế", null, "31/12/2025")
                .row("II. Về hạ tầng")
                .merge(4, 4, 0, 5)
                .row(2, "Việc hai", "Sở Y tế", null, "31/12/2025")
                .row(null, "Về nhân lực")
                .row(3, "Việc ba", "Sở Y tế", null, "31/12/2025")
                .row(null, "VỀ KINH PHÍ")
                .row(4, "Việc bốn", "Sở Y tế", null, "31/12/2025")
                .change(6, 1, cell -> cell.setCellStyle(style));

        assertThat(office.read().rows())
                .extracting(WrittenRow::section)
                .containsExactly("I. Về chỉ đạo", "II. Về hạ tầng", "Về nhân lực", "VỀ KINH PHÍ");
    }

    @Test
    void goesOnWithARowThatAPageBreakHasCut() {
        office.header()
                .row(1, "Rà soát, hoàn thiện cơ chế,", "Sở Khoa học", null, "31/12/2025")
                .row(null, "chính sách của tỉnh", "và Công nghệ")
                .row(2, "Việc hai", "Sở Y tế", null, "31/12/2025");

        List<WrittenRow> rows = office.read().rows();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text(Column.CONTENT)).isEqualTo("Rà soát, hoàn thiện cơ chế, chính sách của tỉnh");
        assertThat(rows.get(0).text(Column.LEAD)).isEqualTo("Sở Khoa học và Công nghệ");
    }

    @Test
    void numbersThePartsOfADirective() {
        office.header()
                .row(18, "Các nhiệm vụ gồm:")
                .row("(1)", "Phần một", "Sở Y tế", null, "31/12/2025")
                .row("b)", "Phần hai", "Sở Y tế", null, "31/12/2025")
                .row("18.3", "Phần ba", "Sở Y tế", null, "31/12/2025")
                .row("-", "Phần bốn", "Sở Y tế", null, "31/12/2025")
                .row(19, "Việc sau", "Sở Y tế", null, "31/12/2025");

        assertThat(office.read().rows())
                .extracting(row -> row.text(Column.NUMBER))
                .containsExactly("18", "18(1)", "18(b)", "18(3)", "18(4)", "19");
    }

    @Test
    void numbersTheRowsBelowAMergedNumberAsItsParts() {
        office.header()
                .row(5, "Xây dựng nền tảng;", "Sở Y tế", null, "30/9/2025")
                .row(null, "Vận hành nền tảng", "Sở Nội vụ", null, "31/12/2025")
                .merge(2, 3, 0, 0);

        assertThat(office.read().rows())
                .extracting(row -> row.text(Column.NUMBER))
                .containsExactly("5", "5(1)");
    }

    @Test
    void leavesOutRepeatedHeadersTotalsNotesAndSignatures() {
        office.header()
                .row(1, "Việc một", "Sở Y tế", null, "31/12/2025")
                .row((Object[]) OfficeWorkbook.HEADER)
                .row(2, "Việc hai", "Sở Y tế", null, "31/12/2025")
                .row(null, "Tổng cộng: 02 nhiệm vụ")
                .row("Ghi chú: số liệu chốt đến 20/11/2025")
                .row("Evaluation Only. Created with Aspose.Cells for .NET.")
                .row(null, null, null, "Quảng Ngãi, ngày 20 tháng 11 năm 2025")
                .row(null, "NGƯỜI LẬP BIỂU", null, "GIÁM ĐỐC")
                .row(null, "Nguyễn Văn A", null, "Trần Thị B");

        WrittenTable table = office.read();

        assertThat(table.rows()).extracting(row -> row.text(Column.CONTENT)).containsExactly("Việc một", "Việc hai");
        assertThat(table.leftovers())
                .extracting(Leftover::text)
                .contains("Tổng cộng: 02 nhiệm vụ", "NGƯỜI LẬP BIỂU GIÁM ĐỐC");
    }

    @Test
    void readsHiddenRowsAndSaysSo() {
        office.header()
                .row(1, "Việc một", "Sở Y tế", null, "31/12/2025")
                .row(2, "Việc hai", "Sở Y tế", null, "31/12/2025");
        office.sheet.getRow(2).setZeroHeight(true);
        office.sheet.setColumnHidden(2, true);

        List<WrittenRow> rows = office.read().rows();

        assertThat(rows).extracting(row -> row.text(Column.LEAD)).containsOnly("Sở Y tế");
        assertThat(rows.get(0).doubts()).isEmpty();
        assertThat(rows.get(1).doubts()).containsExactly(Doubt.HIDDEN_ROW);
    }

    @Test
    void choosesTheSheetInSightAndNamesTheOther() {
        office.header().row(1, "Bản cũ", "Sở Y tế", null, "31/12/2025").row(2, "Bản cũ", "Sở Y tế");
        office.newSheet("Danh mục").row("Mã", "Tên").row("01", "Sở Y tế");
        office.newSheet("Chính thức").header().row(1, "Bản mới", "Sở Y tế", null, "31/12/2025");
        office.file.setSheetVisibility(0, SheetVisibility.HIDDEN);

        WrittenTable table = office.read();

        assertThat(table.rows()).extracting(row -> row.text(Column.CONTENT)).containsExactly("Bản mới");
        assertThat(table.leftovers()).extracting(Leftover::text).containsExactly("Phụ lục");
    }

    @Test
    void ignoresTenThousandColouredRowsWithoutText() {
        office.header().row(1, "Việc một", "Sở Y tế", null, "31/12/2025");
        CellStyle coloured = style("@");
        for (int row = 3; row < 10_003; row++) {
            for (int column = 0; column < 6; column++) {
                office.change(row, column, cell -> cell.setCellStyle(coloured));
            }
        }

        assertThat(office.read().rows()).hasSize(1);
    }

    @Test
    void makesTextThatLooksTheSameReadTheSame() {
        office.header()
                .row(
                        1,
                        Normalizer.normalize("Rà\u00a0soát\u200b  cơ\u00adsở dữ liệu¹ [1]", Normalizer.Form.NFD),
                        "\u00a0Sở  Y tế ",
                        " - ",
                        "…",
                        "Thông báo số 06 – TB/CQTTBCĐ");

        WrittenRow row = office.read().rows().get(0);

        assertThat(row.text(Column.CONTENT)).isEqualTo("Rà soát cơsở dữ liệu [1]".replace(" [1]", ""));
        assertThat(row.text(Column.LEAD)).isEqualTo("Sở Y tế");
        assertThat(row.cells()).doesNotContainKeys(Column.COORDINATING, Column.DEADLINE);
        assertThat(row.text(Column.NOTE)).isEqualTo("Thông báo số 06-TB/CQTTBCĐ");
    }

    @Test
    void readsAStampAndAColumnOfSecrecy() {
        office.row("MẬT")
                .row("STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Độ mật")
                .row(1, "Việc một", "Sở Y tế", "31/12/2025", "Tối mật");

        WrittenTable table = office.read();

        assertThat(table.stamp()).isEqualTo("MẬT");
        assertThat(table.rows().get(0).text(Column.CLASSIFICATION)).isEqualTo("Tối mật");
    }

    @Test
    void keepsTheBreaksBetweenSentencesAndJoinsThoseOfNarrowColumns() {
        office.header().row(1, "Xây dựng\nkế hoạch.\n- Ban hành\n- Triển khai", "Sở Y\ntế", null, "Tháng\n9/2025");

        WrittenRow row = office.read().rows().get(0);

        assertThat(row.text(Column.CONTENT)).isEqualTo("Xây dựng kế hoạch.\n- Ban hành\n- Triển khai");
        assertThat(row.text(Column.LEAD)).isEqualTo("Sở Y tế");
        assertThat(row.text(Column.DEADLINE)).isEqualTo("Tháng 9/2025");
    }

    @Test
    void numbersTheRowsOfATableWithoutNumbers() {
        office.row("Nội dung công việc", "Đơn vị chủ trì", "Hạn hoàn thành")
                .row("Việc một", "Sở Y tế", "31/12/2025")
                .row("Việc hai", "Sở Nội vụ", "31/12/2025");

        assertThat(office.read().rows())
                .extracting(row -> row.text(Column.NUMBER))
                .containsExactly("1", "2");
    }

    private CellStyle style(String format) {
        CellStyle style = office.file.createCellStyle();
        style.setDataFormat(office.file.createDataFormat().getFormat(format));
        return style;
    }
}
