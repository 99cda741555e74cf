package vn.dondoc.administration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;
import vn.dondoc.csv.CsvReading;
import vn.dondoc.language.Refusal;

/**
 * A CSV file of accounts in UTF-8, under the header {@code account,name,email,language,agency,head,roles} or the
 * Vietnamese words for it. Spreadsheets may have put semicolons for commas.
 */
final class AccountFile {

    static final List<String> COLUMNS = List.of("account", "name", "email", "language", "agency", "head", "roles");

    /** Each password is hashed slowly. */
    static final int MOST_LINES = 200;

    private static final int LARGEST = 256 * 1024;
    private static final Map<String, String> VIETNAMESE = Map.of(
            "tài khoản", "account",
            "họ tên", "name",
            "thư điện tử", "email",
            "ngôn ngữ", "language",
            "cơ quan", "agency",
            "thủ trưởng", "head",
            "vai trò", "roles");

    private AccountFile() {}

    /** A line, by column; {@code number} is that of the line in the file. */
    record Line(int number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** @throws Refusal (400) when the bytes are no text, (413) when there are too many */
    static String text(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw Refusal.of(HttpStatus.PAYLOAD_TOO_LARGE, "file", "accountFileLarge", LARGEST / 1024);
        }
        try {
            return CsvReading.text(bytes);
        } catch (CharacterCodingException noText) {
            throw Refusal.invalid("file", "accountFileText");
        }
    }

    /** @throws Refusal (400) when it is no such table */
    static List<Line> read(String text) {
        try (CSVParser parser = CsvReading.format(text).parse(new StringReader(text))) {
            Map<Integer, String> header = header(parser);
            List<Line> lines = new ArrayList<>();
            for (CSVRecord record : parser) {
                lines.add(new Line((int) parser.getCurrentLineNumber(), cells(record, header)));
                if (lines.size() > MOST_LINES) {
                    throw Refusal.invalid("file", "accountFileLong", MOST_LINES);
                }
            }
            if (lines.isEmpty()) {
                throw Refusal.invalid("file", "accountFileEmpty");
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw Refusal.invalid("file", "accountFileBroken");
        }
    }

    private static Map<Integer, String> header(CSVParser parser) {
        Map<Integer, String> header = new HashMap<>();
        parser.getHeaderMap().forEach((written, at) -> {
            String name = written.strip().toLowerCase(Locale.ROOT);
            header.put(at, VIETNAMESE.getOrDefault(name, name));
        });
        for (String needed : COLUMNS.subList(0, 2)) {
            if (!header.containsValue(needed)) {
                throw Refusal.invalid("file", "accountFileHeader", needed, String.join(",", COLUMNS));
            }
        }
        header.values().stream()
                .filter(name -> !COLUMNS.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusal.invalid("file", "accountFileColumn", unknown, String.join(",", COLUMNS));
                });
        return header;
    }

    private static Map<String, String> cells(CSVRecord record, Map<Integer, String> header) {
        Map<String, String> cells = new HashMap<>();
        header.forEach((at, column) -> cells.put(column, at < record.size() ? record.get(at) : ""));
        return cells;
    }
}
