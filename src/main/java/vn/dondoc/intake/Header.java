package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The header of a table.
 *
 * @param first the index of its first row
 * @param last the index of its last row
 * @param places where each column stands; several places where a heading spans them
 */
record Header(int first, int last, Map<Column, List<Integer>> places) {

    Set<Column> columns() {
        return places.keySet();
    }

    /** The texts of a row by their column; empty cells are missing. What is merged from above is there, too. */
    Map<Column, String> texts(GridRow row, boolean breaksAreMeant) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        places.forEach((column, indices) -> {
            String text = indices.stream()
                    .map(row::cell)
                    .map(GridCell::text)
                    .filter(each -> !CellText.isEmpty(each))
                    .collect(Collectors.joining(" "));
            String plain = plain(column, text, breaksAreMeant);
            if (!plain.isEmpty()) {
                texts.put(column, plain);
            }
        });
        return texts;
    }

    private static String plain(Column column, String text, boolean breaksAreMeant) {
        if (breaksAreMeant && isLong(column)) {
            return CellText.paragraphs(text);
        }
        boolean document = column == Column.SOURCE_DOCUMENT || column == Column.NOTE;
        return document ? CellText.document(CellText.joined(text)) : CellText.joined(text);
    }

    /** What stands where the number is, a hyphen, too; empty in a table without numbers. */
    String number(GridRow row) {
        List<Integer> indices = places.getOrDefault(Column.NUMBER, List.of());
        return indices.isEmpty() ? "" : row.cell(indices.get(0)).text();
    }

    /** Columns whose cell is merged with the one above. */
    Set<Column> fromAbove(GridRow row) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().stream().map(row::cell).anyMatch(GridCell::fromAbove))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Set<Column> formulas(GridRow row) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().stream().map(row::cell).anyMatch(GridCell::formula))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether a row says the header again, as on every page of a long table. */
    boolean isRepeatedBy(GridRow row) {
        int same = 0;
        for (Map.Entry<Column, List<Integer>> place : places.entrySet()) {
            String text = row.cell(place.getValue().get(0)).text();
            if (!text.isEmpty()
                    && text.length() <= LONGEST_HEADING
                    && HeaderWords.column(text).filter(place.getKey()::equals).isPresent()) {
                same++;
            }
        }
        return same >= Math.min(3, places.size()) && row.written().size() - same <= same;
    }

    /** Whether another table has the same columns in the same order. */
    boolean isLike(Header other) {
        return order().equals(other.order());
    }

    int width() {
        return places.values().stream()
                .flatMap(List::stream)
                .mapToInt(each -> each + 1)
                .max()
                .orElse(0);
    }

    private List<Column> order() {
        List<Column> order = new ArrayList<>(places.keySet());
        order.sort((one, other) -> places.get(one).get(0) - places.get(other).get(0));
        return order;
    }

    private static final int LONGEST_HEADING = 60;

    private static boolean isLong(Column column) {
        return switch (column) {
            case CONTENT, REQUIRED_RESULT, RESULT, DESCRIPTION, EXPECTED_RESULT, OBSTACLES -> true;
            default -> false;
        };
    }
}
