package vn.dondoc.workflow;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.CurrentActor;

/** The process of a directive, to be drawn. */
@RestController
class DiagramController {

    private final Diagrams diagrams;
    private final CurrentActor currentActor;

    DiagramController(Diagrams diagrams, CurrentActor currentActor) {
        this.diagrams = diagrams;
        this.currentActor = currentActor;
    }

    @GetMapping("/api/directives/{code}/diagram")
    Diagrams.Diagram diagram(@PathVariable String code) {
        return diagrams.diagram(code, currentActor.get());
    }
}
