package vn.dondoc.dashboard;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.register.DirectiveFilter;

/** Totals, each with its denominator: those of the dashboard, of what the reader may see. */
@RestController
class StatisticsController {

    private final Counting counting;
    private final CurrentActor currentActor;

    StatisticsController(Counting counting, CurrentActor currentActor) {
        this.counting = counting;
        this.currentActor = currentActor;
    }

    @GetMapping("/api/statistics")
    Statistics statistics(@ParameterObject DirectiveFilter filter) {
        Actor reader = currentActor.get();
        return counting.of(filter.checked(), reader);
    }
}
