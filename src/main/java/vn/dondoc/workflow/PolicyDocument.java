package vn.dondoc.workflow;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** Writes steps as the table {@code escalationLevel.dmn}: the document that ships with the application, with these rows. */
final class PolicyDocument {

    static final String RESOURCE = "escalationLevel.dmn";

    private PolicyDocument() {}

    static DmnModelInstance usual() {
        return Dmn.readModelFromStream(PolicyDocument.class.getResourceAsStream("/processes/" + RESOURCE));
    }

    static DmnModelInstance of(List<EscalationStep> steps) {
        DmnModelInstance document = usual();
        DecisionTable table =
                document.getModelElementsByType(DecisionTable.class).iterator().next();
        table.getRules().clear();
        steps.forEach(step -> table.getRules().add(rule(document, step)));
        return document;
    }

    private static Rule rule(DmnModelInstance document, EscalationStep step) {
        Rule rule = document.newInstance(Rule.class);
        rule.setId("rule_" + (step.outsideAuthority() ? "outside" : "within") + (step.day() < 0 ? "Before" : "After")
                + Math.abs(step.day()));
        InputEntry input = document.newInstance(InputEntry.class);
        input.setText(text(document, String.valueOf(step.outsideAuthority())));
        rule.getInputEntries().add(input);
        String tell = step.tell().stream().map(Enum::name).collect(Collectors.joining(", "));
        for (Object value :
                List.of(step.day(), step.level(), '"' + tell + '"', step.explanation(), repeatAfter(step))) {
            OutputEntry output = document.newInstance(OutputEntry.class);
            output.setText(text(document, String.valueOf(value)));
            rule.getOutputEntries().add(output);
        }
        return rule;
    }

    private static String repeatAfter(EscalationStep step) {
        return step.repeatAfter() == null ? "" : step.repeatAfter().toString();
    }

    private static Text text(DmnModelInstance document, String content) {
        Text text = document.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }
}
