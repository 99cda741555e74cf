package vn.dondoc.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * One row of a draft: what stands in the file, and what somebody has written instead.
 *
 * @param corrected an empty text takes out what stands there
 * @param formulas fields that hold a formula in the file
 * @param doubts what the reading of the file had to decide
 */
record RowTexts(
        int line, Map<Field, String> written, Map<Field, String> corrected, Set<Field> formulas, Set<Doubt> doubts) {

    RowTexts {
        written = Map.copyOf(written);
        corrected = Map.copyOf(corrected);
        formulas = Set.copyOf(formulas);
        doubts = Set.copyOf(doubts);
    }

    /** What holds, or null. */
    String text(Field field) {
        String text = corrected.containsKey(field) ? corrected.get(field) : written.get(field);
        return text == null || text.isBlank() ? null : text;
    }

    boolean isExcluded() {
        return text(Field.EXCLUDED) != null;
    }

    /** The same row with more corrections. */
    RowTexts with(Map<Field, String> corrections) {
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(corrected);
        all.putAll(corrections);
        return new RowTexts(line, written, all, formulas, doubts);
    }
}
