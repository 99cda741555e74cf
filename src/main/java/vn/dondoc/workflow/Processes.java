package vn.dondoc.workflow;

/** Ids in the BPMN models that code refers to. */
final class Processes {

    static final String DIRECTIVE = "directive";
    static final String CONTRIBUTION = "contribution";

    private Processes() {}
}
