package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A row that was put together again from the paragraphs of a text taken out of a PDF. */
final class ExtractedRow {

    private final int line;
    private final int page;
    private final Map<Column, String> texts = new EnumMap<>(Column.class);
    private final List<StringBuilder> paragraphs = new ArrayList<>();
    private String deadline;
    private String afterDeadline = "";

    ExtractedRow(int line, int page, String number) {
        this.line = line;
        this.page = page;
        put(Column.NUMBER, number);
    }

    int line() {
        return line;
    }

    int page() {
        return page;
    }

    boolean hasDeadline() {
        return deadline != null;
    }

    String afterDeadline() {
        return afterDeadline;
    }

    void paragraph(String text, boolean begins) {
        if (begins || paragraphs.isEmpty()) {
            paragraphs.add(new StringBuilder(text));
        } else {
            paragraphs.get(paragraphs.size() - 1).append('\n').append(text);
        }
    }

    void deadline(String text) {
        deadline = deadline == null ? text : deadline + " " + text;
    }

    void after(String text) {
        afterDeadline = afterDeadline.isEmpty() ? text : afterDeadline + "\n" + text;
    }

    void put(Column column, String text) {
        if (text != null && !text.isBlank()) {
            texts.put(column, text);
        }
    }

    String text(Column column) {
        return texts.getOrDefault(column, "");
    }

    /** Gives each paragraph its column; what is too many belongs to the first, which is the longest. */
    void settle(List<Column> beforeDeadline, List<Column> afterwards) {
        int surplus = Math.max(0, paragraphs.size() - beforeDeadline.size());
        for (int i = 0; i < beforeDeadline.size(); i++) {
            int from = i == 0 ? 0 : i + surplus;
            int to = Math.min(paragraphs.size(), i + surplus + 1);
            if (from < to) {
                put(beforeDeadline.get(i), String.join("\n", paragraphs.subList(from, to)));
            }
        }
        put(Column.DEADLINE, deadline);
        if (!afterwards.isEmpty()) {
            put(afterwards.get(0), afterDeadline);
        }
    }
}
