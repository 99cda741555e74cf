package vn.dondoc.intake;

/**
 * One cell of a table in a file.
 *
 * @param text cleaned, with its line breaks; empty where nothing stands
 * @param formula whether a formula stands here, of which the text is the last value
 * @param bold whether the whole text is bold
 * @param fromAbove whether the cell is merged with the one above, and repeats its text
 * @param across how many columns it spans
 */
record GridCell(String text, boolean formula, boolean bold, boolean fromAbove, int across) {

    static final GridCell EMPTY = of("");

    static GridCell of(String text) {
        return new GridCell(text, false, false, false, 1);
    }

    GridCell across(int columns) {
        return new GridCell(text, formula, bold, fromAbove, columns);
    }

    /** The cell that repeats this one further down. */
    GridCell below() {
        return new GridCell(text, formula, bold, true, across);
    }
}
