package vn.dondoc.desk;

import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Written;
import vn.dondoc.register.Coordinating;
import vn.dondoc.register.Reporting;
import vn.dondoc.register.RequestTexts;

/** What the lead agency does on the directive page. */
@PageController
@RequestMapping(RegisterAddress.PATH + "/{code}")
class LeadActController {

    private final Acting acting;
    private final Reporting reporting;
    private final Coordinating coordinating;

    LeadActController(Acting acting, Reporting reporting, Coordinating coordinating) {
        this.acting = acting;
        this.reporting = reporting;
        this.coordinating = coordinating;
    }

    @PostMapping("/progress")
    ModelAndView progress(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(code, "progress", sent, after, actor -> {
            var report = new Progress(sent.getFirst("percent"), sent.getFirst("description"));
            RequestTexts.check(report);
            reporting.progress(code, Written.number("percent", report.percent()), report.description(), actor);
        });
    }

    @PostMapping("/coordination")
    ModelAndView addAgencies(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(
                code,
                "coordination",
                sent,
                after,
                actor -> coordinating.add(code, sent.getOrDefault("agencies", List.of()), actor));
    }

    @PostMapping("/coordination/end")
    ModelAndView endRound(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(code, "roundEnd", sent, after, actor -> coordinating.end(code, actor));
    }

    record Progress(String percent, String description) {}
}
