package vn.dondoc.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The three tables that ship with the demonstration. */
final class PlanFiles {

    static final String REGISTER = "demo/phu-luc-04.csv";
    static final String NQ71 = "demo/nq71.csv";

    private PlanFiles() {}

    /** The rows of the draft plan of the provincial People's Committee. */
    static List<CSVRecord> plan() {
        return read("demo/plan-kh-ubnd.csv");
    }

    /** The row of the results register that belongs to each row of the plan that it knows, by the plan's number. */
    static Map<String, CSVRecord> registerByPlanNumber() {
        Map<String, CSVRecord> register =
                read(REGISTER).stream().collect(Collectors.toMap(row -> row.get("TT"), Function.identity()));
        return pairs().stream()
                .collect(Collectors.toMap(row -> row.get("plan_no"), row -> register.get(row.get("register_no"))));
    }

    /** Which row of the plan and which of the results register are the same directive, as people have checked. */
    static List<CSVRecord> pairs() {
        return read("demo/plan-to-register.csv");
    }

    /** A file as an office would hand it in. */
    static byte[] bytes(String path) {
        try (var file = new ClassPathResource(path).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> read(String path) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8);
                var lines = format.parse(reader)) {
            return lines.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
