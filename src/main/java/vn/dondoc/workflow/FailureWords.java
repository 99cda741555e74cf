package vn.dondoc.workflow;

import java.util.List;
import vn.dondoc.language.Sentences;

/** What went wrong, for people who do not read stack traces: a plain sentence, and the engine's first line beside it. */
final class FailureWords {

    private static final int LONGEST = 300;

    private FailureWords() {}

    private record Kind(String sentence, List<String> signs) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("overtaken", List.of("OptimisticLocking", "ENGINE-03005", "concurrently", "deadlock", "Deadlock")),
            new Kind("database", List.of("JDBC", "SQL", "Connection", "HikariPool", "ENGINE-03004")),
            new Kind("missing", List.of("Unknown property", "Cannot resolve identifier", "NoSuchBean", "null")));

    static String of(String error) {
        String text = error == null ? "" : error;
        String kind = KINDS.stream()
                .filter(one -> one.signs().stream().anyMatch(text::contains))
                .map(Kind::sentence)
                .findFirst()
                .orElse("other");
        return Sentences.of("failures.kind." + kind);
    }

    /** Empty where the engine has kept nothing. */
    static String firstLine(String error) {
        String line = error == null ? "" : error.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
