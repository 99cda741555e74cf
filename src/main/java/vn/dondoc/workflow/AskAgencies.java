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
    private final DirectiveNotices notices;

    AskAgencies(Contributions contributions, Coordinating coordinating, DirectiveNotices notices) {
        this.contributions = contributions;
        this.coordinating = coordinating;
        this.notices = notices;
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
        List<String> batch = missing.subList(0, Math.min(BATCH, missing.size()));
        contributions.start(code, batch);
        notices.asked(code, batch);
        Asked asked = missing.size() > BATCH ? Asked.MORE : coordinating.isOpen(code) ? Asked.ALL : Asked.ENDED;
        execution.setVariable(ProcessVariables.ASKED, ProcessVariables.flag(asked));
    }
}
