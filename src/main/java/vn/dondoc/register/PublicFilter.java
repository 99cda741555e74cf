package vn.dondoc.register;

import vn.dondoc.calendar.Lateness;

/** Which published directives are wanted; null or empty means all. {@code q}: words, without diacritics and case. */
public record PublicFilter(String plan, String agency, PublicState state, Lateness lateness, String q) {

    public static final PublicFilter ALL = new PublicFilter(null, null, null, null, null);
}
