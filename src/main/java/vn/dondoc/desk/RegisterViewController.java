package vn.dondoc.desk;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** Views of the register: saved from its page, opened, changed and deleted. */
@PageController
@RequestMapping(RegisterViewController.PATH)
class RegisterViewController {

    static final String PATH = RegisterAddress.PATH + "/views";

    private static final String SAVE = "view";

    private final RegisterViews views;
    private final RegisterHabits habits;
    private final RegisterPages pages;
    private final AskedQuestion question;
    private final Chips chips;
    private final Accounts accounts;
    private final CurrentActor currentActor;

    RegisterViewController(
            RegisterViews views,
            RegisterHabits habits,
            RegisterPages pages,
            AskedQuestion question,
            Chips chips,
            Accounts accounts,
            CurrentActor currentActor) {
        this.views = views;
        this.habits = habits;
        this.pages = pages;
        this.question = question;
        this.chips = chips;
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    /** A view as the page lists it. */
    record Line(RegisterView view, List<Chips.Chip> chips, List<String> columns, boolean own, boolean arrival) {}

    @GetMapping
    ModelAndView list() {
        return list(ActForm.NONE);
    }

    private ModelAndView list(ActForm form) {
        Actor reader = currentActor.get();
        Long arrival = habits.arrival(reader.account()).orElse(null);
        List<RegisterView> all = views.of(reader);
        ModelAndView page = new ModelAndView("register-views");
        page.addObject(
                "lines", all.stream().map(view -> line(view, reader, arrival)).toList());
        page.addObject(
                "people", People.of(all.stream().map(RegisterView::account).toList(), accounts));
        page.addObject("mayShare", RegisterViews.mayShare(reader));
        page.addObject("most", RegisterViews.MOST);
        page.addObject("form", form);
        return page;
    }

    private Line line(RegisterView view, Actor reader, Long arrival) {
        RegisterAddress address = view.address();
        List<RegisterColumn> columns = RegisterColumn.known(address.values().get("columns"));
        return new Line(
                view,
                chips.of(address),
                columns == null
                        ? List.of()
                        : columns.stream().map(RegisterColumn::label).toList(),
                view.isOf(reader.account()),
                arrival != null && arrival == view.id());
    }

    @GetMapping("/{id}")
    String open(@PathVariable long id) {
        return "redirect:" + views.get(id, currentActor.get()).opened();
    }

    @PostMapping
    ModelAndView save(RegisterQuery query, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        Actor actor = currentActor.get();
        return act(
                () -> {
                    long id = views.save(
                            sent.getFirst("name"), question.of(query, actor), sent.containsKey("shared"), actor);
                    if (sent.containsKey("arrival")) {
                        habits.arriveAt(actor.account(), id);
                    }
                    after.addFlashAttribute("done", Sentences.of("desk.view.saved"));
                    return views.get(id, actor).opened();
                },
                faults -> pages.page(query, actor, new ActForm(SAVE, sent, faults)));
    }

    /** Puts what is shown now in the place of what was saved. */
    @PostMapping("/{id}/replacement")
    ModelAndView replace(@PathVariable long id, RegisterQuery query, RedirectAttributes after) {
        Actor actor = currentActor.get();
        return act(
                () -> {
                    views.replace(id, question.of(query, actor), actor);
                    after.addFlashAttribute("done", Sentences.of("desk.view.replaced"));
                    return views.get(id, actor).opened();
                },
                faults -> pages.page(query, actor, new ActForm(SAVE, new LinkedMultiValueMap<>(), faults)));
    }

    /** Its name, and whether others may open it. */
    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        return act(
                () -> {
                    views.change(id, sent.getFirst("name"), sent.containsKey("shared"), currentActor.get());
                    after.addFlashAttribute("done", Sentences.of("desk.view.changed"));
                    return PATH;
                },
                faults -> list(new ActForm(SAVE + id, sent, faults)));
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable long id, RedirectAttributes after) {
        views.delete(id, currentActor.get());
        after.addFlashAttribute("done", Sentences.of("desk.view.deleted"));
        return "redirect:" + PATH;
    }

    /** What is shown on arrival: a view, or everything. */
    @PostMapping("/arrival")
    String arrive(@RequestParam(required = false) Long view, RedirectAttributes after) {
        Actor actor = currentActor.get();
        habits.arriveAt(
                actor.account(), view == null ? null : views.get(view, actor).id());
        after.addFlashAttribute("done", Sentences.of("desk.view.arrival.set"));
        return "redirect:" + PATH;
    }

    private interface Refused {
        ModelAndView page(List<Refusal.Fault> faults);
    }

    /** Does it and goes on where it says; a refusal is answered at the form, so that nothing has to be typed again. */
    private static ModelAndView act(Supplier<String> command, Refused refused) {
        try {
            return new ModelAndView("redirect:" + command.get());
        } catch (Refusal refusal) {
            if (refusal.status() == HttpStatus.FORBIDDEN || refusal.status() == HttpStatus.NOT_FOUND) {
                throw refusal;
            }
            ModelAndView page = refused.page(refusal.faults());
            page.setStatus(refusal.status());
            return page;
        }
    }
}
