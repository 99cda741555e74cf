package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the rows together again whose cells stand one below the other. The deadline is the anchor: what stands before it is
 * the content and what follows in the header, what stands after it is the state; then the next row begins, with its number
 * or, where a page has swallowed it, without.
 */
final class ExtractedRows {

    private static final Pattern DEADLINE = Pattern.compile(
            "(\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}|\\d{4}-\\d{2}-\\d{2}|thường xuyên|h[ằà]ng năm|(?:tháng|quý) [\\divx]{1,3}[/-]\\d{4}|năm \\d{4})"
                    + "(?:\\s+(.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,5})[.)]?(?:\\s+(\\D.*))?");
    private static final List<String> STATES = List.of(
            "đã hoàn thành",
            "đang thực hiện",
            "đang triển khai",
            "đang triển khai thực hiện",
            "đã thực hiện",
            "chưa thực hiện",
            "chưa triển khai",
            "chưa hoàn thành",
            "không thuộc nhiệm vụ",
            "không thuộc chức năng, nhiệm vụ");
    private static final int MOST_LOST_NUMBERS = 3;

    private final List<Column> before;
    private final List<Column> after;
    private final ReadingLimits limits;
    private final List<ExtractedRow> rows = new ArrayList<>();
    private ExtractedRow row;
    private int number;
    private int page;

    private ExtractedRows(List<Column> columns, ReadingLimits limits) {
        int deadline = columns.indexOf(Column.DEADLINE);
        this.before = columns.subList(0, deadline).stream()
                .filter(column -> column != Column.NUMBER)
                .toList();
        this.after = columns.subList(deadline + 1, columns.size());
        this.limits = limits;
    }

    /** Nothing without a column of deadlines. */
    static List<ExtractedRow> read(ExtractedLines.Part part, ReadingLimits limits) {
        if (!part.columns().contains(Column.DEADLINE) || !part.columns().contains(Column.CONTENT)) {
            return List.of();
        }
        ExtractedRows rows = new ExtractedRows(part.columns(), limits);
        part.lines().forEach(rows::add);
        rows.rows.forEach(row -> row.settle(rows.before, rows.after));
        return rows.rows;
    }

    private void add(ExtractedLines.Line line) {
        page += line.newPage() ? 1 : 0;
        if (begins(line)) {
            open(line);
            return;
        }
        Matcher deadline = DEADLINE.matcher(line.text());
        if (row.hasDeadline()) {
            if (TIME.matcher(line.text()).matches()) {
                row.deadline(line.text());
            } else {
                row.after(line.text());
            }
        } else if (line.afterGap() && deadline.matches() && (deadline.group(2) == null || isState(deadline.group(2)))) {
            row.deadline(deadline.group(1));
            if (deadline.group(2) != null) {
                row.after(deadline.group(2));
            }
        } else {
            row.paragraph(line.text(), line.afterGap());
        }
    }

    private boolean begins(ExtractedLines.Line line) {
        if (row == null || isNextNumber(line.text(), line.newPage())) {
            return true;
        }
        if (!row.hasDeadline() || TIME.matcher(line.text()).matches()) {
            return false;
        }
        boolean onlyState = after.isEmpty() || after.equals(List.of(Column.RESULT));
        return line.newPage() || onlyState && !isState(row.afterDeadline() + " " + line.text());
    }

    private boolean isNextNumber(String text, boolean newPage) {
        Matcher matcher = NUMBERED.matcher(text);
        if (!matcher.matches() || !(row.hasDeadline() || newPage)) {
            return false;
        }
        int written = Integer.parseInt(matcher.group(1));
        return written > number && written <= number + MOST_LOST_NUMBERS;
    }

    private void open(ExtractedLines.Line line) {
        Matcher matcher = NUMBERED.matcher(line.text());
        boolean numbered = matcher.matches()
                && Integer.parseInt(matcher.group(1)) > number
                && Integer.parseInt(matcher.group(1)) <= number + MOST_LOST_NUMBERS;
        number = numbered ? Integer.parseInt(matcher.group(1)) : number + 1;
        limits.addLine();
        row = new ExtractedRow(line.number(), page, numbered ? Integer.toString(number) : null);
        rows.add(row);
        String content = numbered ? matcher.group(2) : line.text();
        if (content != null) {
            row.paragraph(content, true);
        }
    }

    /** The words of a state, or the beginning of them: a narrow column breaks them. */
    private static boolean isState(String text) {
        String words = CellText.line(text).toLowerCase(Locale.ROOT);
        return STATES.stream().anyMatch(state -> state.startsWith(words));
    }
}
