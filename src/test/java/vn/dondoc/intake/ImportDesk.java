package vn.dondoc.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.Classification;

/** The monitoring unit with tables that have been read, on 24/11/2025. */
@ProcessTest
abstract class ImportDesk {

    static final LocalDate TODAY = LocalDate.of(2025, 11, 24);
    static final Actor MONITOR = Office.actor("monitoring");

    @Autowired
    Office office;

    @Autowired
    MovableClock clock;

    @Autowired
    Uploading uploading;

    @Autowired
    Importing importing;

    @Autowired
    ObjectMapper mapper;

    final String plan = Office.newPlan();

    @BeforeEach
    void today() {
        clock.moveTo(TODAY);
    }

    String draft(TableBuilder table) {
        return draft(table, null);
    }

    String draft(TableBuilder table, String defaultLead) {
        return draft(table.build(), new Upload(plan, defaultLead, null, Classification.PUBLIC, 0));
    }

    String draft(WrittenTable table, Upload upload) {
        byte[] bytes = "a table".getBytes(StandardCharsets.UTF_8);
        return uploading.add(upload, "Kế hoạch.xlsx", bytes, table, MONITOR);
    }

    DraftView view(String draft) {
        return importing.view(draft, MONITOR);
    }

    /** The only row of a new draft. */
    DraftRow judged(TableBuilder table) {
        return view(draft(table)).rows().get(0);
    }

    Outcome confirm(String draft, Integer... exclude) {
        return importing.confirm(draft, Set.of(exclude), MONITOR);
    }

    Outcome imported(TableBuilder table) {
        return confirm(draft(table));
    }

    /** Corrects fields given in pairs. */
    DraftRow correct(String draft, int line, Object... fields) {
        Map<String, JsonNode> wanted = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            wanted.put((String) fields[i], mapper.valueToTree(fields[i + 1]));
        }
        importing.correct(draft, line, wanted, MONITOR);
        return view(draft).rows().stream()
                .filter(row -> row.row() == line)
                .findFirst()
                .orElseThrow();
    }

    static List<String> codes(DraftRow row) {
        return row.problems().stream().map(Problem::code).collect(Collectors.toList());
    }

    static List<String> errors(DraftRow row) {
        return row.problems().stream()
                .filter(Problem::isError)
                .map(Problem::code)
                .toList();
    }

    static Problem problem(DraftRow row, String code) {
        return row.problems().stream()
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + row.problems()));
    }
}
