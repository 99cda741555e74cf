package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.intake.TableBuilder.aTable;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.Classification;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.Paging;

/** What was imported, exported and imported again is the same, for the three documents of the province in full. */
@DirtiesContext // what it imports gives work to every agency, also to those of whom others expect to have none
class RoundTripTest extends ServerTest {

    private static final Actor MONITORING = Office.actor("monitoring");
    private static final LocalDate ASSIGNED_ON = LocalDate.of(2025, 3, 1);

    @Autowired
    private Uploading uploading;

    @Autowired
    private Importing importing;

    @Autowired
    private DirectiveQueries queries;

    @Test
    void thePlanComesBackAsItWas() throws Exception {
        comesBack(SeedTablesTest.read("plan-kh-ubnd.txt"), "plan", 38);
    }

    @Test
    void theAppendixComesBackAsItWas() throws Exception {
        comesBack(SeedTablesTest.read("nq71-appendix.txt"), "nq71", 24);
    }

    @Test
    void theResultsRegisterComesBackAsItWas() throws Exception {
        comesBack(register(), "phu-luc-04", 110);
    }

    @Test
    void theAppendixSaysWhatIsCompletedBesideWhatWasDone() throws Exception {
        comesBack(
                aTable().row(row -> row.with(Column.RESULT, "Đã hoàn thành ngày 03/11/2025: Đã ban hành hai văn bản"))
                        .row(row -> row.with(Column.RESULT, "Đang dự thảo"))
                        .row(row -> row.with(Column.RESULT, "Đang thực hiện"))
                        .row(row -> row.with(Column.RESULT, "Không thuộc nhiệm vụ"))
                        .row(row -> row.with(Column.RESULT, "Đã hoàn thành")
                                .with(Column.DEADLINE, "30/9/2025 (Đã hoàn thành; tiếp tục triển khai thực hiện)"))
                        .build(),
                "nq71",
                5);
    }

    private void comesBack(WrittenTable table, String report, int rows) throws Exception {
        String first = imported(table);
        WrittenTable sheet = exported(first, report + ".xlsx");
        WrittenTable document = exported(first, report + ".docx");
        assertThat(texts(document)).hasSize(rows).containsExactlyElementsOf(texts(sheet));
        assertThat(differences(facts(first), facts(imported(sheet)))).isEmpty();
    }

    /** The checked rows of the register, as the demonstration has them. */
    private static WrittenTable register() throws IOException {
        try (var file = RoundTripTest.class.getResourceAsStream("/demo/phu-luc-04.csv")) {
            return TableReader.read(file.readAllBytes(), "phu-luc-04.csv");
        }
    }

    private static List<String> differences(
            Map<String, Map<String, Object>> before, Map<String, Map<String, Object>> after) {
        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        return before.entrySet().stream()
                .flatMap(directive -> directive.getValue().entrySet().stream()
                        .filter(fact -> !Objects.equals(
                                fact.getValue(), after.get(directive.getKey()).get(fact.getKey())))
                        .map(fact -> directive.getKey() + " " + fact.getKey() + ": " + fact.getValue() + " became "
                                + after.get(directive.getKey()).get(fact.getKey())))
                .toList();
    }

    private WrittenTable exported(String plan, String report) throws IOException, InterruptedException {
        var request = program(MONITOR)
                .request("/api/reports/" + report + "?plan=" + plan)
                .GET()
                .build();
        byte[] file = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
        return TableReader.read(file, report);
    }

    private String imported(WrittenTable table) {
        String plan = Office.newPlan();
        var upload = new Upload(plan, AGENCY, ASSIGNED_ON, Classification.PUBLIC, 0);
        String draft = uploading.add(upload, plan + ".xlsx", plan.getBytes(StandardCharsets.UTF_8), table, MONITORING);
        importing.confirm(draft, Set.of(), MONITORING);
        return plan;
    }

    private static List<String> texts(WrittenTable table) {
        return table.rows().stream()
                .map(row -> row.section() + " " + new TreeMap<>(row.cells()))
                .toList();
    }

    private Map<String, Map<String, Object>> facts(String plan) {
        var filter = new DirectiveFilter(plan, null, null, null, null, null, null, null, null, null, null, null);
        return queries.list(filter, new Paging(0, 200), "number,asc", MONITORING).content().stream()
                .map(line -> queries.get(line.code(), MONITORING))
                .collect(Collectors.toMap(
                        DirectiveView::number, RoundTripTest::facts, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * A date may be written otherwise, a lead that was not written is; what waits to be accepted is reported as being
     * done. The register's table has no column for notes.
     */
    private static Map<String, Object> facts(DirectiveView directive) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("section", directive.section());
        facts.put("content", directive.content());
        facts.put("sourceDocument", directive.sourceDocument());
        facts.put("leadAgency", directive.leadAgency());
        facts.put("coordinatingAgencies", directive.coordinatingAgencies());
        facts.put("coordinatingAsWritten", directive.coordinatingAsWritten());
        facts.put("deadlineKind", directive.deadlineKind());
        facts.put("dueOn", directive.dueOn());
        facts.put("recurring", directive.recurring());
        facts.put("open", directive.state().isOpen());
        facts.put("cancelReason", directive.cancelReason());
        facts.put("continuing", directive.continuing());
        facts.put("completedOn", directive.completedOn());
        facts.put("requiredResult", directive.requiredResult());
        facts.put("resultDescription", directive.resultDescription());
        facts.put("note", directive.section() == null ? null : directive.note());
        return facts;
    }
}
