package vn.dondoc.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;

/** Does what a form asks an administrator's page for: then the page says so, or shows the form again and says why not. */
@Component
class FormActs {

    private final CurrentActor currentActor;

    FormActs(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /**
     * @param address of the page that says what was done
     * @param again the page with the form as it was sent, and what is wrong with it
     * @param command does it, and tells what was done
     */
    String act(
            String address,
            Function<List<Refusal.Fault>, String> again,
            HttpServletResponse response,
            RedirectAttributes after,
            Function<Actor, String> command) {
        Actor actor = currentActor.get();
        actor.require(Role.ADMINISTRATOR);
        try {
            after.addFlashAttribute("done", command.apply(actor));
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            return again.apply(refusal.faults());
        }
        return "redirect:" + address;
    }
}
