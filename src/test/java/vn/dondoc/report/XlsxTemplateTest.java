package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.report.FilledTemplate.row;
import static vn.dondoc.report.FilledTemplate.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables as Excel opens them. */
class XlsxTemplateTest {

    private static final String PHU_LUC_04 = "phu-luc-04.xlsx";
    private static final int HEADER = 4;
    private static final int FIRST = 5;

    private static XSSFCell content(String text) {
        return sheet(PHU_LUC_04, row("tt", "1", "tên nhiệm vụ", text))
                .getRow(FIRST)
                .getCell(1);
    }

    @Test
    void theResultsRegisterHasTheOfficialColumnsAndHead() {
        XSSFSheet sheet = sheet(PHU_LUC_04, row("tt", "1"));
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Phụ lục 04");
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                .matches("\\(Kèm theo Báo cáo số +/BC-SKHCN ngày +/ +/2025 của Sở Khoa học và Công nghệ\\)");
        assertThat(texts(sheet, HEADER))
                .containsExactly(
                        "TT",
                        "Tên nhiệm vụ",
                        "Văn bản giao nhiệm vụ",
                        "Thời hạn",
                        "Kết quả",
                        "Mô tả",
                        "Ngày hoàn thành thực tế");
        assertThat(IntStream.range(0, 7).map(i -> Math.round(sheet.getColumnWidth(i) / 256f * 8 + 5)))
                .containsExactly(38, 272, 121, 83, 76, 257, 87);
    }

    @Test
    void itIsPrintedAcrossAnA4PageWithItsHeaderOnEveryPage() {
        XSSFSheet sheet = sheet(PHU_LUC_04, row("tt", "1"));
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("5:5");
        var style = sheet.getRow(FIRST).getCell(1).getCellStyle();
        assertThat(style.getFont().getFontName()).isEqualTo("Times New Roman");
        assertThat(style.getFont().getFontHeightInPoints()).isEqualTo((short) 12);
        assertThat(style.getBorderBottom()).isEqualTo(org.apache.poi.ss.usermodel.BorderStyle.THIN);
        assertThat(style.getWrapText()).isTrue();
        assertThat(sheet.getRow(HEADER).getCell(1).getCellStyle().getFont().getBold())
                .isTrue();
    }

    @Test
    void aDayIsARealDateAndADeadlineInWordsIsText() {
        XSSFSheet sheet = sheet(
                PHU_LUC_04,
                row("tt", "1", "thời hạn", LocalDate.of(2025, 12, 31)),
                row("tt", "2", "thời hạn", "Tháng 9/2025"));
        Cell day = sheet.getRow(FIRST).getCell(3);
        assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
        assertThat(day.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2025, 12, 31, 0, 0));
        assertThat(day.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
        assertThat(sheet.getRow(FIRST + 1).getCell(3).getStringCellValue()).isEqualTo("Tháng 9/2025");
    }

    @Test
    void whatIsWrittenBelowTheTableFollowsItWithItsDenominators() {
        XSSFSheet sheet = sheet(PHU_LUC_04, row("tt", "1"), row("tt", "2"));
        assertThat(sheet.getRow(8).getCell(0).getStringCellValue())
                .isEqualTo("Ghi chú: số liệu chốt đến ngày 24/11/2025.");
        assertThat(sheet.getRow(9).getCell(0).getStringCellValue())
                .contains("Tổng số nhiệm vụ: 38", "đúng hạn: 3/38", "quá hạn: 1/38", "trong hạn: 26/38", "2/38");
        assertThat(sheet.getMergedRegions()).contains(CellRangeAddress.valueOf("A10:G10"));
    }

