package vn.dondoc.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table {@code escalationLevel.dmn} for the steps of the ladder; the engine evaluates it. */
@Component
class EscalationTable {

    static final String KEY = "escalationLevel";

    private static final String INPUT = "outsideAuthority";

    private static final int VERSIONS_REMEMBERED = 10;

    private final JdbcClient jdbc;
    private final DecisionService decisionService;
    private final ProcessEngineConfigurationImpl engine;
    private final Cache<Asked, List<EscalationStep>> answers =
            Caffeine.newBuilder().maximumSize(VERSIONS_REMEMBERED).build();

    EscalationTable(
            JdbcClient jdbc, @Lazy DecisionService decisionService, @Lazy ProcessEngineConfigurationImpl engine) {
        this.jdbc = jdbc;
        this.decisionService = decisionService;
        this.engine = engine;
    }

    /** A question to one version, whose answer never changes; FEEL takes longer over it than all else a step does. */
    private record Asked(String version, boolean outsideAuthority) {}

    /** The steps of the newest version, from the first to the last day. */
    List<EscalationStep> steps(boolean outsideAuthority) {
        return answers.get(new Asked(newest(), outsideAuthority), this::ask);
    }

    private List<EscalationStep> ask(Asked asked) {
        DmnDecisionTableResult rows =
                decisionService.evaluateDecisionTableById(asked.version(), Map.of(INPUT, asked.outsideAuthority()));
        return steps(rows, asked.outsideAuthority());
    }

    private String newest() {
        return jdbc.sql("SELECT ID_ FROM ACT_RE_DECISION_DEF WHERE KEY_ = ? ORDER BY VERSION_ DESC LIMIT 1")
                .param(KEY)
                .query(String.class)
                .single();
    }

    /** All rows of the newest version. */
    List<EscalationStep> steps() {
        return Stream.of(false, true)
                .flatMap(outside -> steps(outside).stream())
                .toList();
    }

    /** The steps of a table that is not deployed, as the engine would find them. */
    List<EscalationStep> steps(DmnModelInstance table, boolean outsideAuthority) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            var dmn = engine.getDmnEngine();
            var decision = dmn.parseDecision(KEY, table);
            return steps(
                    dmn.evaluateDecisionTable(decision, Variables.putValue(INPUT, outsideAuthority)), outsideAuthority);
        });
    }

    private static List<EscalationStep> steps(DmnDecisionTableResult rows, boolean outsideAuthority) {
        return rows.getResultList().stream()
                .map(row -> step(row, outsideAuthority))
                .sorted(Comparator.comparingInt(EscalationStep::day))
                .toList();
    }

    private static EscalationStep step(Map<String, Object> row, boolean outsideAuthority) {
        return new EscalationStep(
                (Integer) row.get("day"),
                outsideAuthority,
                (Integer) row.get("level"),
                Arrays.stream(((String) row.get("tell")).split("\\s*,\\s*"))
                        .map(Addressee::valueOf)
                        .toList(),
                Boolean.TRUE.equals(row.get("explanation")),
                (Integer) row.get("repeatAfter"));
    }
}
