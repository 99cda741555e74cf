package vn.dondoc.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/** What the register can show of a directive, in the order in which it stands there. */
enum RegisterColumn {
    /** Always there: it leads to the directive. */
    CODE("code", 18),
    NUMBER("number", 8),
    SECTION("section", 30),
    CONTENT("content", 60),
    SOURCE_DOCUMENT("sourceDocument", 30),
    PLAN("plan", 18),
    LEAD("lead", 30),
    COORDINATORS("coordinatorCount", 12),
    DEADLINE_AS_WRITTEN("deadlineAsWritten", 20),
    DUE_ON("dueOn", 14),
    LAST_DAY("lastDay", 14),
    DAYS_LEFT("daysLeft", 12),
    CENTRAL_DUE_ON("centralDueOn", 14),
    STATE("state", 18),
    LATENESS("lateness", 20),
    PROGRESS("progressPercent", 12),
    REQUIRED_RESULT("requiredResult", 40),
    RESULT("resultDescription", 50),
    RESULT_DOCUMENT("resultDocument", 24),
    COMPLETED_ON("completedOn", 14),
    OBSTACLES("obstacles", 50),
    ESCALATION("escalationLevel", 24),
    ASSIGNED_ON("assignedOn", 14),
    CLASSIFICATION("classification", 12),
    NOTE("note", 30);

    /** What is shown to whoever has not chosen. */
    static final List<RegisterColumn> USUAL = List.of(CODE, CONTENT, LEAD, DUE_ON, STATE, PROGRESS);

    private final String key;
    private final int width;

    RegisterColumn(String key, int width) {
        this.key = key;
        this.width = width;
    }

    /** As the address, the labels and, where it has the same fact, the API name it. */
    public String key() {
        return key;
    }

    /** In a spreadsheet, in characters. */
    int width() {
        return width;
    }

    String label() {
        return Sentences.of("desk.column." + key);
    }

    /**
     * Reads what an address names.
     *
     * @return in their order, or null when nothing is named
     * @throws Refusal (400) for a column that there is not
     */
    static List<RegisterColumn> read(List<String> written) {
        if (written == null || written.stream().allMatch(String::isBlank)) {
            return null;
        }
        Set<RegisterColumn> columns = EnumSet.of(CODE);
        written.stream()
                .filter(key -> !key.isBlank())
                .map(RegisterColumn::named)
                .forEach(columns::add);
        return List.copyOf(columns);
    }

    /** The same for what was written before, of which some may not be there any more. */
    static List<RegisterColumn> known(String written) {
        return written == null
                ? null
                : read(Stream.of(written.split(","))
                        .filter(key -> Stream.of(values()).anyMatch(column -> column.key.equals(key)))
                        .toList());
    }

    /** As addresses carry them; null for none. */
    static String write(List<RegisterColumn> columns) {
        return columns == null
                ? null
                : String.join(",", columns.stream().map(RegisterColumn::key).toList());
    }

    private static RegisterColumn named(String key) {
        return Stream.of(values())
                .filter(column -> Objects.equals(column.key, key.strip()))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.invalid("columns", "unreadableValue", Sentences.of("desk.field.columns"), key.strip()));
    }
}
