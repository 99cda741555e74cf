package vn.dondoc.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.calendar.OfficeClock;

/** Totals, each with its denominator. */
@RestController
class StatisticsController {

    private final DirectiveFigures figures;
    private final CurrentActor currentActor;
    private final OfficeClock clock;

    StatisticsController(DirectiveFigures figures, CurrentActor currentActor, OfficeClock clock) {
        this.figures = figures;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Where the directives that match stand on one day. */
    record Statistics(
            LocalDate asOf,
            @JsonUnwrapped Figures figures,
            List<DirectiveFigures.OfAgency> agencies,
            List<DirectiveFigures.OfSourceDocument> sourceDocuments) {}

    @GetMapping("/api/statistics")
    Statistics statistics(@ParameterObject DirectiveFilter filter) {
        Actor reader = currentActor.get();
        filter.checked();
        return new Statistics(
                clock.today(),
                figures.whole(filter, reader),
                figures.byAgency(filter, reader),
                figures.bySourceDocument(filter, reader));
    }
}
