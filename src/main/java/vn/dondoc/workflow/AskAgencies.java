package vn.dondoc.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Coordinating;

/** Starts the processes of coordinating agencies, a batch in each transaction. */
@Component("askAgencies")
class AskAgencies implements JavaDelegate {

    static final int BATCH = 110;

    private final Contributions contributions;
    private final Coordinating coordinating;

    AskAgencies(Contributions contributions, Coordinating coordinating) {
        this.contributions = contributions;
        this.coordinating = coordinating;
    }

    private enum Asked {
        MORE,
        ALL,
        ENDED
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = BusinessKey.parse(execution.getProcessBusinessKey()).code();
        List<String> missing = contributions.missing(code, coordinating.awaited(code));
        contributions.start(code, missing.subList(0, Math.min(BATCH, missing.size())));
        Asked asked = missing.size() > BATCH ? Asked.MORE : coordinating.isOpen(code) ? Asked.ALL : Asked.ENDED;
        execution.setVariable(ProcessVariables.ASKED, ProcessVariables.flag(asked));
    }
}
