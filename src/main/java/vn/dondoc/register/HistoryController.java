package vn.dondoc.register;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.CurrentActor;

/** What happened to a directive and its deadlines, and who answered. */
@RestController
@RequestMapping("/api/directives/{code}")
class HistoryController {

    private final Timeline timeline;
    private final RosterQueries roster;
    private final DeadlineHistory deadlines;
    private final CurrentActor currentActor;

    HistoryController(Timeline timeline, RosterQueries roster, DeadlineHistory deadlines, CurrentActor currentActor) {
        this.timeline = timeline;
        this.roster = roster;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    @GetMapping("/timeline")
    Paging.Page<Timeline.Entry> timeline(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return timeline.of(code, new Paging(page, size), currentActor.get());
    }

    /** The original deadline first, then every later one, the province's and the centre's. */
    @GetMapping("/deadlines")
    List<DeadlineHistory.Entry> deadlines(@PathVariable String code) {
        return deadlines.of(code, currentActor.get());
    }

    @GetMapping("/roster")
    List<RosterQueries.Line> roster(@PathVariable String code) {
        return roster.of(code, currentActor.get());
    }
}
