package vn.dondoc.desk;

/**
 * A directive of a run.
 *
 * @param why why not, in the words that were said; null where nothing was refused
 */
record BulkItem(int position, String code, Outcome outcome, String why) {

    enum Outcome {
        WAITING,
        DONE,
        REFUSED
    }
}
