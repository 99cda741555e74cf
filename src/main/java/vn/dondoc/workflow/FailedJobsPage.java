package vn.dondoc.workflow;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Paging;

/** What has failed in the background, with the way into Cockpit. */
@PageController
@RequestMapping(FailedJobsPage.ADDRESS)
class FailedJobsPage {

    static final String ADDRESS = "/administration/failures";

    private static final int SIZE = 25;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final FailedJobs failures;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    FailedJobsPage(FailedJobs failures, Agencies agencies, CurrentActor currentActor) {
        this.failures = failures;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    /**
     * A job as it is shown.
     *
     * @param directive the code, or null where the process belongs to none
     * @param agency its name, or null
     */
    record Line(
            String id,
            String process,
            String processName,
            String directive,
            String agency,
            String what,
            String error,
            String since) {}

    @GetMapping
    String page(@RequestParam(defaultValue = "0") int page, Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        var paging = new Paging(page, SIZE);
        List<Line> lines =
                failures.list(paging.offset(), SIZE).stream().map(this::line).toList();
        model.addAttribute("list", paging.page(lines, failures.count()));
        return "failures";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes after) {
        failures.retry(id, currentActor.get());
        after.addFlashAttribute("done", Sentences.of("failures.retried"));
        return "redirect:" + ADDRESS;
    }

    private Line line(FailedJobs.Failed failed) {
        BusinessKey key = failed.businessKey() == null ? null : BusinessKey.parse(failed.businessKey());
        return new Line(
                failed.id(),
                failed.process(),
                failed.processName(),
                key == null ? null : key.code(),
                key == null || key.agency() == null ? null : agencies.nameOf(key.agency()),
                FailureWords.of(failed.error()),
                FailureWords.firstLine(failed.error()),
                failed.since() == null
                        ? null
                        : failed.since().atZoneSameInstant(OfficeClock.ZONE).format(MOMENT));
    }
}
