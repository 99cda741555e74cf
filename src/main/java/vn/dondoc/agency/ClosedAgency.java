package vn.dondoc.agency;

import java.util.function.UnaryOperator;
import vn.dondoc.language.Sentences;

/** What is said of an agency that works no more. */
public final class ClosedAgency {

    private ClosedAgency() {}

    /**
     * In the reader's language: since when, and who works in its place.
     *
     * @param nameOf the name for a code
     */
    public static String sentence(Agency agency, UnaryOperator<String> nameOf) {
        String since = Days.write(agency.closedOn());
        return agency.successor() == null
                ? Sentences.of("agency.closed", agency.name(), since)
                : Sentences.of("agency.merged", agency.name(), since, nameOf.apply(agency.successor()));
    }
}
