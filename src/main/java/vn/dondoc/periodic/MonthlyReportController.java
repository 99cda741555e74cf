package vn.dondoc.periodic;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.register.Paging;

/** Periodic reports for other systems. */
@RestController
@RequestMapping("/api/monthly-reports")
class MonthlyReportController {

    private final Opening opening;
    private final PeriodReading periods;
    private final ReportReading reports;
    private final AgencyReporting reporting;
    private final PeriodFiles files;
    private final FileHandout handout;
    private final CurrentActor currentActor;

    MonthlyReportController(
            Opening opening,
            PeriodReading periods,
            ReportReading reports,
            AgencyReporting reporting,
            PeriodFiles files,
            FileHandout handout,
            CurrentActor currentActor) {
        this.opening = opening;
        this.periods = periods;
        this.reports = reports;
        this.reporting = reporting;
        this.files = files;
        this.handout = handout;
        this.currentActor = currentActor;
    }

    /** A period with how far the agencies have come. */
    record WithStanding(@JsonUnwrapped PeriodView period, PeriodStanding standing) {}

    @GetMapping
    Paging.Page<PeriodView> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return periods.list(new Paging(page, size), currentActor.get());
    }

    @PostMapping
    ResponseEntity<WithStanding> open(@RequestBody Opening.OnDemand wanted) {
        Actor actor = currentActor.get();
        String code = opening.open(wanted, actor);
        return ResponseEntity.created(URI.create("/api/monthly-reports/" + code))
                .body(withStanding(code, actor));
    }

    @GetMapping("/{period}")
    WithStanding period(@PathVariable String period) {
        return withStanding(period, currentActor.get());
    }

    private WithStanding withStanding(String period, Actor actor) {
        return new WithStanding(periods.get(period, actor), periods.standing(period, actor));
    }

    @GetMapping("/{period}/agencies")
    Paging.Page<PeriodReading.Line> agencies(
            @PathVariable String period,
            @RequestParam(defaultValue = "ALL") PeriodReading.Which which,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return periods.agencies(period, which, new Paging(page, size), currentActor.get());
    }

    @GetMapping("/{period}/{agency}")
    ReportView report(@PathVariable String period, @PathVariable String agency) {
        return reports.of(period, agency, currentActor.get());
    }

    /** Keeps what has been written so far; the report is handed in by completing its task. */
    @PutMapping("/{period}/{agency}")
    ReportView save(@PathVariable String period, @PathVariable String agency, @RequestBody List<ReportLine> lines) {
        Actor actor = currentActor.get();
        reporting.save(period, agency, lines, actor);
        return reports.of(period, agency, actor);
    }

    @GetMapping("/{period}/files")
    List<KeptFile> files(@PathVariable String period) {
        return files.of(period, currentActor.get());
    }

    /** They are made in the background. */
    @PostMapping("/{period}/files")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void makeFiles(@PathVariable String period) {
        files.want(period, currentActor.get());
    }

    @GetMapping("/{period}/files/{id}")
    void file(@PathVariable String period, @PathVariable String id, HttpServletResponse response) throws IOException {
        handout.send(period, id, currentActor.get(), response);
    }
}
