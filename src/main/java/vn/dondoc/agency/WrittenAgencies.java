package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a cell that names agencies. Names contain commas themselves, so the longest known name is taken each time. */
@Component
public class WrittenAgencies {

    private static final String SEPARATORS = "[,;]";
    private static final String AND = " và ";

    /** Longer than any name: what is read costs no more, however much is written. */
    private static final int LONGEST = 300;

    private final Agencies agencies;

    WrittenAgencies(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * What a cell names.
     *
     * @param unknown parts that are no known name; never guessed
     */
    public record Reading(List<Agency> agencies, List<String> unknown) {}

    public Reading read(String written) {
        return read(written, agencies.known());
    }

    /** The same for many cells, with what is known at one moment. */
    public static Reading read(String written, KnownAgencies known) {
        String text = written == null ? "" : written;
        Reading whole = readLine(text, known);
        if (whole.unknown().isEmpty() || text.indexOf('\n') < 0) {
            return whole;
        }
        List<Reading> lines =
                text.lines().map(line -> readLine(line, known)).toList();
        return new Reading(
                lines.stream()
                        .flatMap(line -> line.agencies().stream())
                        .distinct()
                        .toList(),
                lines.stream().flatMap(line -> line.unknown().stream()).toList());
    }

    private static Reading readLine(String written, KnownAgencies known) {
        List<Agency> named = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> parts = List.of(written.split(SEPARATORS));
        int at = 0;
        while (at < parts.size()) {
            int end = longestName(parts, at, known, named);
            if (end == at) {
                readPart(parts.get(at), known, named, unknown);
                end = at + 1;
            }
            at = end;
        }
        return new Reading(named.stream().distinct().toList(), List.copyOf(unknown));
    }

    private static int longestName(List<String> parts, int from, KnownAgencies known, List<Agency> named) {
        for (int end = Math.min(parts.size(), from + known.longestName()); end > from; end--) {
            Optional<Agency> agency = known.named(bare(String.join(",", parts.subList(from, end))));
            if (agency.isPresent()) {
                named.add(agency.get());
                return end;
            }
        }
        return from;
    }

    /** Names contain "và" themselves: it separates only where a name stands on either side. */
    private static void readPart(String part, KnownAgencies known, List<Agency> named, List<String> unknown) {
        if (bare(part).isEmpty()) {
            return;
        }
        for (int and = part.indexOf(AND); and >= 0 && and < LONGEST; and = part.indexOf(AND, and + 1)) {
            Optional<Agency> before = known.named(bare(part.substring(0, and)));
            if (before.isPresent()) {
                named.add(before.get());
                String rest = part.substring(and + AND.length());
                known.named(bare(rest)).ifPresentOrElse(named::add, () -> readPart(rest, known, named, unknown));
                return;
            }
        }
        unknown.add(bare(part));
    }

    /** Without what begins an item of a list, or ends a sentence. */
    private static String bare(String part) {
        return part.strip().replaceAll("^[-–+•*]\\s*|[.]$", "").strip();
    }
}
