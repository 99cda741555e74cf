package vn.dondoc.intake;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;
import vn.dondoc.register.DirectiveChoices;

/** Quick entry: type, look at what was understood, issue. Whatever is refused, nothing has to be typed again. */
@PageController
@RequestMapping(EntryPageController.ADDRESS)
class EntryPageController {

    static final String ADDRESS = "/imports/entry";

    private final QuickEntry entry;
    private final Agencies agencies;
    private final DirectiveChoices choices;
    private final CurrentActor currentActor;

    EntryPageController(QuickEntry entry, Agencies agencies, DirectiveChoices choices, CurrentActor currentActor) {
        this.entry = entry;
        this.agencies = agencies;
        this.choices = choices;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView open() {
        return page(EntryForm.empty(), null, List.of(), monitoring());
    }

    @PostMapping
    ModelAndView send(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "check") String act,
            RedirectAttributes after) {
        Actor actor = monitoring();
        EntryForm form = EntryForm.of(sent);
        if (act.equals("more")) {
            return page(form.withMore(), null, List.of(), actor);
        }
        try {
            if (act.equals("issue") && form.isAsShown()) {
                return issued(form, actor, after);
            }
            QuickEntry.Checked checked = entry.check(form, actor);
            ModelAndView page = page(checked.form(), checked, List.of(), actor);
            page.addObject("changedSince", act.equals("issue"));
            return page;
        } catch (Refusal refusal) {
            return refused(form, refusal, actor);
        }
    }

    private ModelAndView issued(EntryForm form, Actor actor, RedirectAttributes after) {
        try {
            entry.issue(form, actor);
        } catch (DuplicateKeyException sentTwice) {
            return new ModelAndView("redirect:/imports/" + form.key());
        }
        after.addFlashAttribute("done", Sentences.of("entry.issued"));
        return new ModelAndView("redirect:/imports/" + form.key());
    }

    /** Something has changed since it was shown, or nothing could be read at all. */
    private ModelAndView refused(EntryForm form, Refusal refusal, Actor actor) {
        ModelAndView page;
        if (refusal.status() == HttpStatus.CONFLICT) {
            QuickEntry.Checked checked = entry.check(form, actor);
            page = page(checked.form(), checked, refusal.faults(), actor);
        } else {
            page = page(form, null, refusal.faults(), actor);
        }
        page.setStatus(refusal.status());
        return page;
    }

    private ModelAndView page(EntryForm form, QuickEntry.Checked checked, List<Refusal.Fault> faults, Actor actor) {
        ModelAndView page = new ModelAndView("import-entry");
        page.addObject("form", form.lines().isEmpty() ? form.withMore() : form);
        page.addObject("checked", checked);
        page.addObject("faults", faults);
        page.addObject("agencies", agencies.search(""));
        page.addObject("plans", choices.plans(actor));
        return page;
    }

    private Actor monitoring() {
        Actor actor = currentActor.get();
        actor.require(Role.MONITORING);
        return actor;
    }
}
