package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the header of a table of directives below title rows, of one row or of several that belong together. */
final class HeaderFinder {

    private static final int DEEPEST = 400;
    private static final int MOST_ROWS = 3;
    private static final int LONGEST_LOWER_HEADING = 60;
    private static final int FEWEST_COLUMNS = 2;

    private final List<GridRow> rows;

    /** Each text is met again with every row around it. */
    private final Map<String, Optional<Column>> meanings = new HashMap<>();

    private HeaderFinder(List<GridRow> rows) {
        this.rows = rows;
    }

    /** The header that names most columns; of equals that with fewer rows, then the upper one. */
    static Optional<Header> find(List<GridRow> rows) {
        return new HeaderFinder(rows).find();
    }

    private Optional<Header> find() {
        Header best = null;
        for (int height = 1; height <= MOST_ROWS; height++) {
            for (int first = 0; first < Math.min(rows.size() - height + 1, DEEPEST); first++) {
                Optional<Header> header = at(first, height);
                if (header.isPresent() && isBetter(header.get(), best)) {
                    best = header.get();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBetter(Header header, Header best) {
        return best == null || header.columns().size() > best.columns().size();
    }

    private Optional<Header> at(int first, int height) {
        if (height == 1 && rows.get(first).written().size() < FEWEST_COLUMNS) {
            return Optional.empty();
        }
        if (height > 1 && !isLowerHeader(rows.get(first + height - 1))) {
            return Optional.empty();
        }
        Map<Column, List<Integer>> places = new EnumMap<>(Column.class);
        int width = rows.subList(first, first + height).stream()
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        String before = null;
        Column columnBefore = null;
        int headings = 0;
        for (int column = 0; column < width; column++) {
            List<String> levels = levels(rows.subList(first, first + height), column, width);
            String heading = String.join(" ", levels);
            if (heading.isEmpty()) {
                continue;
            }
            if (heading.equals(before)) {
                if (columnBefore != null) {
                    places.get(columnBefore).add(column);
                }
                continue;
            }
            headings++;
            before = heading;
            columnBefore =
                    meaning(levels).filter(each -> !places.containsKey(each)).orElse(null);
            if (columnBefore != null) {
                places.put(columnBefore, new ArrayList<>(List.of(column)));
            }
        }
        settleDays(places);
        return isHeader(places, headings)
                ? Optional.of(new Header(first, first + height - 1, places))
                : Optional.empty();
    }

    private static boolean isHeader(Map<Column, List<Integer>> places, int headings) {
        long saying =
                places.keySet().stream().filter(each -> each != Column.NUMBER).count();
        return places.containsKey(Column.CONTENT) && saying >= FEWEST_COLUMNS && headings <= 2 * places.size();
    }

    /** Below "Ngày hoàn thành" a plan without results has its deadlines. */
    private static void settleDays(Map<Column, List<Integer>> places) {
        boolean results = places.containsKey(Column.RESULT) || places.containsKey(Column.DESCRIPTION);
        if (!places.containsKey(Column.DEADLINE) && places.containsKey(Column.COMPLETED_ON) && !results) {
            places.put(Column.DEADLINE, places.remove(Column.COMPLETED_ON));
        }
    }

    /** The lowest heading decides where it says something by itself: "Chủ trì" below "Cơ quan thực hiện". */
    private Optional<Column> meaning(List<String> levels) {
        String lowest = levels.get(levels.size() - 1);
        Optional<Column> own = column(lowest);
        return own.isPresent() ? own : column(String.join(" ", levels));
    }

    private Optional<Column> column(String heading) {
        return meanings.computeIfAbsent(heading, HeaderWords::column);
    }

    /** The headings above a place; what spans the whole table is its title. */
    private static List<String> levels(List<GridRow> rows, int column, int width) {
        List<String> levels = new ArrayList<>();
        for (GridRow row : rows) {
            GridCell cell = spanned(row, column);
            String text = CellText.joined(cell.text());
            boolean title = width > 2 && cell.across() >= width - 1;
            if (!text.isEmpty() && !title && !levels.contains(text)) {
                levels.add(text);
            }
        }
        return levels;
    }

    /** The cell that covers a place. */
    private static GridCell spanned(GridRow row, int column) {
        if (!row.cell(column).text().isEmpty()) {
            return row.cell(column);
        }
        for (int left = column - 1; left >= 0; left--) {
            GridCell cell = row.cell(left);
            if (!cell.text().isEmpty()) {
                return left + cell.across() > column ? cell : GridCell.EMPTY;
            }
        }
        return GridCell.EMPTY;
    }

    private boolean isLowerHeader(GridRow row) {
        List<GridCell> written = row.written();
        return !written.isEmpty()
                && written.stream().allMatch(cell -> cell.text().length() <= LONGEST_LOWER_HEADING)
                && written.stream().anyMatch(cell -> column(cell.text()).isPresent())
                && RowNumber.of(row.cell(0).fromAbove() ? "" : row.cell(0).text())
                                .kind()
                        == RowNumber.Kind.NONE;
    }
}
