package vn.dondoc.notification;

import java.util.Collection;
import java.util.Map;

/** What a mail says of the directives it is about; answered by the room that knows them. */
public interface DirectiveFacts {

    /** By code; directives that are unknown are left out. One query for any number of codes. */
    Map<String, Fact> of(Collection<String> codes);

    /**
     * A directive in a few words.
     *
     * @param content null where it may not leave the house
     * @param lead the lead agency as people know it, or null
     * @param deadline as people read it, or null
     */
    record Fact(String content, String lead, String deadline) {}
}
