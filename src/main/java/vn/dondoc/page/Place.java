package vn.dondoc.page;

import java.util.function.Predicate;
import vn.dondoc.agency.Actor;

/**
 * A page that stands in the navigation. Rooms declare theirs as beans.
 *
 * @param name its label is the sentence {@code place.<name>}
 * @param order from left to right
 * @param readers for whom it is shown; the page itself has to ask again
 */
public record Place(String name, String address, int order, Predicate<Actor> readers) {

    public static final Predicate<Actor> EVERYBODY = actor -> true;
}
