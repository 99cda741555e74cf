package vn.dondoc.desk;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Written;
import vn.dondoc.register.CentralGuidance;
import vn.dondoc.register.ObstacleRaising;
import vn.dondoc.register.RequestTexts;

/** Obstacles that are raised on the directive page, and the mark that a directive waits for the centre. */
@PageController
@RequestMapping(RegisterAddress.PATH + "/{code}")
class ObstacleActController {

    private final Acting acting;
    private final ObstacleRaising raising;
    private final CentralGuidance guidance;

    ObstacleActController(Acting acting, ObstacleRaising raising, CentralGuidance guidance) {
        this.acting = acting;
        this.raising = raising;
        this.guidance = guidance;
    }

    @PostMapping("/obstacles")
    ModelAndView raise(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(code, "obstacle", sent, after, actor -> {
            var said = new Said(sent.getFirst("description"), sent.getFirst("recommendation"));
            RequestTexts.check(said);
            raising.raise(
                    code,
                    said.description(),
                    said.recommendation(),
                    Written.day("requestedDueOn", sent.getFirst("requestedDueOn")),
                    actor);
        });
    }

    @PostMapping("/waiting")
    ModelAndView mark(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(
                code,
                "waiting",
                sent,
                after,
                actor -> guidance.mark(
                        code, OverseerActController.Decision.of(sent).reason(), actor));
    }

    @PostMapping("/waiting/end")
    ModelAndView unmark(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(code, "waitingEnd", sent, after, actor -> guidance.unmark(code, actor));
    }

    record Said(String description, String recommendation) {}
}
