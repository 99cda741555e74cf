package vn.dondoc.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * Directives as they are typed from the conclusion of a meeting: what they have in common once, then a line for each.
 *
 * @param key made when the form is opened; the same form sent twice bears the same one
 * @param assignedOn a day as fields have it, or nothing for today
 * @param checked the {@link #digest} of what its writer has been shown, as it was understood
 */
record EntryForm(
        String key,
        String sourceDocument,
        String plan,
        String assignedOn,
        String classification,
        List<EntryLine> lines,
        String checked) {

    static final int FIRST_LINES = 5;
    static final int MOST_LINES = 50;

    static EntryForm empty() {
        return new EntryForm(UUID.randomUUID().toString(), "", "", "", "PUBLIC", List.of(), "").withMore();
    }

    static EntryForm of(MultiValueMap<String, String> sent) {
        List<String> contents = sent.getOrDefault("content", List.of());
        return new EntryForm(
                key(value(sent, "key", 0)),
                value(sent, "sourceDocument", 0),
                value(sent, "plan", 0),
                value(sent, "assignedOn", 0),
                value(sent, "classification", 0),
                IntStream.range(0, Math.min(contents.size(), MOST_LINES))
                        .mapToObj(i -> line(sent, i))
                        .toList(),
                value(sent, "checked", 0));
    }

    private static EntryLine line(MultiValueMap<String, String> sent, int i) {
        return new EntryLine(
                value(sent, "number", i),
                value(sent, "content", i),
                value(sent, "lead", i),
                value(sent, "coordinating", i),
                value(sent, "deadline", i),
                value(sent, "requiredResult", i));
    }

    private static String value(MultiValueMap<String, String> sent, String name, int i) {
        List<String> values = sent.getOrDefault(name, List.of());
        return i < values.size() && values.get(i) != null
                ? values.get(i).replace("\r\n", "\n").strip()
                : "";
    }

    /** What is no key of ours is replaced by a new one. */
    private static String key(String written) {
        try {
            return UUID.fromString(written).toString();
        } catch (IllegalArgumentException noKey) {
            return UUID.randomUUID().toString();
        }
    }

    /** With some more lines to fill in. */
    EntryForm withMore() {
        List<EntryLine> more = new ArrayList<>(lines);
        for (int i = 0; i < FIRST_LINES && more.size() < MOST_LINES; i++) {
            more.add(EntryLine.BLANK);
        }
        return with(more, "");
    }

    EntryForm with(List<EntryLine> others, String digest) {
        return new EntryForm(key, sourceDocument, plan, assignedOn, classification, List.copyOf(others), digest);
    }

    public boolean isFull() {
        return lines.size() >= MOST_LINES;
    }

    /** By which it is known whether anything was typed since. */
    String digest() {
        String all = with(lines.stream().filter(line -> !line.isBlank()).toList(), "")
                .toString();
        return FileHash.of(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether this is what its writer has been shown. */
    boolean isAsShown() {
        return digest().equals(checked);
    }
}
