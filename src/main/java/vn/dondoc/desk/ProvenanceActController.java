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
import vn.dondoc.register.CentralConfirmations;
import vn.dondoc.register.CentralStep;
import vn.dondoc.register.SubDirectives;

/** What is put on record about where a directive belongs and what the centre says of its result. */
@PageController
@RequestMapping(RegisterAddress.PATH + "/{code}")
class ProvenanceActController {

    private final Acting acting;
    private final SubDirectives subDirectives;
    private final CentralConfirmations central;

    ProvenanceActController(Acting acting, SubDirectives subDirectives, CentralConfirmations central) {
        this.acting = acting;
        this.subDirectives = subDirectives;
        this.central = central;
    }

    @PostMapping("/parent")
    ModelAndView place(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(
                code,
                "parent",
                sent,
                after,
                actor -> subDirectives.place(
                        code,
                        sent.getFirst("parent"),
                        OverseerActController.Decision.of(sent).reason(),
                        actor));
    }

    @PostMapping("/central-confirmation")
    ModelAndView recordCentral(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return acting.act(
                code,
                "central",
                sent,
                after,
                actor -> central.record(
                        code,
                        new CentralConfirmations.NewEntry(
                                Written.choice("step", CentralStep.class, sent.getFirst("step")),
                                Written.day("day", sent.getFirst("day")),
                                sent.getFirst("document"),
                                sent.getFirst("note")),
                        actor));
    }
}
