package vn.dondoc.intake;

/** What the reading of a row had to decide and somebody should look at. */
enum Doubt {
    /** The file gives the row no number; its place between its neighbours does. */
    NUMBER_FROM_ORDER,
    /** The row is hidden in the sheet. It is read all the same: what a filter hides is still assigned. */
    HIDDEN_ROW,
    /** Description and completion date stood apart from the row and were put to it by order and likeness. */
    PLACED_BY_LIKENESS
}
