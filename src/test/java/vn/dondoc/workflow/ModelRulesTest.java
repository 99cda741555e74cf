package vn.dondoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.ProcessTest;

/** What every model has to keep, so that it can be read in Cockpit and refuses what it must. */
@ProcessTest
class ModelRulesTest {

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private List<TaskCompletion> completions;

    static Stream<String> models() {
        return Stream.of(
                "directive",
                "contribution",
                "explanation",
                "obstacle",
                "rearmLadders",
                "calendarChange",
                "monthlyReport");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasADocumentationAFormAndTheThreeListenersThatGuardIt(String name) {
        for (UserTask task : all(name, UserTask.class)) {
            assertThat(task.getDocumentations()).as(task.getId()).isNotEmpty();
            assertThat(getClass().getResource("/forms/" + task.getCamundaFormRef() + ".form"))
                    .as("form of " + task.getId())
                    .isNotNull();
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list())
                    .extracting(listener -> listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression())
                    .containsExactlyInAnyOrder(
                            "create ${taskCreated}", "assignment ${taskAssigned}", "complete ${taskCompleted}");
            assertThat(completions).extracting(TaskCompletion::taskKey).contains(task.getId());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyExpressionNamesABeanThatExists(String name) {
        for (ServiceTask task : all(name, ServiceTask.class)) {
            assertThat(beans.getBeansOfType(JavaDelegate.class))
                    .containsKey(beanIn(task.getCamundaDelegateExpression()));
        }
        assertThat(beans.getBeansOfType(TaskListener.class))
                .containsKeys("taskCreated", "taskAssigned", "taskCompleted");
        for (TimeDate date : all(name, TimeDate.class)) {
            assertThat(date.getTextContent()).isEqualTo("${ladder.next(execution)}");
            assertThat(beans.getBean("ladder")).isInstanceOf(Ladder.class);
        }
        assertThat(all(name, Script.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDecisionIsAQuestionWithLabelledAnswersAndADefault(String name) {
        for (ExclusiveGateway gateway : all(name, ExclusiveGateway.class)) {
            Collection<SequenceFlow> answers = gateway.getOutgoing();
            if (answers.size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                assertThat(answers)
                        .allSatisfy(answer ->
                                assertThat(answer.getName()).as(answer.getId()).isNotBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsSayWhatTheyAreAndNamesAreForReaders(String name) {
        assertThat(all(name, Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(name);
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        });
        Set<String> kinds =
                Set.of("startEvent", "endEvent", "userTask", "serviceTask", "receiveTask", "gateway", "flow", "timer");
        for (FlowElement element : all(name, FlowElement.class)) {
            assertThat(element.getId()).matches("[a-zA-Z]+_[a-zA-Z]+");
            assertThat(kinds)
                    .contains(element.getId().substring(0, element.getId().indexOf('_')));
            boolean silent = element instanceof SequenceFlow || element instanceof Gateway;
            assertThat(silent || element.getName() != null).as(element.getId()).isTrue();
        }
    }

    private static String beanIn(String expression) {
        return expression.replaceAll("[${}]", "");
    }

    private static <T extends ModelElementInstance> Collection<T> all(String name, Class<T> type) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(ModelRulesTest.class.getResourceAsStream("/processes/" + name + ".bpmn"));
        return model.getModelElementsByType(type);
    }
}
