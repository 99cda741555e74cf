package vn.dondoc.notification;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Knows who looks after which directives; answered by the room that keeps it. */
public interface FollowUpOfficers {

    /** The accounts that follow each of the directives up, by its code, whatever they may be now. One query for any number. */
    Map<String, Set<String>> of(Collection<String> directives);
}
