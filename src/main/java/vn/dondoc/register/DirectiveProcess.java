package vn.dondoc.register;

import java.util.List;

/** How the register sets work going. Every call joins the transaction of its caller. */
public interface DirectiveProcess {

    /** Where a process begins. */
    enum Step {
        /** The monitoring unit names a lead. */
        NAME_LEAD,
        /** The lead agency accepts or declines. */
        ACCEPT,
        /** The lead agency has accepted before: it works, and those who have not been asked yet are asked. */
        WORK
    }

    /** Starts a process. @return its id */
    String start(BusinessKey key, Step step);

    /** Ends a process at once; tasks in it vanish. Nothing happens when it is not there any more. */
    void end(String processInstanceId, String reason);

    /** Asks these agencies, beyond those who are asked when a directive is accepted. */
    void askForContribution(String code, List<String> agencies);

    /** Withdraws what the agencies have not answered; all of them when the list is null. */
    void withdrawContributions(String code, List<String> agencies, String reason);

    /** No answer is awaited any more. Runs on its own after the commit, and may be repeated. */
    void coordinationEnded(String code);

    /** Takes the task away in which an explanation of delay is awaited. */
    void withdrawExplanation(BusinessKey key);

    /** Starts what becomes of an obstacle, beside the directive's own process. @return its id */
    String startObstacle(BusinessKey key);

    /** The same where the supervisors are to decide at once. @return its id */
    String startProposal(BusinessKey key);

    /** How many directives of a plan are about to ask their coordinating agencies, in the background. */
    long preparing(String plan);

    /** Makes the open tasks of a directive say what the register now holds: deadline, lead, due date. */
    void tasksChanged(String code);

    /**
     * Makes the open tasks of a directive say what the register now holds: deadline, lead, due date; and the next steps
     * of its ladder come when they now should.
     */
    void factsChanged(String code);
}
