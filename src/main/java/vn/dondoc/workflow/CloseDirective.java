package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.register.BusinessKey;

/** Clears up after a confirmed directive. */
@Component("closeDirective")
class CloseDirective implements JavaDelegate {

    private final Contributions contributions;

    CloseDirective(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BusinessKey key = BusinessKey.parse(execution.getProcessBusinessKey());
        contributions.withdraw(key.code(), null, "directive completed");
    }
}
