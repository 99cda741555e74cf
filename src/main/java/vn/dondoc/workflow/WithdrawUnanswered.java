package vn.dondoc.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Coordinating;

/** Takes the tasks away from agencies whose answer is not awaited any more. */
@Component("withdrawUnanswered")
class WithdrawUnanswered implements JavaDelegate {

    private final Contributions contributions;
    private final Coordinating coordinating;

    WithdrawUnanswered(Contributions contributions, Coordinating coordinating) {
        this.contributions = contributions;
        this.coordinating = coordinating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = BusinessKey.parse(execution.getProcessBusinessKey()).code();
        contributions.withdrawAllBut(code, coordinating.awaited(code), "coordination ended");
    }
}
