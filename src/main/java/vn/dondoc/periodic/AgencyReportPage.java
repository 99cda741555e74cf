package vn.dondoc.periodic;

import java.util.List;
import java.util.TreeSet;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** Where an agency writes its report of all that it leads, on one page. */
@PageController
@RequestMapping(AgencyReportPage.ADDRESS + "/{period}")
class AgencyReportPage {

    static final String ADDRESS = "/monthly-report";

    private final ReportReading reports;
    private final AgencyReporting reporting;
    private final ReportProcess process;
    private final CurrentActor currentActor;

    AgencyReportPage(
            ReportReading reports, AgencyReporting reporting, ReportProcess process, CurrentActor currentActor) {
        this.reports = reports;
        this.reporting = reporting;
        this.process = process;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView read(@PathVariable String period, @RequestParam(required = false) String agency) {
        Actor reader = currentActor.get();
        if (agency == null && reader.agencies().isEmpty()) {
            return new ModelAndView("redirect:" + PeriodPages.ADDRESS + "/"
                    + reports.period(period).code());
        }
        ReportView report = reports.of(period, chosen(agency, reader), reader);
        return page(report, ReportForm.of(report), reader);
    }

    /** Keeps the draft. */
    @PostMapping(params = "act=save")
    ModelAndView save(
            @PathVariable String period,
            @RequestParam String agency,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes after) {
        Actor actor = currentActor.get();
        return act(period, agency, fields, actor, form -> {
            reporting.save(period, agency, form.lines(), actor);
            after.addFlashAttribute("done", Sentences.of("agencyReport.saved"));
            return redirect(period, agency);
        });
    }

    /** Keeps the report and hands it in. */
    @PostMapping(params = "act=send")
    ModelAndView send(
            @PathVariable String period,
            @RequestParam String agency,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes after) {
        Actor actor = currentActor.get();
        return act(period, agency, fields, actor, form -> {
            reporting.save(period, agency, form.lines(), actor);
            process.handIn(period, agency);
            String done = actor.isHeadOf(agency) ? "agencyReport.sent" : "agencyReport.handedIn";
            after.addFlashAttribute("done", Sentences.of(done));
            return redirect(period, agency);
        });
    }

    /** Shows last period's words where there are none yet; nothing is kept by that. */
    @PostMapping(params = "act=continue")
    ModelAndView goOn(
            @PathVariable String period,
            @RequestParam String agency,
            @RequestParam MultiValueMap<String, String> fields) {
        Actor actor = currentActor.get();
        ReportView report = reports.of(period, agency, actor);
        ModelAndView page = page(report, ReportForm.sent(report, fields).continued(), actor);
        page.addObject("done", Sentences.of("agencyReport.continued"));
        return page;
    }

    private interface Act {
        ModelAndView on(ReportForm form);
    }

    /** A refusal is answered on the page, with everything that was typed. */
    private ModelAndView act(String period, String agency, MultiValueMap<String, String> fields, Actor actor, Act act) {
        ReportView report = reports.of(period, agency, actor);
        ReportForm form = ReportForm.sent(report, fields);
        try {
            return act.on(form);
        } catch (ConcurrencyFailureException overtaken) {
            return refused(
                    period,
                    agency,
                    form,
                    actor,
                    HttpStatus.CONFLICT,
                    List.of(new Refusal.Fault(null, "overtaken", Sentences.of("problem.overtaken"))));
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.FORBIDDEN || refusal.status() == HttpStatus.NOT_FOUND) {
                throw refusal;
            }
            return refused(period, agency, form, actor, refusal.status(), refusal.faults());
        }
    }

    private ModelAndView refused(
            String period, String agency, ReportForm form, Actor actor, HttpStatus status, List<Refusal.Fault> faults) {
        ModelAndView page = page(reports.of(period, agency, actor), form.refused(faults), actor);
        page.setStatus(status);
        page.addObject("faults", faults);
        return page;
    }

    private ModelAndView page(ReportView report, ReportForm form, Actor reader) {
        ModelAndView page = new ModelAndView("agency-report");
        String agency = report.agency().code();
        page.addObject("report", report);
        page.addObject("due", reports.period(report.period().code()).due());
        page.addObject("form", form);
        page.addObject("member", reader.agencies().contains(agency));
        page.addObject("head", reader.isHeadOf(agency));
        page.addObject("writable", reader.agencies().contains(agency) && report.state() == AgencyReport.State.OWED);
        page.addObject("overseer", reader.oversees());
        return page;
    }

    private static ModelAndView redirect(String period, String agency) {
        return new ModelAndView("redirect:" + ADDRESS + "/" + period + "?agency=" + agency);
    }

    /** The one that is named, or the reader's first. */
    private static String chosen(String agency, Actor reader) {
        return agency == null || agency.isBlank() ? new TreeSet<>(reader.agencies()).first() : agency;
    }
}
