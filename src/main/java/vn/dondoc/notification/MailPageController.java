package vn.dondoc.notification;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** The page on which administrators see the mail, and send again what was not delivered. */
@PageController
@RequestMapping(MailPageController.PATH)
class MailPageController {

    static final String PATH = "/administration/mail";

    private static final int SIZE = 50;

    private final MailQueries queries;
    private final Resending resending;
    private final CurrentActor currentActor;

    MailPageController(MailQueries queries, Resending resending, CurrentActor currentActor) {
        this.queries = queries;
        this.resending = resending;
        this.currentActor = currentActor;
    }

    @GetMapping
    String page(@RequestParam(required = false) String state, @RequestParam(defaultValue = "0") int page, Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        MailState wanted = MailState.read(state);
        model.addAttribute("zone", OfficeClock.ZONE);
        model.addAttribute("summary", queries.summary());
        model.addAttribute("states", MailState.values());
        model.addAttribute("state", wanted);
        model.addAttribute("mails", queries.list(wanted, page, SIZE));
        return "mail";
    }

    @PostMapping("/{id}/resending")
    String resend(@PathVariable String id, RedirectAttributes answer) {
        var actor = currentActor.get();
        actor.require(Role.ADMINISTRATOR);
        resending.resend(id, actor.account());
        answer.addFlashAttribute("done", Sentences.of("mail.page.resent"));
        return "redirect:" + PATH + "?state=" + MailState.REFUSED;
    }
}