    @Test
    void aSectionIsBoldAndMergedAcrossTheTable() {
        XSSFSheet sheet = sheet("nq71.xlsx", new Line.Section("V", "Đẩy mạnh chuyển đổi số"), row("tt", "18"));
        int section = 6;
        assertThat(texts(sheet, 5)).contains("Kết quả\n(đến ngày 24/11/2025)", "Dự kiến kết quả đến tháng 12/2025");
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                .isEqualTo("CƠ QUAN THỰC HIỆN: SỞ KHOA HỌC VÀ CÔNG NGHỆ");
        assertThat(sheet.getRow(section).getCell(0).getStringCellValue()).isEqualTo("V");
        assertThat(sheet.getRow(section).getCell(1).getStringCellValue()).isEqualTo("Đẩy mạnh chuyển đổi số");
        assertThat(sheet.getRow(section).getCell(1).getCellStyle().getFont().getBold())
                .isTrue();
        assertThat(sheet.getMergedRegions()).contains(CellRangeAddress.valueOf("B7:H7"));
        assertThat(sheet.getRow(section + 1).getCell(0).getNumericCellValue()).isEqualTo(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 914", "-Rà soát", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"http://x\")"})
    void whatLooksLikeAFormulaIsText(String text) {
        XSSFCell cell = content(text);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void charactersThatXmlDoesNotKnowAreLeftOut() {
        assertThat(content("Số\u0000 hó\u0008a \uD83D\uDE00 \uD83Dxong\uFFFE\r\ndòng hai")
                        .getStringCellValue())
                .isEqualTo("Số hóa \uD83D\uDE00 xong\ndòng hai");
        assertThat(content("_x0041_ & <b>").getStringCellValue()).isEqualTo("_x0041_ & <b>");
    }

    @Test
    void aTextThatNoCellHoldsIsCutVisibly() {
        String cell = content("ă".repeat(40_000)).getStringCellValue();
        assertThat(cell).hasSize(32_767).endsWith("ă…");
        assertThat(content("ă".repeat(32_767)).getStringCellValue())
                .hasSize(32_767)
                .endsWith("ă");
    }

    @Test
    void rowsGrowWithTheirTextAndGoOnBelowWhereOneCannotBeHighEnough() {
        XSSFSheet sheet = sheet(
                PHU_LUC_04,
                row("tt", "1", "mô tả", "Ngắn"),
                row("tt", "2", "mô tả", "Đã ban hành kế hoạch. ".repeat(20)),
                row("tt", "3", "mô tả", "Đã ban hành kế hoạch. ".repeat(100)),
                row("tt", "4", "mô tả", "Sau đó"));
        assertThat(sheet.getRow(FIRST).getHeightInPoints()).isBetween(15f, 20f);
        assertThat(sheet.getRow(FIRST + 1).getHeightInPoints()).isBetween(150f, 250f);
        assertThat(sheet.getRow(FIRST + 2).getHeightInPoints()).isBetween(250f, 409f);
        assertThat(sheet.getMergedRegions()).contains(CellRangeAddress.valueOf("F8:F10"));
        assertThat(sheet.getRow(FIRST + 5).getCell(5).getStringCellValue()).isEqualTo("Sau đó");
    }

    @Test
    void aTemplateThatAnOfficeHasChangedInExcelIsFilledAsItIs() throws IOException {
        XSSFSheet sheet = filled("{{Mã nhiệm vụ}}: {{tiến  độ}}", "{{ngày chốt}}");
        assertThat(texts(sheet, 0)).containsExactly("X-01: 40%");
        assertThat(texts(sheet, 1)).containsExactly("24/11/2025");
        assertThatThrownBy(() -> filled("{{tt}}", "{{không có}}")).hasMessage("{{không có}}");
        assertThatThrownBy(() -> filled("{{tt}} {{tổng số}}", "")).hasMessage("{{tổng số}}");
    }

    private static XSSFSheet filled(String pattern, String below) throws IOException {
        var file = new ByteArrayOutputStream();
        try (XSSFWorkbook own = new XSSFWorkbook()) {
            XSSFSheet sheet = own.createSheet();
            sheet.createRow(0).createCell(0).setCellValue(pattern);
            sheet.createRow(1).createCell(0).setCellValue(below);
            own.write(file);
        }
        byte[] filled = FilledTemplate.fill(
                new XlsxTemplate(new ByteArrayInputStream(file.toByteArray())),
                row("tt", "1", "mã nhiệm vụ", "X-01", "tiến độ", "40%"));
        return new XSSFWorkbook(new ByteArrayInputStream(filled)).getSheetAt(0);
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        return IntStream.range(0, sheet.getRow(row).getLastCellNum())
                .mapToObj(i -> sheet.getRow(row).getCell(i).getStringCellValue())
                .toList();
    }
}
