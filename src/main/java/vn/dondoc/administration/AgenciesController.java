package vn.dondoc.administration;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyEntries;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.page.PageController;
import vn.dondoc.register.Paging;

/** The agencies: how documents name them, to which groups they belong, who works for them. */
@PageController
class AgenciesController {

    static final String ADDRESS = AdministrationPlace.ADDRESS + "/agencies";

    private static final int SIZE = 25;

    private final AgencyEntries agencies;
    private final AgencyPages pages;
    private final CurrentActor currentActor;

    AgenciesController(AgencyEntries agencies, AgencyPages pages, CurrentActor currentActor) {
        this.agencies = agencies;
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @GetMapping(ADDRESS)
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) AgencyKind kind,
            @RequestParam(required = false) Boolean working,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        var paging = new Paging(page, SIZE);
        List<AgencyEntries.Entry> found = agencies.search(q).stream()
                .filter(entry -> kind == null || entry.agency().kind() == kind)
                .filter(entry -> working == null || working != entry.agency().isClosed())
                .toList();
        List<AgencyEntries.Entry> shown =
                found.stream().skip(paging.offset()).limit(SIZE).toList();
        model.addAttribute("q", q.strip());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", AgencyKind.values());
        model.addAttribute("working", working);
        model.addAttribute(
                "standings",
                shown.stream()
                        .map(AgencyEntries.Entry::agency)
                        .filter(Agency::isClosed)
                        .collect(Collectors.toMap(Agency::code, pages::standing)));
        model.addAttribute("list", paging.page(shown, found.size()));
        return "agencies";
    }
}
