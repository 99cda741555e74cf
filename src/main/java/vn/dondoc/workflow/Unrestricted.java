package vn.dondoc.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets the register move processes that its caller could not touch directly: whether the caller may do it has been
 * decided by then.
 */
@Component
class Unrestricted {

    private final IdentityService identityService;

    Unrestricted(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    <T> T call(Supplier<T> work) {
        Authentication caller = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return work.get();
        } catch (OptimisticLockingException overtaken) {
            throw new OptimisticLockingFailureException("somebody else has moved the process", overtaken);
        } finally {
            if (caller != null) {
                identityService.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
