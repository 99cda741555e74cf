package vn.dondoc.intake;

import java.util.Arrays;
import java.util.Optional;

/** What can be said of a directive in a row, and corrected there, by the name it has in the API. */
enum Field {
    NUMBER("number", Column.NUMBER, 20),
    SECTION("section", null, 1000),
    CONTENT("content", Column.CONTENT, 20_000),
    SOURCE_DOCUMENT("sourceDocument", Column.SOURCE_DOCUMENT, 1000),
    LEAD("leadAgency", Column.LEAD, 1000),
    COORDINATING("coordinatingAgencies", Column.COORDINATING, 4000),
    DEADLINE("deadline", Column.DEADLINE, 400),
    /** Says which day is meant, whatever is written. */
    DUE_ON("dueOn", null, 10),
    /** {@code ONGOING} or {@code NONE}, whatever is written. */
    DEADLINE_KIND("deadlineKind", null, 10),
    NOTE("note", Column.NOTE, 3000),
    REQUIRED_RESULT("requiredResult", Column.REQUIRED_RESULT, 4000),
    STATE("state", Column.RESULT, 8000),
    DESCRIPTION("resultDescription", Column.DESCRIPTION, 8000),
    EXPECTED_RESULT("expectedResult", Column.EXPECTED_RESULT, 4000),
    OBSTACLES("obstacles", Column.OBSTACLES, 4000),
    COMPLETED_ON("completedOn", Column.COMPLETED_ON, 100),
    CLASSIFICATION("classification", Column.CLASSIFICATION, 100),
    /** Code of the directive that this row is, too, and that goes on running for both. */
    LINK_TO("linkTo", null, 80),
    /** "true": it is followed although another plan has it. */
    KEEP_BOTH("keepBoth", null, 5),
    /** "true": somebody has left the row out. */
    EXCLUDED("excluded", null, 5);

    private final String name;
    private final Column column;
    private final int longest;

    Field(String name, Column column, int longest) {
        this.name = name;
        this.column = column;
        this.longest = longest;
    }

    String key() {
        return name;
    }

    /** The column of a file in which it stands; null where it stands in none. */
    Column column() {
        return column;
    }

    /** How many characters it may have. */
    int longest() {
        return longest;
    }

    static Optional<Field> named(String name) {
        return Arrays.stream(values()).filter(field -> field.name.equals(name)).findFirst();
    }

    static Optional<Field> of(Column column) {
        return Arrays.stream(values()).filter(field -> field.column == column).findFirst();
    }
}
