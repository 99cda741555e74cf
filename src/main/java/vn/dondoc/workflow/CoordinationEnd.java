package vn.dondoc.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.register.Coordinating;

/**
 * Tells a directive's process that no answer is awaited any more. It happens after the answer has been committed, so
 * that nobody's answer can fail on it; what is missed here, {@link UnfinishedRounds} makes good.
 */
@Component
class CoordinationEnd {

    private static final Logger log = LoggerFactory.getLogger(CoordinationEnd.class);

    private final RuntimeService runtimeService;
    private final Coordinating coordinating;
    private final TransactionTemplate ownTransaction;

    CoordinationEnd(
            @Lazy RuntimeService runtimeService,
            @Lazy Coordinating coordinating,
            PlatformTransactionManager transactions) {
        this.runtimeService = runtimeService;
        this.coordinating = coordinating;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void tell(String code) {
        try {
            ownTransaction.executeWithoutResult(status -> correlate(code));
        } catch (OptimisticLockingException overtaken) {
            log.info("{}: the end of the coordination round is told later", code);
        }
    }

    private void correlate(String code) {
        if (!coordinating.isOpen(code)) {
            runtimeService
                    .createMessageCorrelation(Processes.COORDINATION_ENDED)
                    .processInstanceBusinessKey(code)
                    .correlateAll();
        }
    }
}
