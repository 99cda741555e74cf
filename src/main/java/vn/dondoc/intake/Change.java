package vn.dondoc.intake;

/** What importing a row would do. */
enum Change {
    NEW,
    CHANGED,
    UNCHANGED
}
