package vn.dondoc.workflow;

import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** Where an administrator reads and changes the steps of the ladder, and tries them on three examples first. */
@PageController
@RequestMapping(PolicyPage.ADDRESS)
class PolicyPage {

    static final String ADDRESS = "/administration/policy";

    private static final String VIEW = "policy";
    private static final List<Integer> LEVELS =
            IntStream.rangeClosed(0, PolicyCheck.MAX_LEVEL).boxed().toList();

    private final EscalationPolicy policy;
    private final PolicyPreview preview;
    private final CurrentActor currentActor;

    PolicyPage(EscalationPolicy policy, PolicyPreview preview, CurrentActor currentActor) {
        this.policy = policy;
        this.preview = preview;
        this.currentActor = currentActor;
    }

    @GetMapping
    String read(Model model) {
        requireAdministrator();
        EscalationPolicy.Policy present = policy.current();
        return page(model, PolicyForm.of(present.version(), present.steps()), present);
    }

    @PostMapping("/preview")
    String preview(
            @ModelAttribute("form") PolicyForm form, BindingResult read, Model model, HttpServletResponse response) {
        Actor actor = requireAdministrator();
        try {
            requireReadable(read);
            model.addAttribute("examples", preview.of(form.steps(), actor));
        } catch (Refusal refusal) {
            refuse(refusal, model, response);
        }
        return page(model, form, policy.current());
    }

    @PostMapping
    String change(
            @ModelAttribute("form") PolicyForm form,
            BindingResult read,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Actor actor = requireAdministrator();
        try {
            requireReadable(read);
            int made = policy.change(form.getVersion(), form.steps(), actor).version();
            next.addFlashAttribute("done", Sentences.of("policy.done", made));
            return "redirect:" + ADDRESS;
        } catch (Refusal refusal) {
            refuse(refusal, model, response);
            return page(model, form, policy.current());
        }
    }

    private Actor requireAdministrator() {
        Actor actor = currentActor.get();
        actor.require(Role.ADMINISTRATOR);
        return actor;
    }

    /** What stands in a field for numbers and is none. */
    private static void requireReadable(BindingResult read) {
        if (read.hasFieldErrors()) {
            throw Refusal.invalid(
                    read.getFieldErrors().get(0).getField(),
                    "policyNoNumber",
                    read.getFieldErrors().get(0).getRejectedValue());
        }
    }

    private static void refuse(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status().value());
        model.addAttribute("faults", refusal.faults());
    }

    private static String page(Model model, PolicyForm form, EscalationPolicy.Policy present) {
        model.addAttribute("form", form);
        model.addAttribute("levels", LEVELS);
        model.addAttribute("addressees", Addressee.values());
        model.addAttribute(
                "versions", present.versions().stream().map(PolicyPage::line).toList());
        return VIEW;
    }

    /** A version as the page shows it, with the moment as in the office. */
    record VersionLine(int version, OffsetDateTime at, String by) {}

    private static VersionLine line(EscalationPolicy.Version version) {
        return new VersionLine(
                version.version(),
                version.at() == null
                        ? null
                        : version.at().atZone(OfficeClock.ZONE).toOffsetDateTime(),
                version.by());
    }
}
