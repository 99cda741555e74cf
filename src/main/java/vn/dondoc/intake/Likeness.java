package vn.dondoc.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike two texts are, from 0 to 1: by the words and pairs of words that they share, those counting most that few of
 * the texts in question hold.
 */
final class Likeness {

    private static final double UNKNOWN = 0.5;

    private final Map<String, Double> weights = new HashMap<>();

    /** @param texts among which a word is rare or common */
    Likeness(List<String> texts) {
        Map<String, Integer> holders = new HashMap<>();
        texts.forEach(text -> count(text).keySet().forEach(word -> holders.merge(word, 1, Integer::sum)));
        holders.forEach((word, count) -> weights.put(word, square(Math.log((texts.size() + 1) / (count + UNKNOWN)))));
    }

    /** A text as its words, to be compared many times. */
    record Words(Map<String, Integer> counts, double length) {}

    Words words(String text) {
        Map<String, Integer> counts = count(text);
        double sum = 0;
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            sum += word.getValue() * Math.max(weights.getOrDefault(word.getKey(), 0.0), square(UNKNOWN));
        }
        counts.keySet().retainAll(weights.keySet());
        return new Words(counts, Math.sqrt(sum));
    }

    double of(Words one, Words other) {
        Map<String, Integer> fewer = one.counts().size() < other.counts().size() ? one.counts() : other.counts();
        Map<String, Integer> more = fewer == one.counts() ? other.counts() : one.counts();
        double shared = 0;
        for (Map.Entry<String, Integer> word : fewer.entrySet()) {
            Integer also = more.get(word.getKey());
            if (also != null) {
                shared += Math.min(word.getValue(), also) * weights.get(word.getKey());
            }
        }
        return shared == 0 ? 0 : shared / (one.length() * other.length());
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new HashMap<>();
        String before = null;
        for (String word : CellText.folded(text).split(" ")) {
            counts.merge(word, 1, Integer::sum);
            if (before != null) {
                counts.merge(before + " " + word, 1, Integer::sum);
            }
            before = word;
        }
        return counts;
    }

    private static double square(double number) {
        return number * number;
    }
}
