package vn.dondoc.intake;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A directive's row while what belongs to it is still being read. */
final class RowDraft {

    private final int line;
    private final String section;
    private final Map<Column, String> texts = new EnumMap<>(Column.class);
    private final Set<Column> formulas = EnumSet.noneOf(Column.class);
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);

    RowDraft(int line, String section) {
        this.line = line;
        this.section = section;
    }

    int line() {
        return line;
    }

    String text(Column column) {
        return texts.get(column);
    }

    boolean has(Column column) {
        return texts.containsKey(column);
    }

    void put(Column column, String text) {
        if (text != null && !text.isEmpty()) {
            texts.put(column, text);
        }
    }

    void remove(Column column) {
        texts.remove(column);
    }

    /** Goes on with a text that a page break has cut. */
    void append(Column column, String more) {
        texts.merge(column, more, (one, other) -> CellText.line(one + (one.endsWith("-") ? "" : "\n") + other));
    }

    void add(Set<Column> columns) {
        formulas.addAll(columns);
    }

    void doubt(Doubt doubt) {
        doubts.add(doubt);
    }

    WrittenRow written() {
        return new WrittenRow(line, section, texts, formulas, doubts);
    }
}
