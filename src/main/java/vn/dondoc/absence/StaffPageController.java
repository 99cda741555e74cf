package vn.dondoc.absence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** The page of an agency's or unit's people: who has claimed how much, who is away, who stands in. */
@PageController
@RequestMapping(StaffPageController.ADDRESS)
class StaffPageController {

    static final String ADDRESS = "/staff";

    private final Staff staff;
    private final HandingOver handingOver;
    private final StandingIn standingIn;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    StaffPageController(
            Staff staff, HandingOver handingOver, StandingIn standingIn, Agencies agencies, CurrentActor currentActor) {
        this.staff = staff;
        this.handingOver = handingOver;
        this.standingIn = standingIn;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    /** A group whose people the reader works with. */
    record Group(String code, String name) {}

    @GetMapping
    String page(@RequestParam(required = false) String group, Model model) {
        return page(group, "", Map.of(), List.of(), model);
    }

    @PostMapping("/handover")
    String hand(@RequestParam Map<String, String> given, Model model, RedirectAttributes after) {
        return act("handover", given, model, after, () -> {
            int handed = handingOver.hand(
                    given.get("group"), given.get("from"), given.get("to"), given.get("reason"), currentActor.get());
            return Sentences.of("staff.handed", handed);
        });
    }

    @PostMapping("/absences")
    String name(@RequestParam Map<String, String> given, Model model, RedirectAttributes after) {
        return act("absence", given, model, after, () -> {
            standingIn.name(
                    given.get("account"),
                    given.get("deputy"),
                    day("firstDay", given),
                    day("lastDay", given),
                    currentActor.get());
            return Sentences.of("staff.named");
        });
    }

    @PostMapping("/absences/{id}/end")
    String end(@PathVariable long id, @RequestParam Map<String, String> given, Model model, RedirectAttributes after) {
        return act("", given, model, after, () -> {
            standingIn.end(id, currentActor.get());
            return Sentences.of("staff.ended");
        });
    }

    /** The addresses of the forms, when somebody opens one again that was refused. */
    @GetMapping({"/handover", "/absences"})
    String afterRefusal() {
        return "redirect:" + ADDRESS;
    }

    private String act(
            String form, Map<String, String> given, Model model, RedirectAttributes after, Supplier<String> work) {
        try {
            after.addFlashAttribute("done", work.get());
        } catch (Refusal refusal) {
            return page(given.get("group"), form, given, refusal.faults(), model);
        }
        after.addAttribute("group", given.get("group"));
        return "redirect:" + ADDRESS;
    }

    private String page(
            String wanted, String form, Map<String, String> given, List<Refusal.Fault> faults, Model model) {
        Actor reader = currentActor.get();
        List<Group> groups = Staff.groupsOf(reader).stream().map(this::named).toList();
        if (groups.isEmpty()) {
            throw Refusal.forbidden("noAgency");
        }
        String group = wanted == null || wanted.isBlank() ? groups.get(0).code() : wanted;
        model.addAttribute("people", staff.of(group, reader));
        model.addAttribute("group", named(group));
        model.addAttribute("groups", groups);
        model.addAttribute("reader", reader.account());
        model.addAttribute("heads", reader.isHeadOf(group));
        model.addAttribute("form", form);
        model.addAttribute("given", given);
        model.addAttribute("faults", faults);
        return "staff";
    }

    private Group named(String group) {
        return new Group(group, StaffGroups.nameOf(group, agencies));
    }

    private static LocalDate day(String field, Map<String, String> given) {
        String text = given.get(field);
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            throw Refusal.invalid(field, "unreadableValue", Sentences.of("staff." + field), text);
        }
    }
}
