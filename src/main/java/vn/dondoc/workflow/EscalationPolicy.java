package vn.dondoc.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/** The administrator's table of steps, with its versions. The newest holds, for running processes too. */
@Service
class EscalationPolicy {

    private static final int VERSIONS_SHOWN = 50;
    private static final String SUBJECT = "policy:" + EscalationTable.KEY;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final EscalationTable table;
    private final Unrestricted unrestricted;
    private final AuditLog audit;

    EscalationPolicy(
            RepositoryService repository,
            RuntimeService runtime,
            EscalationTable table,
            Unrestricted unrestricted,
            AuditLog audit) {
        this.repository = repository;
        this.runtime = runtime;
        this.table = table;
        this.unrestricted = unrestricted;
        this.audit = audit;
    }

    /**
     * One version.
     *
     * @param by the account that made it; null for the one that came with the application
     */
    record Version(int version, Instant at, String by) {}

    /** The present table. */
    record Policy(int version, List<EscalationStep> steps, List<Version> versions) {}

    Policy current() {
        return unrestricted.call(() -> {
            List<Version> versions = versions();
            return new Policy(versions.get(0).version(), table.steps(), versions);
        });
    }

    /**
     * Puts another table in force; the timers of running processes are set anew in the background.
     *
     * @param version the one that was read before; whoever was overtaken has to look again
     * @throws Refusal (400) naming what is wrong in it, (409) when it is not the newest version any more
     */
    @Transactional
    public Policy change(int version, List<EscalationStep> steps, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        List<EscalationStep> checked = PolicyCheck.checked(steps);
        int made = unrestricted.call(() -> deploy(checked, actor.account()));
        if (made != version + 1) {
            throw Refusal.conflict("policyOvertaken");
        }
        audit.add(Change.by(actor.account(), "POLICY_CHANGED", SUBJECT).from(version, made));
        unrestricted.run(
                () -> runtime.startProcessInstanceByKey(Processes.REARM_LADDERS, EscalationTable.KEY + "-v" + made));
        return current();
    }

    /** Deploying holds a lock until the commit: of two at once the second sees that it is. */
    private int deploy(List<EscalationStep> steps, String account) {
        return repository
                .createDeployment()
                .name(EscalationTable.KEY)
                .source(account)
                .addModelInstance(PolicyDocument.RESOURCE, PolicyDocument.of(steps))
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .get(0)
                .getVersion();
    }

    /** The table that comes with the application, unless there is one. */
    @Transactional
    public void deployUsual() {
        if (repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(EscalationTable.KEY)
                        .count()
                == 0) {
            repository
                    .createDeployment()
                    .name(EscalationTable.KEY)
                    .addModelInstance(PolicyDocument.RESOURCE, PolicyDocument.usual())
                    .deploy();
        }
    }

    private List<Version> versions() {
        List<DecisionDefinition> definitions = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(EscalationTable.KEY)
                .orderByDecisionDefinitionVersion()
                .desc()
                .listPage(0, VERSIONS_SHOWN);
        Map<String, Deployment> deployments = repository
                .createDeploymentQuery()
                .deploymentName(EscalationTable.KEY)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, VERSIONS_SHOWN)
                .stream()
                .collect(Collectors.toMap(Deployment::getId, Function.identity()));
        return definitions.stream()
                .map(found -> version(found, deployments.get(found.getDeploymentId())))
                .toList();
    }

    private static Version version(DecisionDefinition definition, Deployment deployment) {
        return deployment == null
                ? new Version(definition.getVersion(), null, null)
                : new Version(
                        definition.getVersion(), deployment.getDeploymentTime().toInstant(), deployment.getSource());
    }
}
