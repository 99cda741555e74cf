package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A table as it is read from a file; tests say only what matters to them. */
final class TableBuilder {

    private final List<WrittenRow> rows = new ArrayList<>();
    private final Set<Column> columns = EnumSet.noneOf(Column.class);
    private String stamp;

    static TableBuilder aTable() {
        return new TableBuilder();
    }

    TableBuilder stamped(String mark) {
        stamp = mark;
        return this;
    }

    /** One more row; it has a number, a content, a lead and a deadline unless the test takes them out. */
    TableBuilder row(UnaryOperator<Row> wanted) {
        Row row = wanted.apply(new Row(rows.size() + 1));
        columns.addAll(row.cells.keySet());
        rows.add(new WrittenRow(row.line, row.section, row.cells, row.formulas, Set.of()));
        return this;
    }

    WrittenTable build() {
        return new WrittenTable("PHỤ LỤC", stamp, columns, rows);
    }

    static final class Row {
        private final Map<Column, String> cells = new EnumMap<>(Column.class);
        private final Set<Column> formulas = EnumSet.noneOf(Column.class);
        private final int line;
        private String section = "I. Về hạ tầng số";

        Row(int number) {
            line = number + 10;
            with(Column.NUMBER, String.valueOf(number));
            with(Column.CONTENT, "Xây dựng nền tảng số dùng chung số " + number);
            with(Column.LEAD, "Sở Khoa học và Công nghệ");
            with(Column.DEADLINE, "31/12/2025");
        }

        Row with(Column column, String text) {
            cells.put(column, text);
            return this;
        }

        Row without(Column column) {
            cells.remove(column);
            return this;
        }

        Row formula(Column column) {
            formulas.add(column);
            return this;
        }

        Row section(String text) {
            section = text;
            return this;
        }
    }
}
