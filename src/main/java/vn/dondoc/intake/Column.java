package vn.dondoc.intake;

/** What a column of an office's table can hold. */
enum Column {
    NUMBER,
    CONTENT,
    SOURCE_DOCUMENT,
    LEAD,
    COORDINATING,
    DEADLINE,
    NOTE,
    REQUIRED_RESULT,
    RESULT,
    DESCRIPTION,
    EXPECTED_RESULT,
    OBSTACLES,
    COMPLETED_ON,
    CLASSIFICATION
}
