package vn.dondoc.absence;

import java.util.Collection;
import java.util.Map;

/** The open tasks that people have claimed; whoever keeps the tasks implements it. */
public interface ClaimedTasks {

    /** How many tasks of a group each of these accounts has claimed; who has none is left out. */
    Map<String, Integer> count(String group, Collection<String> accounts);

    /**
     * Gives what one account has claimed in these groups to another.
     *
     * @return how many tasks
     */
    int hand(String from, String to, Collection<String> groups);
}
