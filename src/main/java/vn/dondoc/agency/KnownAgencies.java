package vn.dondoc.agency;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** All agencies, groups and their names at one moment, for those who read many names at once. */
public final class KnownAgencies {

    private static final double UNLIKE = 0.3;
    private static final int LONGEST = 600;

    private final Map<String, Agency> byName;
    private final Map<String, Agency> byCode = new HashMap<>();
    private final Map<String, List<String>> members;
    private final Map<String, Set<String>> pairs = new HashMap<>();
    private final int longestName;

    /**
     * @param byName agencies by the key of each of their names
     * @param members codes of the members of each group, in listing order
     */
    KnownAgencies(Map<String, Agency> byName, Map<String, List<String>> members) {
        this.byName = byName;
        this.members = members;
        byName.forEach((key, agency) -> {
            byCode.put(agency.code(), agency);
            pairs.put(key, pairsOf(key));
        });
        longestName =
                byName.keySet().stream().mapToInt(WrittenAgencies::length).max().orElse(1);
    }

    public Optional<Agency> coded(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Finds by name or alias, as {@link Agencies#named}, or by code. */
    public Optional<Agency> named(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(byName.get(AgencyName.key(written))).or(() -> coded(written.strip()));
    }

    /** As {@link Agencies#membersOf}. */
    public List<String> membersOf(Agency agency) {
        return agency.isGroup() ? members.getOrDefault(agency.code(), List.of()) : List.of(agency.code());
    }

    /** Of how many parts, as {@link WrittenAgencies} counts them, the longest name consists. */
    int longestName() {
        return longestName;
    }

    /**
     * Agencies that work and whose names are most like an unknown one, the nearest first, for somebody to choose from. Only here
     * diacritics do not count.
     */
    public List<Agency> nearest(String written, int atMost) {
        String start = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        Set<String> wanted = pairsOf(AgencyName.key(start));
        Map<Agency, Double> likeness = new HashMap<>();
        byName.forEach((key, agency) -> {
            if (!agency.isClosed()) {
                likeness.merge(agency, likeness(wanted, pairs.get(key)), Math::max);
            }
        });
        ToDoubleFunction<Map.Entry<Agency, Double>> value = Map.Entry::getValue;
        return likeness.entrySet().stream()
                .filter(entry -> entry.getValue() >= UNLIKE)
                .sorted(Comparator.comparingDouble(value).reversed().thenComparing(entry -> entry.getKey()
                        .code()))
                .limit(atMost)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The share of letter pairs that two names have in common (Dice). */
    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
    }

    private static Set<String> pairsOf(String key) {
        String plain = Normalizer.normalize(key, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd');
        List<String> found = new ArrayList<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            found.add(plain.substring(i, i + 2));
        }
        return new HashSet<>(found);
    }
}
