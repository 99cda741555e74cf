package vn.dondoc.desk;

import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.DirectiveQueries;

/** Does what a form of the directive page asks for: then the page says so, or says at the form why not. */
@Component
class Acting {

    private final DirectiveQueries directives;
    private final DirectivePages pages;
    private final CurrentActor currentActor;

    Acting(DirectiveQueries directives, DirectivePages pages, CurrentActor currentActor) {
        this.directives = directives;
        this.pages = pages;
        this.currentActor = currentActor;
    }

    /** What is done; a refusal is answered at the form. */
    interface Command {
        void run(Actor actor);
    }

    /**
     * @param act name of the form; the sentence afterwards is {@code desk.done.<act>}
     * @throws Refusal (404) when the directive is not there for this account, (403) when the act is nothing for it
     */
    ModelAndView act(
            String code, String act, MultiValueMap<String, String> sent, RedirectAttributes after, Command command) {
        Actor actor = currentActor.get();
        directives.requireVisible(code, actor);
        try {
            command.run(actor);
        } catch (ConcurrencyFailureException overtaken) {
            return again(code, actor, new ActForm(act, sent, overtaken()), HttpStatus.CONFLICT);
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.FORBIDDEN || refusal.status() == HttpStatus.NOT_FOUND) {
                throw refusal;
            }
            return again(code, actor, new ActForm(act, sent, refusal.faults()), refusal.status());
        }
        after.addFlashAttribute("done", Sentences.of("desk.done." + act));
        return new ModelAndView("redirect:" + RegisterAddress.PATH + "/" + code);
    }

    private ModelAndView again(String code, Actor actor, ActForm form, HttpStatus status) {
        ModelAndView page = pages.page(code, actor, 0, form);
        page.setStatus(status);
        return page;
    }

    private static List<Refusal.Fault> overtaken() {
        return List.of(new Refusal.Fault(null, "overtaken", Sentences.of("problem.overtaken")));
    }
}
