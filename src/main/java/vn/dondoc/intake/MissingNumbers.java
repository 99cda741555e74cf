package vn.dondoc.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives a row without a number the one that is missing between its neighbours, or its place in a table without any. */
final class MissingNumbers {

    private MissingNumbers() {}

    static List<WrittenRow> filled(List<RowDraft> rows, Header header) {
        if (!header.columns().contains(Column.NUMBER)) {
            for (int i = 0; i < rows.size(); i++) {
                infer(rows.get(i), i + 1);
            }
        } else {
            fillGaps(rows);
        }
        return rows.stream().map(RowDraft::written).toList();
    }

    private static void fillGaps(List<RowDraft> rows) {
        Set<String> taken = new HashSet<>();
        rows.forEach(row -> taken.add(row.text(Column.NUMBER)));
        int previous = 0;
        int i = 0;
        while (i < rows.size()) {
            if (rows.get(i).has(Column.NUMBER)) {
                previous = leading(rows.get(i).text(Column.NUMBER), previous);
                i++;
                continue;
            }
            int end = endOfGap(rows, i);
            int gap = end - i;
            boolean fits = end == rows.size() || leading(rows.get(end).text(Column.NUMBER), 0) == previous + gap + 1;
            for (; i < end; i++) {
                if (fits && taken.add(Integer.toString(previous + 1))) {
                    infer(rows.get(i), ++previous);
                }
            }
        }
    }

    private static int endOfGap(List<RowDraft> rows, int from) {
        int end = from;
        while (end < rows.size() && !rows.get(end).has(Column.NUMBER)) {
            end++;
        }
        return end;
    }

    private static int leading(String number, int otherwise) {
        String digits = number.replaceFirst("\\D.*", "");
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }

    private static void infer(RowDraft row, int number) {
        row.put(Column.NUMBER, Integer.toString(number));
        row.doubt(Doubt.NUMBER_FROM_ORDER);
    }
}
