package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Sentences;

/** The note of a directive: the column "Ghi chú", and facts of the file for which the register has no other place. */
final class Notes {

    private static final int LONGEST = 3500;

    private Notes() {}

    /** The note, or null. */
    static String of(RowReading row) {
        return of(row, row.text(Field.OBSTACLES));
    }

    /** The same for a directive of which official tables report these obstacles, which are no news here. */
    static String of(RowReading row, List<String> reported) {
        String obstacles = row.text(Field.OBSTACLES);
        return of(row, obstacles == null ? null : without(obstacles, reported));
    }

    private static String of(RowReading row, String obstacles) {
        List<String> parts = new ArrayList<>();
        add(parts, row.text(Field.NOTE));
        add(parts, "EXPECTED_RESULT", row.text(Field.EXPECTED_RESULT));
        add(parts, "OBSTACLES", obstacles);
        parts.addAll(row.standing().remarks());
        if (row.linked() != null) {
            add(parts, "STATE", row.text(Field.STATE));
            add(parts, "DESCRIPTION", row.text(Field.DESCRIPTION));
            add(parts, "COMPLETED_ON", row.text(Field.COMPLETED_ON));
        }
        String note = String.join("\n", parts);
        return note.isEmpty() ? null : cut(note);
    }

    /** Line breaks do not survive a table. */
    private static String without(String text, List<String> reported) {
        String rest = text;
        for (String line : reported) {
            String anyBreaks = Arrays.stream(CellText.line(line).split(" "))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("\\s+"));
            rest = rest.replaceFirst(anyBreaks, "");
        }
        return rest.isBlank() ? null : rest.strip();
    }

    private static void add(List<String> parts, String code, String text) {
        add(parts, text == null ? null : Sentences.in(ReaderLanguage.VIETNAMESE, "note.imported." + code, text));
    }

    private static void add(List<String> parts, String text) {
        if (text != null) {
            parts.add(text);
        }
    }

    private static String cut(String note) {
        return note.length() <= LONGEST ? note : note.substring(0, LONGEST) + "…";
    }
}
