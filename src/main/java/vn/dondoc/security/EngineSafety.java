package vn.dondoc.security;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes inside the engine what must not depend on the door a request came through. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2000)
class EngineSafety extends AbstractCamundaConfiguration {

    private final ApplicationContext context;

    EngineSafety(ApplicationContext context) {
        this.context = context;
    }

    /** Runs after the beans that expressions can name have been set. */
    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setPasswordEncryptor(new PasswordHash());
        engine.setExpressionManager(
                new GuardedExpressions(context, engine.getBeans(), () -> context.getBean(DueDates.class)));
        engine.setResourceAuthorizationProvider(new GroupTasks());
        engine.setCustomSessionFactories(List.of(CallersGroups.factory()));
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> withOurs = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        withOurs.add(new NoScripts());
        engine.setCustomPostBPMNParseListeners(withOurs);
    }
}
