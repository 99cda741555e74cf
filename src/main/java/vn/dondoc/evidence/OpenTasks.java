package vn.dondoc.evidence;

import java.util.Optional;

/** What evidence has to know about tasks: for whom a file is attached in one. */
public interface OpenTasks {

    /**
     * The agency whose work an open task is.
     *
     * @return empty unless the task belongs to the directive and may be seen by whoever acts now
     */
    Optional<String> agencyOf(String taskId, String directiveCode);
}
