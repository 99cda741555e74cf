package vn.dondoc.intake;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the rows of a file into the rows of a draft. */
final class WrittenTexts {

    private static final Set<String> EMPTY = Set.of("", "-", "–", "—");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n\\t]]");

    private WrittenTexts() {}

    /** The rows by line; of two that claim the same line, the second gets the next free one. */
    static Map<Integer, RowTexts> of(WrittenTable table) {
        Map<Integer, RowTexts> rows = new LinkedHashMap<>();
        for (WrittenRow row : table.rows()) {
            int line = row.line();
            while (rows.containsKey(line)) {
                line++;
            }
            rows.put(line, of(row, line));
        }
        return rows;
    }

    private static RowTexts of(WrittenRow row, int line) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        put(texts, Field.SECTION, row.section());
        row.cells().forEach((column, text) -> Field.of(column).ifPresent(field -> put(texts, field, text)));
        Set<Field> formulas = row.formulas().stream()
                .flatMap(column -> Field.of(column).stream())
                .collect(Collectors.toSet());
        return new RowTexts(line, texts, Map.of(), formulas, row.doubts());
    }

    private static void put(Map<Field, String> texts, Field field, String text) {
        String clean = clean(text);
        if (!EMPTY.contains(clean)) {
            texts.put(field, clean);
        }
    }

    /** Without characters that no database or screen takes. */
    static String clean(String text) {
        return text == null
                ? ""
                : UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll("")
                        .strip();
    }
}
