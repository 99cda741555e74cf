package vn.dondoc.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.register.KnownDirectives;

/** Finds the directives that a scanned row may be: by the letters of their content, their source document and its date. */
final class ScanMatcher {

    private static final Pattern DOCUMENT = Pattern.compile("số\\s*0*(\\d+)");
    private static final Pattern DAY = Pattern.compile("ngày\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final double LEAST = 0.45;
    private static final double OF_LETTERS = 0.8;
    private static final double OF_DOCUMENT = 0.1;
    private static final double OF_DATE = 0.1;
    private static final int MOST = 3;

    private final List<Candidate> candidates = new ArrayList<>();

    ScanMatcher(Iterable<KnownDirectives.Known> directives) {
        directives.forEach(known -> candidates.add(Candidate.of(known)));
    }

    /** A directive that may be meant; {@code score} from 0 to 1. */
    record Suggestion(String code, String content, String sourceDocument, LocalDate dueOn, double score) {}

    private record Candidate(KnownDirectives.Known known, Set<String> groups, String document, LocalDate documentedOn) {

        static Candidate of(KnownDirectives.Known known) {
            String source = known.directive().sourceDocument();
            Matcher document = DOCUMENT.matcher(source == null ? "" : source);
            Matcher day = DAY.matcher(source == null ? "" : source);
            return new Candidate(
                    known,
                    LetterLikeness.groups(known.directive().content()),
                    document.find() ? document.group(1) : null,
                    day.find() ? day(day) : null);
        }

        private static LocalDate day(Matcher day) {
            try {
                return LocalDate.of(
                        Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }
    }

    /** The likeliest first; none when nothing is like it. */
    List<Suggestion> suggest(ScannedRow row) {
        Set<String> groups = LetterLikeness.groups(row.content());
        return candidates.stream()
                .map(candidate -> suggestion(candidate, row, groups))
                .filter(suggestion -> suggestion.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Suggestion::score).reversed())
                .limit(MOST)
                .toList();
    }

    private static Suggestion suggestion(Candidate candidate, ScannedRow row, Set<String> groups) {
        double score = OF_LETTERS * LetterLikeness.of(candidate.groups(), groups);
        if (row.document() != null && row.document().equals(candidate.document())) {
            score += OF_DOCUMENT;
        }
        if (row.documentedOn() != null && row.documentedOn().equals(candidate.documentedOn())) {
            score += OF_DATE;
        }
        var directive = candidate.known().directive();
        return new Suggestion(
                directive.code(),
                directive.content(),
                directive.sourceDocument(),
                directive.dueOn(),
                Math.round(score * 100) / 100.0);
    }
}
