package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.Acceptance;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Coordinating;
import vn.dondoc.register.CoordinationRequest;

/** The lead agency accepts, or its head declines. */
@Component
class AcceptDirective implements TaskCompletion {

    private final Acceptance acceptance;
    private final Coordinating coordinating;

    AcceptDirective(Acceptance acceptance, Coordinating coordinating) {
        this.acceptance = acceptance;
        this.coordinating = coordinating;
    }

    @Override
    public String taskKey() {
        return Processes.ACCEPT_DIRECTIVE;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        boolean accepted = form.choice("decision", "accept", "decline").equals("accept");
        if (accepted) {
            var request = new CoordinationRequest(
                    form.text("coordinationKind", SubmittedForm.SHORT_TEXT),
                    form.text("coordinationRequest"),
                    form.day("coordinationDueOn"));
            acceptance.accept(key, responsible(form), request, actor);
            task.setVariable(ProcessVariables.COORDINATION, ProcessVariables.flag(coordinating.isOpen(key.code())));
        } else {
            acceptance.decline(key, form.text("reason"), actor);
        }
        task.setVariable(ProcessVariables.ACCEPTED, ProcessVariables.flag(accepted));
    }

    /** Somebody with an account, or by name. */
    private static String responsible(SubmittedForm form) {
        String account = form.text("responsibleOfficer", SubmittedForm.SHORT_TEXT);
        return account != null ? account : form.text("responsibleName", SubmittedForm.SHORT_TEXT);
    }
}
