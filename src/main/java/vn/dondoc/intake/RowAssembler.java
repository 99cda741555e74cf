package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes directives of the rows below a header: knows sections, parts, rows that go on, and what is no directive. */
final class RowAssembler {

    /** What tells that a row without a number is a directive of its own. */
    private static final Set<Column> OWN =
            EnumSet.of(Column.LEAD, Column.DEADLINE, Column.SOURCE_DOCUMENT, Column.RESULT);

    private final Header header;
    private final boolean breaksAreMeant;
    private final List<RowDraft> rows = new ArrayList<>();
    private final List<Leftover> leftovers = new ArrayList<>();

    private String section;
    private boolean afterSection;
    private boolean ended;
    private RowDraft last;
    private String parent;
    private int parts;

    RowAssembler(Header header, boolean breaksAreMeant) {
        this.header = header;
        this.breaksAreMeant = breaksAreMeant;
    }

    List<RowDraft> rows() {
        return rows;
    }

    List<Leftover> leftovers() {
        return leftovers;
    }

    void section(String title) {
        section = title;
        afterSection = true;
        last = null;
    }

    void add(GridRow row) {
        if (row.isEmpty() || header.isRepeatedBy(row) || isColumnIndex(row)) {
            return;
        }
        Map<Column, String> texts = header.texts(row, breaksAreMeant);
        Set<Column> merged = header.fromAbove(row);
        List<GridCell> written = row.written();
        if (written.isEmpty() || written.stream().allMatch(cell -> Furniture.isNoise(cell.text()))) {
            return;
        }
        RowNumber number = merged.contains(Column.NUMBER) ? RowNumber.of("") : RowNumber.of(header.number(row));
        if (isOver(number, written)) {
            leave(row, written);
        } else if (!readSection(row, number, texts, written)) {
            readDirective(row, number, texts, merged, written);
        }
    }

    /** After recipients and signatures only a numbered row is part of the table again. */
    private boolean isOver(RowNumber number, List<GridCell> written) {
        String first = CellText.joined(written.get(0).text());
        boolean numbered = number.kind() != RowNumber.Kind.NONE && !number.isSection();
        if (numbered) {
            ended = false;
            return false;
        }
        ended |= written.size() <= 3 && Furniture.isEnd(first);
        return ended || written.size() <= header.columns().size() && Furniture.isTotalOrNote(first);
    }

    private boolean readSection(GridRow row, RowNumber number, Map<Column, String> texts, List<GridCell> written) {
        boolean worked = texts.containsKey(Column.LEAD) || texts.containsKey(Column.DEADLINE);
        if (number.isSection() && !worked && written.size() > 1) {
            section(SectionTitle.of(
                    number.text(), CellText.joined(written.get(1).text())));
            return true;
        }
        if (written.size() != 1 || number.kind() != RowNumber.Kind.NONE) {
            return false;
        }
        GridCell only = written.get(0);
        String text = CellText.joined(only.text());
        var numbered = SectionTitle.numbered(text);
        if (numbered.isPresent()) {
            section(numbered.get());
            return true;
        }
        boolean inFirstColumn = texts.containsKey(Column.NUMBER);
        boolean wide = only.across() >= Math.max(3, header.width() / 2);
        if (wide || only.bold() || inFirstColumn || SectionTitle.isNamed(text)) {
            section(text);
            return true;
        }
        if (afterSection) {
            leave(row, written);
            return true;
        }
        return false;
    }

    private void readDirective(
            GridRow row, RowNumber number, Map<Column, String> texts, Set<Column> merged, List<GridCell> written) {
        switch (number.kind()) {
            case DIRECTIVE, ROMAN, LETTER -> {
                if (written.size() > 1) {
                    open(row, texts, number.text());
                    parent = number.text();
                    parts = 0;
                }
            }
            case FULL_PART -> {
                open(row, texts, number.text());
                parts++;
            }
            case PART -> openPart(row, texts, number.text());
            case BULLET -> {
                if (texts.keySet().stream().anyMatch(OWN::contains)) {
                    openPart(row, texts, Integer.toString(parts + 1));
                } else {
                    goOn(row, texts, merged);
                }
            }
            case NONE -> readUnnumbered(row, texts, merged, written);
        }
    }

    private void readUnnumbered(GridRow row, Map<Column, String> texts, Set<Column> merged, List<GridCell> written) {
        if (isOwnDirective(texts, merged)) {
            if (merged.contains(Column.NUMBER) && parent != null) {
                openPart(row, texts, Integer.toString(parts + 1));
            } else {
                open(row, texts, null);
                parent = null;
                parts = 0;
            }
        } else if (last != null) {
            goOn(row, texts, merged);
        } else {
            leave(row, written);
        }
    }

    /** A row that a page break has cut goes on in the middle of a sentence, and has no deadline a second time. */
    private boolean isOwnDirective(Map<Column, String> texts, Set<Column> merged) {
        String content = texts.get(Column.CONTENT);
        if (content == null || merged.contains(Column.CONTENT)) {
            return false;
        }
        if (!header.columns().contains(Column.NUMBER) && last == null) {
            return true;
        }
        boolean own = texts.keySet().stream().anyMatch(column -> OWN.contains(column) && !merged.contains(column));
        boolean cut = last != null && Character.isLowerCase(content.charAt(0));
        boolean deadline = texts.containsKey(Column.DEADLINE) && !merged.contains(Column.DEADLINE);
        return own && !cut && (last == null || deadline || endsSentence(last.text(Column.CONTENT)));
    }

    private static boolean endsSentence(String text) {
        return text == null || text.matches("(?s).*[.;!?…)”\"]");
    }

    private void open(GridRow row, Map<Column, String> texts, String number) {
        last = new RowDraft(row.line(), section);
        texts.forEach(last::put);
        last.remove(Column.NUMBER);
        last.put(Column.NUMBER, number);
        last.add(header.formulas(row));
        row.doubts().forEach(last::doubt);
        rows.add(last);
        afterSection = false;
    }

    private void openPart(GridRow row, Map<Column, String> texts, String part) {
        parts++;
        open(row, texts, parent == null ? null : parent + "(" + part + ")");
    }

    /** What stands below, in the same row of the table, belongs to the directive above. */
    private void goOn(GridRow row, Map<Column, String> texts, Set<Column> merged) {
        if (last == null) {
            leave(row, row.written());
            return;
        }
        texts.forEach((column, text) -> {
            if (column != Column.NUMBER && !merged.contains(column)) {
                last.append(column, text);
            }
        });
        last.add(header.formulas(row));
    }

    private void leave(GridRow row, List<GridCell> written) {
        String text = String.join(" ", written.stream().map(GridCell::text).toList());
        leftovers.add(new Leftover(row.line(), CellText.line(text)));
    }

    /** "(1) (2) (3)" or "A B 1 2" below a header numbers the columns. */
    private boolean isColumnIndex(GridRow row) {
        List<GridCell> written = row.written();
        if (last != null
                || written.size() < 3
                || written.size() < header.columns().size() - 1) {
            return false;
        }
        return written.stream().allMatch(cell -> cell.text().matches("\\(?(?:\\d{1,2}|[A-Za-z])\\)?(?:\\s*=.*)?"));
    }
}
