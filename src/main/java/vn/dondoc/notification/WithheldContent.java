package vn.dondoc.notification;

import java.util.Collection;
import java.util.Set;

/** Knows what may be read in the house and not in a mail; answered by the room that keeps the directives. */
public interface WithheldContent {

    /** Those of the codes whose directives' content stays out of mails. One query for any number of codes. */
    Set<String> among(Collection<String> codes);
}
