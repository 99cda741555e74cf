package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain tables as the programs find them that people open them with. */
class PlainTableTest {

    private static final List<PlainTable.Heading> HEADINGS =
            List.of(new PlainTable.Heading("Nội dung", 30), new PlainTable.Heading("Hạn", 14));

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void whatLooksLikeAFormulaIsTextInBoth(String text) throws IOException {
        XSSFSheet sheet = xlsx(lines -> lines.accept(Arrays.asList(text, null)));
        assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
        String written = csv(lines -> lines.accept(Arrays.asList(text, null)));
        try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(written))) {
            assertThat(parser.getRecords().get(1).get(0)).startsWith("'").endsWith(text.substring(1));
        }
    }

    @Test
    void daysAndNumbersStayWhatTheyAre() throws IOException {
        LocalDate day = LocalDate.of(2025, 11, 24);
        XSSFRow row = xlsx(lines -> lines.accept(List.of(-4L, day))).getRow(1);
        assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(-4);
        assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(day);
        assertThat(csv(lines -> lines.accept(List.of(-4L, day)))).isEqualTo("\uFEFFNội dung,Hạn\r\n-4,24/11/2025\r\n");
    }

    @Test
    void aLineIsOneRowHoweverLongItsTextIs() throws IOException {
        XSSFSheet sheet = xlsx(lines -> lines.accept(List.of("dài ".repeat(15_000), "x")));
        assertThat(sheet.getLastRowNum()).isEqualTo(1);
        assertThat(sheet.getNumMergedRegions()).isZero();
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).endsWith("…");
    }

    /** As many as are ever exported. */
    @Test
    void twentyThousandLinesAreWrittenAsTheyCome() throws IOException {
        String text = "Triển khai nhiệm vụ chuyển đổi số ".repeat(8);
        XSSFSheet sheet;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PlainTable.xlsx()
                .write(
                        "Nhiệm vụ",
                        HEADINGS,
                        lines -> {
                            for (int i = 0; i < 20_000; i++) {
                                lines.accept(List.of(i + " " + text, "x"));
                            }
                        },
                        file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(20_000);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B20001");
        }
    }

    private static XSSFSheet xlsx(Consumer<Consumer<List<Object>>> lines) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PlainTable.xlsx().write("Nhiệm vụ", HEADINGS, lines, file);
        return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray())).getSheetAt(0);
    }

    private static String csv(Consumer<Consumer<List<Object>>> lines) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PlainTable.csv().write("Nhiệm vụ", HEADINGS, lines, file);
        return file.toString(StandardCharsets.UTF_8);
    }
}
