package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.DeadlineReader;

/** The documents with which the province works, in full: every field of every row. */
class SeedTablesTest {

    @Test
    void thePlanHas38Directives() throws IOException {
        WrittenTable table = read("plan-kh-ubnd.txt");

        assertThat(table.rows()).hasSize(38);
        assertFields(
                table,
                expected("/demo/plan-kh-ubnd.csv"),
                Map.of(
                        "no", Column.NUMBER,
                        "content", Column.CONTENT,
                        "lead_agency", Column.LEAD,
                        "coordinating_agencies", Column.COORDINATING,
                        "deadline_raw", Column.DEADLINE,
                        "source_document", Column.NOTE));
    }

    @Test
    void theAppendixOfTheScienceDepartmentHas24Directives() throws IOException {
        WrittenTable table = read("nq71-appendix.txt");

        assertThat(table.rows()).hasSize(24);
        assertFields(
                table,
                expected("/intake/nq71.csv"),
                Map.of(
                        "no", Column.NUMBER,
                        "content", Column.CONTENT,
                        "lead_agency", Column.LEAD,
                        "required_result", Column.REQUIRED_RESULT,
                        "deadline_raw", Column.DEADLINE,
                        "result_to_date", Column.RESULT,
                        "expected_result", Column.EXPECTED_RESULT,
                        "obstacles", Column.OBSTACLES));
    }

    @Test
    void theResultsRegisterHas110Directives() throws IOException {
        WrittenTable table = read("register-phu-luc-04.txt");

        assertThat(table.rows()).hasSize(110);
        assertFields(
                table,
                expected("/intake/register-phu-luc-04.csv"),
                Map.of(
                        "no", Column.NUMBER,
                        "content", Column.CONTENT,
                        "source_document", Column.SOURCE_DOCUMENT,
                        "deadline_raw", Column.DEADLINE,
                        "status", Column.RESULT,
                        "description", Column.DESCRIPTION));
        assertThat(table.rows())
                .extracting(SeedTablesTest::completedOn)
                .isEqualTo(expected("/intake/register-phu-luc-04.csv").stream()
                        .map(row -> row.get("completed_on_iso"))
                        .toList());
    }

    @Test
    void saysWhichDescriptionsWerePutToTheirRowsByLikeness() throws IOException {
        WrittenTable table = read("register-phu-luc-04.txt");

        assertThat(table.rows()).allSatisfy(row -> assertThat(row.doubts().contains(Doubt.PLACED_BY_LIKENESS))
                .isEqualTo(row.text(Column.DESCRIPTION) != null));
        assertThat(table.rows().get(3).doubts()).contains(Doubt.NUMBER_FROM_ORDER);
        assertThat(table.rows().get(4).doubts()).doesNotContain(Doubt.NUMBER_FROM_ORDER);
    }

    private static String completedOn(WrittenRow row) {
        String written = row.text(Column.COMPLETED_ON);
        return written == null ? "" : DeadlineReader.read(written).dueOn().toString();
    }

    static void assertFields(WrittenTable table, List<CSVRecord> expected, Map<String, Column> columns) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            WrittenRow row =
                    i < table.rows().size() ? table.rows().get(i) : new WrittenRow(0, null, Map.of(), Set.of());
            CSVRecord wanted = expected.get(i);
            if (wanted.isMapped("section") && !wanted.get("section").equals(row.section())) {
                differences.add(wanted.get("no") + " section: " + row.section() + " / " + wanted.get("section"));
            }
            columns.forEach((name, column) -> {
                String text = row.text(column) == null ? "" : row.text(column);
                if (!text.equals(tidy(column, wanted.get(name)))) {
                    differences.add(
                            wanted.get("no") + " " + name + ":\n  read   " + text + "\n  wanted " + wanted.get(name));
                }
            });
        }
        assertThat(differences).isEmpty();
    }

    /** The checked tables keep the gaps in the numbers of source documents ("46 -TB/TGV"); the reader closes them. */
    static String tidy(Column column, String wanted) {
        boolean document = column == Column.SOURCE_DOCUMENT || column == Column.NOTE;
        return document ? wanted.replaceAll("(\\d\\d) ?- ?TB", "$1-TB") : wanted;
    }

    static WrittenTable read(String name) throws IOException {
        try (var file = SeedTablesTest.class.getResourceAsStream("/intake/" + name)) {
            return TableReader.read(file.readAllBytes(), name);
        }
    }

    static List<CSVRecord> expected(String path) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = SeedTablesTest.class.getResourceAsStream(path);
                var parser = CSVParser.parse(new InputStreamReader(file, StandardCharsets.UTF_8), format)) {
            return parser.getRecords();
        }
    }
}
