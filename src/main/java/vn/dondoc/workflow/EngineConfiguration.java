package vn.dondoc.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets up the engine after Flyway has created its tables. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1000)
class EngineConfiguration extends AbstractCamundaConfiguration {

    private final ListableBeanFactory beans;

    /** Asking for Flyway makes the tables exist before the engine looks for them. */
    EngineConfiguration(ListableBeanFactory beans, FlywayMigrationInitializer tables) {
        this.beans = beans;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        List<HistoryLevel> levels = new ArrayList<>(List.of(new LeanHistory()));
        engine.setCustomHistoryLevels(levels);
        engine.setHistory(LeanHistory.NAME);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setTaskMetricsEnabled(false);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setBeans(new ProcessBeans(beans));
    }
}
