package vn.dondoc.agency;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** Reads the agencies from a CSV file with the columns code, name, kind, aliases, member_of and nso_code. */
final class AgencyFile {

    private AgencyFile() {}

    /** One line of the file. */
    record Line(Agency agency, List<String> names, List<String> memberOf) {}

    static List<Line> read(Resource file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var lines = format.parse(reader)) {
            return lines.stream().map(AgencyFile::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(CSVRecord line) {
        String nsoCode = line.get("nso_code");
        Agency agency = Agency.working(
                line.get("code"), line.get("name"), kind(line.get("kind")), nsoCode.isBlank() ? null : nsoCode);
        Map<String, String> names = new LinkedHashMap<>();
        names.put(AgencyName.key(agency.name()), agency.name());
        list(line.get("aliases")).forEach(alias -> names.putIfAbsent(AgencyName.key(alias), alias));
        return new Line(agency, List.copyOf(names.values()), list(line.get("member_of")));
    }

    private static AgencyKind kind(String written) {
        return AgencyKind.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<String> list(String written) {
        return Arrays.stream(written.split("\\|"))
                .filter(part -> !part.isBlank())
                .toList();
    }
}
