package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The merged cells of a sheet. What is merged downwards holds for every row that it covers. */
final class SheetMerges {

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int MOST = 200_000;
    private static final int MOST_STEPS = 5_000_000;

    private final List<Area> areas = new ArrayList<>();

    /** @param reference like B4:B7 */
    void add(String reference) {
        String[] corners = reference == null ? new String[0] : reference.split(":");
        if (corners.length != 2) {
            return;
        }
        areas.add(new Area(columnOf(corners[0]), columnOf(corners[1]), lineOf(corners[0]), lineOf(corners[1])));
        if (areas.size() > MOST) {
            throw Unreadable.tooLarge("tableTextTooLong");
        }
    }

    void spread(List<GridRow> rows) {
        Map<Integer, Integer> indexOfLine = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            indexOfLine.put(rows.get(i).line(), i);
        }
        int steps = 0;
        for (Area area : areas) {
            Integer first = indexOfLine.get(area.top());
            if (first == null || area.left() >= ReadingLimits.MOST_COLUMNS) {
                continue;
            }
            GridCell origin = rows.get(first).cell(area.left()).across(area.right() - area.left() + 1);
            if (origin.text().isEmpty()) {
                continue;
            }
            rows.get(first).put(area.left(), origin);
            for (int i = first + 1; i < rows.size() && rows.get(i).line() <= area.bottom(); i++) {
                rows.get(i).put(area.left(), origin.below());
                if (++steps > MOST_STEPS) {
                    throw Unreadable.tooLarge("tableTextTooLong");
                }
            }
        }
    }

    /** Counted from 0. */
    static int columnOf(String reference) {
        int column = 0;
        for (char letter : matched(reference).group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static int lineOf(String reference) {
        return Numbers.of(matched(reference).group(2));
    }

    private static Matcher matched(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            throw Unreadable.damaged();
        }
        return matcher;
    }

    private record Area(int left, int right, int top, int bottom) {}
}
