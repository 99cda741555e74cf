package vn.dondoc.register;

/** What the register has to know about files: whether there are any. */
public interface SubmittedEvidence {

    /** How many files an agency has attached to a directive. */
    int count(String directiveCode, String agency);
}
