package vn.dondoc.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.AccountClosing;
import vn.dondoc.agency.AccountEditing;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** One account: who it is, what it may do, and whether it may sign in. */
@PageController
@RequestMapping(AccountsController.ADDRESS + "/{account}")
class AccountPageController {

    private final AccountPages pages;
    private final AccountEditing editing;
    private final AccountClosing closing;
    private final FormActs acts;
    private final CurrentActor currentActor;

    AccountPageController(
            AccountPages pages,
            AccountEditing editing,
            AccountClosing closing,
            FormActs acts,
            CurrentActor currentActor) {
        this.pages = pages;
        this.editing = editing;
        this.closing = closing;
        this.acts = acts;
        this.currentActor = currentActor;
    }

    @GetMapping
    String page(@PathVariable String account, Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        return pages.page(account, "", Map.of(), List.of(), model);
    }

    @PostMapping("/facts")
    String change(
            @PathVariable String account,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act("facts", account, given, model, response, after, actor -> {
            editing.change(account, WrittenAccount.facts(given), actor);
            return Sentences.of("accounts.done.changed");
        });
    }

    @PostMapping("/positions")
    String appoint(
            @PathVariable String account,
            @RequestParam Map<String, String> given,
            @RequestParam(required = false) List<String> role,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act("positions", account, given, model, response, after, actor -> {
            editing.appoint(account, WrittenAccount.post(given, role), actor);
            return Sentences.of("accounts.done.appointed");
        });
    }

    @PostMapping("/positions/removal")
    String dismiss(
            @PathVariable String account,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act("positions", account, given, model, response, after, actor -> {
            editing.dismiss(account, given.getOrDefault("group", ""), actor);
            return Sentences.of("accounts.done.dismissed");
        });
    }

    @PostMapping("/deactivation")
    String deactivate(
            @PathVariable String account,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act("deactivation", account, given, model, response, after, actor -> {
            closing.deactivate(account, given.get("reason"), actor);
            return Sentences.of("accounts.done.deactivated", account);
        });
    }

    @PostMapping("/reactivation")
    String reactivate(
            @PathVariable String account,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act("reactivation", account, given, model, response, after, actor -> {
            closing.reactivate(account, actor);
            return Sentences.of("accounts.done.reactivated", account);
        });
    }

    /** The addresses of the forms, when somebody opens one again that was refused. */
    @GetMapping({"/facts", "/positions", "/positions/removal", "/deactivation", "/reactivation", "/password"})
    String afterRefusal(@PathVariable String account) {
        return "redirect:" + AccountsController.ADDRESS + "/" + account;
    }

    private String act(
            String form,
            String account,
            Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after,
            Function<Actor, String> command) {
        return acts.act(
                AccountsController.ADDRESS + "/" + account,
                faults -> pages.page(account, form, given, faults, model),
                response,
                after,
                command);
    }
}
