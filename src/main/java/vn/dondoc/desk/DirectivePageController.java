package vn.dondoc.desk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.page.PageController;

/** The whole story of one directive, and what its reader may do to it now. */
@PageController
@RequestMapping(RegisterAddress.PATH + "/{code}")
class DirectivePageController {

    private final DirectivePages pages;
    private final CurrentActor currentActor;

    DirectivePageController(DirectivePages pages, CurrentActor currentActor) {
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView page(@PathVariable String code, @RequestParam(defaultValue = "0") int timeline) {
        return pages.page(code, currentActor.get(), timeline, ActForm.NONE);
    }

    @GetMapping("/print")
    ModelAndView print(@PathVariable String code) {
        return pages.print(code, currentActor.get());
    }

    /** The page with the form for an obstacle open: where Tasklist's forms lead. */
    @GetMapping("/obstacles")
    ModelAndView raiseObstacle(@PathVariable String code) {
        return pages.page(code, currentActor.get(), 0, ActForm.opened("obstacle"));
    }

    /** The addresses of the forms, when somebody opens one again that was refused. */
    @GetMapping({
        "/progress",
        "/coordination",
        "/coordination/end",
        "/deadline",
        "/central-deadline",
        "/reassignment",
        "/cancellation",
        "/reopening",
        "/publicity",
        "/parent",
        "/central-confirmation",
        "/instructions",
        "/instructions/{id}/answer",
        "/urging",
        "/phone-notes",
        "/mute",
        "/mute/end",
        "/waiting",
        "/waiting/end",
        "/evidence"
    })
    String afterRefusal(@PathVariable String code) {
        return "redirect:" + RegisterAddress.PATH + "/{code}";
    }
}
