package vn.dondoc.register;

import java.net.URI;
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;

/** What holds directives up: the list, new obstacles, and the mark that one waits for the centre. */
@RestController
@RequestMapping("/api")
class ObstacleController {

    private final ObstacleQueries obstacles;
    private final ObstacleRaising raising;
    private final CentralGuidance guidance;
    private final DirectiveQueries directives;
    private final CurrentActor currentActor;

    ObstacleController(
            ObstacleQueries obstacles,
            ObstacleRaising raising,
            CentralGuidance guidance,
            DirectiveQueries directives,
            CurrentActor currentActor) {
        this.obstacles = obstacles;
        this.raising = raising;
        this.guidance = guidance;
        this.directives = directives;
        this.currentActor = currentActor;
    }

    @GetMapping("/obstacles")
    Paging.Page<ObstacleQueries.Line> list(
            @ParameterObject ObstacleFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return obstacles.list(filter, new Paging(page, size), currentActor.get());
    }

    @PostMapping("/directives/{code}/obstacles")
    ResponseEntity<DirectiveView> raise(@PathVariable String code, @RequestBody NewObstacle request) {
        Actor actor = reader(code, request);
        raising.raise(code, request.description(), request.recommendation(), request.requestedDueOn(), actor);
        return ResponseEntity.created(URI.create("/api/directives/" + code)).body(directives.get(code, actor));
    }

    @PostMapping("/directives/{code}/waiting")
    DirectiveView mark(@PathVariable String code, @RequestBody WaitingReason request) {
        Actor actor = reader(code, request);
        guidance.mark(code, request.reason(), actor);
        return directives.get(code, actor);
    }

    @DeleteMapping("/directives/{code}/waiting")
    DirectiveView unmark(@PathVariable String code) {
        Actor actor = currentActor.get();
        directives.requireVisible(code, actor);
        guidance.unmark(code, actor);
        return directives.get(code, actor);
    }

    private Actor reader(String code, Record request) {
        return directives.visibleTo(currentActor.get(), code, request);
    }

    record NewObstacle(String description, String recommendation, LocalDate requestedDueOn) {}

    record WaitingReason(String reason) {}
}
