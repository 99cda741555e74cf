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
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyClosing;
import vn.dondoc.agency.AgencyNaming;
import vn.dondoc.agency.Aliases;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.GroupMembers;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** One agency: what it is called, who belongs to it, whether it works, and what became of it. */
@PageController
@RequestMapping(AgenciesController.ADDRESS + "/{code}")
class AgencyPageController {

    private final AgencyPages pages;
    private final Agencies agencies;
    private final AgencyNaming naming;
    private final Aliases aliases;
    private final GroupMembers members;
    private final AgencyClosing closing;
    private final FormActs acts;
    private final CurrentActor currentActor;

    AgencyPageController(
            AgencyPages pages,
            Agencies agencies,
            AgencyNaming naming,
            Aliases aliases,
            GroupMembers members,
            AgencyClosing closing,
            FormActs acts,
            CurrentActor currentActor) {
        this.pages = pages;
        this.agencies = agencies;
        this.naming = naming;
        this.aliases = aliases;
        this.members = members;
        this.closing = closing;
        this.acts = acts;
        this.currentActor = currentActor;
    }

    @GetMapping
    String page(@PathVariable String code, Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        return pages.page(code, "", Map.of(), List.of(), model);
    }

    @PostMapping("/name")
    String rename(
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act("rename", code, given, model, response, after, actor -> {
            String name = given.get("name");
            naming.rename(code, WrittenDecision.version(given), name, WrittenDecision.of(given), actor);
            return Sentences.of("agencies.done.renamed", name.strip());
        });
    }

    @PostMapping("/aliases")
    String learn(
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act("alias", code, given, model, response, after, actor -> {
            aliases.learn(code, given.get("name"), actor);
            return Sentences.of("agencies.done.aliasAdded", given.get("name").strip());
        });
    }

    @PostMapping("/aliases/removal")
    String forget(
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act("alias", code, given, model, response, after, actor -> {
            aliases.forget(code, given.get("name"), actor);
            return Sentences.of("agencies.done.aliasRemoved", given.get("name"));
        });
    }

    @PostMapping("/members")
    String regroup(
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            @RequestParam(required = false) List<String> member,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act("members", code, given, model, response, after, actor -> {
            List<String> wanted = member == null ? List.of() : member;
            members.set(code, WrittenDecision.version(given), wanted, WrittenDecision.of(given), actor);
            return Sentences.of("agencies.done.regrouped");
        });
    }

    @PostMapping("/closing")
    String close(
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act("close", code, given, model, response, after, actor -> {
            closing.close(code, WrittenDecision.version(given), WrittenDecision.of(given), actor);
            return Sentences.of("agencies.done.closed", agencies.nameOf(code));
        });
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return act("reopen", code, given, model, response, after, actor -> {
            closing.reopen(code, WrittenDecision.version(given), WrittenDecision.of(given), actor);
            return Sentences.of("agencies.done.reopened", agencies.nameOf(code));
        });
    }

    /** The addresses of the forms, when somebody opens one again that was refused. */
    @GetMapping({"/name", "/aliases", "/aliases/removal", "/members", "/closing", "/reopening"})
    String afterRefusal(@PathVariable String code) {
        return "redirect:" + AgenciesController.ADDRESS + "/" + code;
    }

    private String act(
            String form,
            String code,
            Map<String, String> given,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after,
            Function<Actor, String> command) {
        return acts.act(
                AgenciesController.ADDRESS + "/" + code,
                faults -> pages.page(code, form, given, faults, model),
                response,
                after,
                command);
    }
}
