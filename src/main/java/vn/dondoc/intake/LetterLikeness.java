package vn.dondoc.intake;

import java.util.HashSet;
import java.util.Set;

/**
 * How alike two texts are by the groups of three letters that they share, from 0 to 1, without regard to diacritics,
 * digits, signs and spaces: what a scan gets wrong.
 */
final class LetterLikeness {

    private static final int GROUP = 3;

    private LetterLikeness() {}

    static Set<String> groups(String text) {
        String letters = CellText.folded(text).replaceAll("[^a-z]", "");
        Set<String> groups = new HashSet<>();
        for (int i = 0; i + GROUP <= letters.length(); i++) {
            groups.add(letters.substring(i, i + GROUP));
        }
        return groups;
    }

    static double of(Set<String> one, Set<String> other) {
        Set<String> fewer = one.size() < other.size() ? one : other;
        Set<String> more = fewer == one ? other : one;
        long shared = fewer.stream().filter(more::contains).count();
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * shared / (one.size() + other.size());
    }
}
