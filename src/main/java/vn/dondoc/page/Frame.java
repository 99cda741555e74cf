package vn.dondoc.page;

import java.util.List;

/**
 * What surrounds a page.
 *
 * @param person the reader's name
 * @param positions what the reader is here, in words
 * @param hasColleagues whether the reader works in an agency or a unit
 * @param address of the page, without its query
 */
public record Frame(
        String account,
        String person,
        List<String> positions,
        boolean hasColleagues,
        String address,
        List<Place> places,
        List<String> notices) {

    /** Whether a place, or a page below it, is the one being read. */
    public boolean isAt(Place place) {
        return address.equals(place.address()) || address.startsWith(place.address() + "/");
    }
}
