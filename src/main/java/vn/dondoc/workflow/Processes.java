package vn.dondoc.workflow;

/** Ids in the BPMN models that code refers to. */
final class Processes {

    static final String DIRECTIVE = "directive";
    static final String CONTRIBUTION = "contribution";
    static final String EXPLANATION = "explanation";
    static final String OBSTACLE = "obstacle";
    static final String REARM_LADDERS = "rearmLadders";
    static final String CALENDAR_CHANGE = "calendarChange";
    static final String REPORT = "monthlyReport";

    static final String NAME_LEAD = "userTask_nameLead";
    static final String ACCEPT_DIRECTIVE = "userTask_acceptDirective";
    static final String DECIDE_DECLINED = "userTask_decideDeclined";
    static final String CONTRIBUTE = "userTask_contribute";
    static final String SUBMIT_RESULT = "userTask_submitResult";
    static final String SIGN_OFF_RESULT = "userTask_signOffResult";
    static final String APPROVE_RESULT = "userTask_approveResult";

    static final String EXPLAIN_DELAY = "userTask_explainDelay";
    static final String HANDLE_OBSTACLE = "userTask_handleObstacle";
    static final String DECIDE_EXTENSION = "userTask_decideExtension";

    static final String WRITE_REPORT = "userTask_monthlyReport";
    static final String SIGN_OFF_REPORT = "userTask_signOffReport";
    static final String CONSOLIDATE_REPORT = "userTask_consolidateReport";

    static final String LADDER_TIMER = "timer_ladderStep";
    static final String ASK_AGENCIES = "serviceTask_askAgencies";
    static final String WAIT_FOR_ANSWERS = "receiveTask_answers";
    static final String COORDINATION_ENDED = "directive.coordinationEnded";

    static final String COMPLETED = "endEvent_completed";
    static final String NOT_FOLLOWED = "endEvent_notInRemit";

    private Processes() {}
}
