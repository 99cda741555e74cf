package vn.dondoc.evidence;

/** What evidence has to know about tasks: whether a file may be attached in one. */
public interface OpenTasks {

    /** Whether the task is open, belongs to the directive, and may be seen by whoever acts now. */
    boolean belongsTo(String taskId, String directiveCode);
}
