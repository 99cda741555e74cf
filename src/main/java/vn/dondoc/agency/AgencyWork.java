package vn.dondoc.agency;

import java.util.List;

/** What agencies have been given to do. Rooms that keep such work implement it, so that it survives a merger. */
public interface AgencyWork {

    /**
     * How much of one kind is open.
     *
     * @param kind its label is the sentence {@code agencyWork.<kind>}
     */
    record Open(String kind, long count) {}

    /** What an agency has not done yet, by kind; also the kinds of which there is nothing. */
    List<Open> open(String agency);

    /**
     * Gives open work to the successor, each piece in a transaction of its own; what fails is left for the next time.
     * What is about to be decided by others may wait. Where the successor takes part already, the old part ends.
     *
     * @return how many pieces were handed on
     */
    int handOn(Merger merger);
}
