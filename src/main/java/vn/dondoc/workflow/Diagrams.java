package vn.dondoc.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.Whereabouts;

/** The process of a directive as a picture, in the version that runs or ran, and where the directive stands in it. */
@Component
class Diagrams implements Whereabouts {

    private final DirectiveQueries directives;
    private final DiagramPositions positions;
    private final RepositoryService repositoryService;
    private final HistoryService historyService;
    private final Unrestricted unrestricted;

    Diagrams(
            DirectiveQueries directives,
            DiagramPositions positions,
            @Lazy RepositoryService repositoryService,
            @Lazy HistoryService historyService,
            Unrestricted unrestricted) {
        this.directives = directives;
        this.positions = positions;
        this.repositoryService = repositoryService;
        this.historyService = historyService;
        this.unrestricted = unrestricted;
    }

    /** A model as BPMN 2.0 XML, and where the directive stands in it. */
    record Diagram(String xml, List<Position> positions) {}

    Diagram diagram(String code, Actor reader) {
        directives.requireVisible(code, reader);
        List<DiagramPositions.Standing> standing = positions.of(code, reader);
        return unrestricted.call(() -> {
            String definition = definitionOf(code, standing);
            return new Diagram(xml(definition), named(definition, standing));
        });
    }

    @Override
    public List<Position> of(String code, Actor reader) {
        directives.requireVisible(code, reader);
        List<DiagramPositions.Standing> standing = positions.of(code, reader);
        return unrestricted.call(() -> named(definitionOf(code, standing), standing));
    }

    /** The version in which most parts run; else the one that ran last; else the present one. */
    private String definitionOf(String code, List<DiagramPositions.Standing> standing) {
        return standing.stream()
                .filter(place -> place.definitionId() != null)
                .collect(Collectors.groupingBy(
                        DiagramPositions.Standing::definitionId,
                        Collectors.summingLong(DiagramPositions.Standing::standing)))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> formerDefinition(code));
    }

    private String formerDefinition(String code) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(Processes.DIRECTIVE)
                .processInstanceBusinessKey(code)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .orElseGet(() -> repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(Processes.DIRECTIVE)
                        .latestVersion()
                        .singleResult()
                        .getId());
    }

    /** Only tasks and ends say where the work stands; a timer that waits beside them does not. */
    private List<Position> named(String definition, List<DiagramPositions.Standing> standing) {
        BpmnModelInstance model = repositoryService.getBpmnModelInstance(definition);
        return standing.stream()
                .filter(place -> model.getModelElementById(place.activityId()) instanceof FlowNode node
                        && (node instanceof Task || node instanceof EndEvent))
                .collect(Collectors.groupingBy(
                        DiagramPositions.Standing::activityId,
                        LinkedHashMap::new,
                        Collectors.summingLong(DiagramPositions.Standing::standing)))
                .entrySet()
                .stream()
                .map(place -> position(model.getModelElementById(place.getKey()), place.getValue()))
                .sorted(Comparator.comparing(Position::end)
                        .thenComparing(place -> !(model.getModelElementById(place.activityId()) instanceof UserTask)))
                .toList();
    }

    private static Position position(FlowNode node, long count) {
        return new Position(node.getId(), node.getName(), count, node instanceof EndEvent);
    }

    private String xml(String definition) {
        try (InputStream model = repositoryService.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
