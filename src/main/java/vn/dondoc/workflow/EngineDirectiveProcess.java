package vn.dondoc.workflow;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.DirectiveProcess;

/** The register's port, on Camunda. */
@Component
class EngineDirectiveProcess implements DirectiveProcess {

    private final RuntimeService runtimeService;
    private final Contributions contributions;
    private final CoordinationEnd coordinationEnd;
    private final OpenTaskTexts openTasks;
    private final EngineExplanations explanations;
    private final LadderTimers ladderTimers;
    private final DirectiveNotices notices;
    private final Unrestricted unrestricted;
    private final BackgroundWork background;

    EngineDirectiveProcess(
            @Lazy RuntimeService runtimeService,
            Contributions contributions,
            CoordinationEnd coordinationEnd,
            OpenTaskTexts openTasks,
            EngineExplanations explanations,
            LadderTimers ladderTimers,
            DirectiveNotices notices,
            Unrestricted unrestricted,
            BackgroundWork background) {
        this.runtimeService = runtimeService;
        this.contributions = contributions;
        this.coordinationEnd = coordinationEnd;
        this.openTasks = openTasks;
        this.explanations = explanations;
        this.ladderTimers = ladderTimers;
        this.notices = notices;
        this.unrestricted = unrestricted;
        this.background = background;
    }

    @Override
    public String start(BusinessKey key, Step step) {
        var flags = Variables.createVariables()
                .putValueTyped(ProcessVariables.FIRST_STEP, ProcessVariables.flag(step))
                .putValueTyped(ProcessVariables.COORDINATION, ProcessVariables.flag(step == Step.WORK));
        return unrestricted.call(() -> runtimeService
                .startProcessInstanceByKey(Processes.DIRECTIVE, key.toString(), flags)
                .getId());
    }

    @Override
    public void end(String processInstanceId, String reason) {
        if (processInstanceId != null) {
            unrestricted.run(() ->
                    runtimeService.deleteProcessInstanceIfExists(processInstanceId, reason, true, true, false, false));
        }
    }

    @Override
    public void askForContribution(String code, List<String> agencies) {
        unrestricted.run(() -> {
            contributions.start(code, agencies);
            notices.asked(code, agencies);
            showWaiting(code);
        });
    }

    /** Puts a token where answers are awaited, unless one is there or on its way. */
    private void showWaiting(String code) {
        ProcessInstance directive = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.DIRECTIVE)
                .processInstanceBusinessKey(code)
                .singleResult();
        if (directive != null && !isCoordinating(directive.getId())) {
            runtimeService
                    .createProcessInstanceModification(directive.getId())
                    .startBeforeActivity(Processes.WAIT_FOR_ANSWERS)
                    .execute();
        }
    }

    private boolean isCoordinating(String processInstanceId) {
        List<String> active = runtimeService.getActiveActivityIds(processInstanceId);
        return active.contains(Processes.WAIT_FOR_ANSWERS) || active.contains(Processes.ASK_AGENCIES);
    }

    @Override
    public void withdrawContributions(String code, List<String> agencies, String reason) {
        unrestricted.run(() -> contributions.withdraw(code, agencies, reason));
    }

    @Override
    public void coordinationEnded(String code) {
        unrestricted.run(() -> coordinationEnd.tell(code));
    }

    @Override
    public void withdrawExplanation(BusinessKey key) {
        unrestricted.run(() -> explanations.withdraw(key));
    }

    @Override
    public void tasksChanged(String code) {
        unrestricted.run(() -> openTasks.refresh(code));
    }

    @Override
    public String startObstacle(BusinessKey key) {
        return unrestricted.call(() -> runtimeService
                .startProcessInstanceByKey(Processes.OBSTACLE, key.toString())
                .getId());
    }

    @Override
    public String startProposal(BusinessKey key) {
        return unrestricted.call(() -> runtimeService
                .createProcessInstanceByKey(Processes.OBSTACLE)
                .businessKey(key.toString())
                .startBeforeActivity(Processes.DECIDE_EXTENSION)
                .execute()
                .getId());
    }

    @Override
    public void factsChanged(String code) {
        unrestricted.run(() -> {
            openTasks.refresh(code);
            ladderTimers.rearmAllOf(code);
        });
    }

    @Override
    public long preparing(String plan) {
        return background.preparing(plan);
    }
}
