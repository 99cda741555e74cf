package vn.dondoc.workflow;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nothing can be issued before there is a ladder to climb. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstPolicy implements ApplicationRunner {

    private final EscalationPolicy policy;

    FirstPolicy(EscalationPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        policy.deployUsual();
    }
}
