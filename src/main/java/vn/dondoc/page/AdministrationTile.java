package vn.dondoc.page;

/** What an administrator finds on the first page, with a link to the rest. Rooms declare theirs as beans. */
public interface AdministrationTile {

    /** Its heading is the sentence {@code administration.<name>}, what it is for {@code administration.<name>.what}. */
    String name();

    String address();

    /** From the first to the last tile. */
    int order();

    /** How it stands now: asked on every visit, so it has to be cheap. */
    Finding finding();

    /** A sentence in the reader's language, and whether somebody should do something about it. */
    record Finding(String sentence, boolean worrying) {}
}
