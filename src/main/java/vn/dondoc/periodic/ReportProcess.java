package vn.dondoc.periodic;

import java.util.Collection;

/** Sets the work of a period going; implemented by the engine. All in the caller's transaction. */
public interface ReportProcess {

    /** Asks agencies for their reports. */
    void start(String period, Collection<String> agencies);

    /** Asks the monitoring unit to consolidate. */
    void startConsolidation(String period);

    /** Takes back what one agency has not answered. */
    void withdraw(String period, String agency);

    /** Takes back what agencies have not answered. */
    void withdraw(String period);

    /**
     * Completes the caller's own task of a report, with all checks of a task that is completed in Tasklist.
     *
     * @throws vn.dondoc.language.Refusal as the completion does, and (404) when there is no such task for the caller
     */
    void handIn(String period, String agency);
}
