package vn.dondoc.administration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;
import vn.dondoc.calendar.Holiday;
import vn.dondoc.csv.CsvReading;
import vn.dondoc.csv.CsvText;
import vn.dondoc.language.Refusal;

/**
 * The holiday table as a CSV file in UTF-8: a line for each day, under the header {@code day,kind,name,source,confirmed}.
 * Spreadsheets may have put semicolons for commas and written the day as 16/02/2026.
 */
final class HolidayFile {

    static final int LARGEST = 256 * 1024;

    private static final String[] HEADER = {"day", "kind", "name", "source", "confirmed"};
    private static final int MOST_LINES = 2000;
    private static final int FAULTS_TOLD = 20;

    private HolidayFile() {}

    /** @throws Refusal (400) when the bytes are no text, (413) when there are too many */
    static String text(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw Refusal.of(HttpStatus.PAYLOAD_TOO_LARGE, "file", "holidayFileLarge", LARGEST / 1024);
        }
        try {
            return CsvReading.text(bytes);
        } catch (CharacterCodingException noText) {
            throw Refusal.invalid("file", "holidayFileText");
        }
    }

    /** @throws Refusal (400) naming the line of everything that is wrong; then nothing of the file counts */
    static List<Holiday> read(String text) {
        try (CSVParser lines = CsvReading.format(text)
                .builder()
                .setIgnoreHeaderCase(true)
                .get()
                .parse(new StringReader(text))) {
            requireHeader(lines);
            return read(lines);
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw Refusal.invalid("file", "holidayFileBroken");
        }
    }

    private static void requireHeader(CSVParser lines) {
        for (String column : HEADER) {
            if (!lines.getHeaderMap().containsKey(column)) {
                throw Refusal.invalid("file", "holidayFileHeader", column, String.join(",", HEADER));
            }
        }
    }

    private static List<Holiday> read(CSVParser lines) {
        var wrong = new Refusal.Collector();
        List<Holiday> entries = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        int faults = 0;
        for (CSVRecord line : lines) {
            var found = HolidayFaults.inLine((int) lines.getCurrentLineNumber());
            List<Holiday> read = line.isConsistent() ? written(line).read(found) : List.of();
            if (!line.isConsistent()) {
                found.add(null, "holidayFileColumns", lines.getHeaderMap().size());
            } else if (!read.isEmpty() && !days.add(read.get(0).day())) {
                found.add("day", "holidayTwice", line.get("day"));
            }
            entries.addAll(read);
            faults += found.all().size();
            found.all().forEach(wrong::add);
            if (faults >= FAULTS_TOLD) {
                break;
            }
            if (entries.size() > MOST_LINES) {
                throw Refusal.invalid("file", "holidayFileLong", MOST_LINES);
            }
        }
        wrong.refuseIfAny();
        if (entries.isEmpty()) {
            throw Refusal.invalid("file", "holidayFileEmpty");
        }
        return entries;
    }

    private static WrittenHoliday written(CSVRecord line) {
        return new WrittenHoliday(
                line.get("day"),
                "",
                line.get("kind"),
                CsvText.plain(line.get("name")),
                CsvText.plain(line.get("source")),
                line.get("confirmed"));
    }

    static String write(List<Holiday> entries) {
        CsvText written = new CsvText().line((Object[]) HEADER);
        entries.forEach(
                entry -> written.line(entry.day(), entry.kind(), entry.name(), entry.source(), entry.confirmed()));
        return written.toString();
    }
}
