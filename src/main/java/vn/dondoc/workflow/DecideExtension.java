package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.ExtensionDecisions;

/** The supervisors decide whether the deadline moves. */
@Component
class DecideExtension implements TaskCompletion {

    /** As long as the register keeps the number of a document. */
    private static final int DOCUMENT = 400;

    private final ExtensionDecisions decisions;

    DecideExtension(ExtensionDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String taskKey() {
        return Processes.DECIDE_EXTENSION;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        String decision = form.choice("decision", "grant", "refuse", "advise");
        String process = task.getProcessInstanceId();
        String comment = form.text("comment");
        String document = form.text("document", DOCUMENT);
        switch (decision) {
            case "grant" -> decisions.grant(key, process, form.day("newDueOn"), comment, document, actor);
            case "refuse" -> decisions.refuse(key, process, comment, document, actor);
            default -> decisions.advise(key, process, comment, document, actor);
        }
        task.setVariable(ProcessVariables.EXTENDED, ProcessVariables.flag(decision.equals("grant")));
    }
}
