package vn.dondoc.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** The register: all directives that the reader may see, searched, filtered, sorted and paged by its address. */
@PageController
class RegisterController {

    private final RegisterPages pages;
    private final RegisterViews views;
    private final RegisterHabits habits;
    private final CurrentActor currentActor;

    RegisterController(RegisterPages pages, RegisterViews views, RegisterHabits habits, CurrentActor currentActor) {
        this.pages = pages;
        this.views = views;
        this.habits = habits;
        this.currentActor = currentActor;
    }

    /** What somebody has chosen once is put into the address, so that a link to it shows others the same. */
    @GetMapping(RegisterAddress.PATH)
    ModelAndView page(@ModelAttribute("query") RegisterQuery query) {
        Actor reader = currentActor.get();
        return arrival(query, reader)
                .or(() -> withOwnColumns(query, reader))
                .map(address -> new ModelAndView("redirect:" + address))
                .orElseGet(() -> pages.page(query, reader, ActForm.NONE));
    }

    private Optional<String> arrival(RegisterQuery query, Actor reader) {
        return query.isArrival()
                ? habits.arrival(reader.account())
                        .map(view -> views.get(view, reader).opened())
                : Optional.empty();
    }

    private Optional<String> withOwnColumns(RegisterQuery query, Actor reader) {
        if (query.columns() != null) {
            return Optional.empty();
        }
        RegisterAddress address = RegisterAddress.of(query);
        return habits.columns(reader.account())
                .map(own -> address.and("columns", RegisterColumn.write(own)))
                .filter(own -> !own.equals(address))
                .map(own -> query.page() == null ? own.first() : own.with("page", query.page()));
    }

    /** Keeps the columns for this account, and shows them. */
    @PostMapping(RegisterAddress.PATH + "/columns")
    ModelAndView choose(RegisterQuery query, @RequestParam(required = false) String usual, RedirectAttributes after) {
        Actor reader = currentActor.get();
        List<RegisterColumn> chosen;
        try {
            chosen = usual == null ? query.shownColumns() : RegisterColumn.USUAL;
        } catch (Refusal refusal) {
            return pages.page(query, reader, ActForm.NONE);
        }
        List<RegisterColumn> own = chosen.equals(RegisterColumn.USUAL) ? null : chosen;
        habits.keepColumns(reader.account(), own);
        after.addFlashAttribute("done", Sentences.of("desk.columns.kept"));
        return new ModelAndView("redirect:" + RegisterAddress.of(query).with("columns", RegisterColumn.write(own)));
    }
}
