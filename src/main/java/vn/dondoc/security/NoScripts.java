package vn.dondoc.security;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses models that bring code of their own, however they are deployed: script tasks, scripts, script conditions. */
final class NoScripts extends AbstractBpmnParseListener {

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        refuseScripts(root);
    }

    private static void refuseScripts(Element element) {
        String tag = element.getTagName();
        boolean scriptedCondition = "conditionExpression".equals(tag) && element.attribute("language") != null;
        if ("scriptTask".equals(tag) || "script".equals(tag) || scriptedCondition) {
            throw new BadUserRequestException("Scripts are not allowed in process models (line " + element.getLine()
                    + "). Use a delegate of the application.");
        }
        element.elements().forEach(NoScripts::refuseScripts);
    }
}
