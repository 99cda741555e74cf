package vn.dondoc.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A note taken apart again. What an imported table said of expected results and obstacles is kept in the note, each
 * beginning on a line of its own with these words.
 */
record NoteParts(String note, String expectedResult, String obstacles) {

    private static final String EXPECTED_RESULT = "Dự kiến kết quả: ";
    private static final String OBSTACLES = "Vướng mắc, kiến nghị: ";

    static NoteParts of(String whole) {
        List<String> note = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<String> obstacles = new ArrayList<>();
        List<String> current = note;
        for (String line : whole == null ? List.<String>of() : whole.lines().toList()) {
            String text = line;
            if (line.startsWith(EXPECTED_RESULT)) {
                current = expected;
                text = line.substring(EXPECTED_RESULT.length());
            } else if (line.startsWith(OBSTACLES)) {
                current = obstacles;
                text = line.substring(OBSTACLES.length());
            }
            current.add(text);
        }
        return new NoteParts(text(note), text(expected), text(obstacles));
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
