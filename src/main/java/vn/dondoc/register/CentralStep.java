package vn.dondoc.register;

/** How the centre stands to a result that the province has confirmed. */
public enum CentralStep {
    /** Reported upwards. */
    POSTED,
    ACCEPTED,
    /** Sent back, for more to be done. */
    RETURNED
}
