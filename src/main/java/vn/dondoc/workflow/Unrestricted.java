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

    private static final ThreadLocal<String> CALLER = new ThreadLocal<>();

    private final IdentityService identityService;

    Unrestricted(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    <T> T call(Supplier<T> work) {
        Authentication caller = identityService.getCurrentAuthentication();
        String outerCaller = CALLER.get();
        if (caller != null) {
            CALLER.set(caller.getUserId());
        }
        identityService.clearAuthentication();
        try {
            return work.get();
        } catch (OptimisticLockingException overtaken) {
            throw new OptimisticLockingFailureException("somebody else has moved the process", overtaken);
        } finally {
            if (outerCaller == null) {
                CALLER.remove();
            }
            if (caller != null) {
                identityService.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }

    /** Whose act it is, also while it goes on without restriction; null in a job. */
    String account() {
        Authentication caller = identityService.getCurrentAuthentication();
        return caller == null ? CALLER.get() : caller.getUserId();
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
