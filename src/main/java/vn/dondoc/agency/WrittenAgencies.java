package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a cell that names agencies. Names contain commas themselves, so the longest known name is taken each time. */
@Component
public class WrittenAgencies {

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
        List<Agency> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> parts = List.of((written == null ? "" : written).split("[,;]"));
        int at = 0;
        while (at < parts.size()) {
            int end = longestName(parts, at, known);
            if (end == at) {
                addIfText(unknown, parts.get(at));
                end = at + 1;
            }
            at = end;
        }
        return new Reading(List.copyOf(known), List.copyOf(unknown));
    }

    private int longestName(List<String> parts, int from, List<Agency> known) {
        for (int end = parts.size(); end > from; end--) {
            Optional<Agency> agency =
                    agencies.named(String.join(",", parts.subList(from, end)).strip());
            if (agency.isPresent()) {
                known.add(agency.get());
                return end;
            }
        }
        return from;
    }

    private static void addIfText(List<String> unknown, String part) {
        if (!part.isBlank()) {
            unknown.add(part.strip());
        }
    }
}
