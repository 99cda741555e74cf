package vn.dondoc.register;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.CurrentActor;

/** Explanations of delay: the list, and how many. */
@RestController
@RequestMapping("/api/explanations")
class ExplanationController {

    private final ExplanationQueries queries;
    private final CurrentActor currentActor;

    ExplanationController(ExplanationQueries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    @GetMapping
    Paging.Page<ExplanationQueries.Line> list(
            @RequestParam(required = false) Explanations.State state,
            @RequestParam(required = false) String agency,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return queries.list(state, agency, new Paging(page, size), currentActor.get());
    }

    @GetMapping("/figures")
    ExplanationQueries.Figures figures() {
        return queries.figures(currentActor.get());
    }
}
