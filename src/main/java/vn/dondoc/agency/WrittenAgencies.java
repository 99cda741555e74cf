package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads a cell that names agencies. Names contain commas, "và" and line breaks themselves, so the longest known name is
 * taken each time.
 */
@Component
public class WrittenAgencies {

    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]|\\s+và\\s+");

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
        List<Part> parts = parts(text);
        List<Agency> named = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int unknownFrom = -1;
        int at = 0;
        while (at < parts.size()) {
            int end = longestName(text, parts, at, known, named);
            boolean goesOn = end == at && unknownFrom >= 0 && parts.get(at).joinedByAnd();
            if (unknownFrom >= 0 && !goesOn) {
                addIfText(
                        unknown,
                        text.substring(
                                parts.get(unknownFrom).from(), parts.get(at - 1).to()));
                unknownFrom = -1;
            }
            if (end == at) {
                unknownFrom = goesOn ? unknownFrom : at;
            }
            at = Math.max(end, at + 1);
        }
        if (unknownFrom >= 0) {
            addIfText(unknown, text.substring(parts.get(unknownFrom).from()));
        }
        return new Reading(named.stream().distinct().toList(), List.copyOf(unknown));
    }

    /** Of how many parts a name consists. */
    static int length(String name) {
        return parts(name).size();
    }

    /** @param joinedByAnd whether "và" stands before it */
    private record Part(int from, int to, boolean joinedByAnd) {}

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(text);
        int from = 0;
        boolean and = false;
        while (separator.find()) {
            parts.add(new Part(from, separator.start(), and));
            from = separator.end();
            and = separator.group().length() > 1;
        }
        parts.add(new Part(from, text.length(), and));
        return parts;
    }

    /** @return the part after the name, or the same part when none begins there */
    private static int longestName(String text, List<Part> parts, int from, KnownAgencies known, List<Agency> named) {
        for (int end = Math.min(parts.size(), from + known.longestName()); end > from; end--) {
            String name =
                    text.substring(parts.get(from).from(), parts.get(end - 1).to());
            Optional<Agency> agency = known.named(bare(name));
            if (agency.isPresent()) {
                named.add(agency.get());
                return end;
            }
        }
        return from;
    }

    /** Without what begins an item of a list, or ends a sentence. */
    private static String bare(String part) {
        return part.strip().replaceAll("^[-–+•*]\\s*|[.]$", "").strip();
    }

    private static void addIfText(List<String> unknown, String part) {
        if (!bare(part).isEmpty()) {
            unknown.add(bare(part));
        }
    }
}
