package vn.dondoc.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Passwords;
import vn.dondoc.agency.Standings;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.PageController;

/** Where everybody chooses a password. */
@PageController
@RequestMapping(PasswordController.ADDRESS)
class PasswordController {

    static final String ADDRESS = "/password";

    private final Passwords passwords;
    private final Standings standings;
    private final CurrentActor currentActor;

    PasswordController(Passwords passwords, Standings standings, CurrentActor currentActor) {
        this.passwords = passwords;
        this.standings = standings;
        this.currentActor = currentActor;
    }

    @GetMapping
    String page(Model model) {
        return page(List.of(), model);
    }

    /** Whoever has a new password signs in with it. */
    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            passwords.change(present, password, repeated, currentActor.get());
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            return page(refusal.faults(), model);
        }
        request.getSession().invalidate();
        return "redirect:" + LoginController.PATH + "?newPassword";
    }

    private String page(List<Refusal.Fault> faults, Model model) {
        Actor actor = currentActor.get();
        model.addAttribute("account", actor.account());
        model.addAttribute("due", standings.of(actor.account()).passwordDue());
        model.addAttribute("faults", faults);
        return "password";
    }
}
