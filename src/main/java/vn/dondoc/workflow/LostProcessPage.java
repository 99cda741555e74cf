package vn.dondoc.workflow;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.page.PageController;

/** The directives that have lost their process, and what can be done about it. */
@PageController
class LostProcessPage {

    static final String ADDRESS = "/administration/processes";

    private static final int AT_MOST = 200;

    private final LostProcesses lostProcesses;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    LostProcessPage(LostProcesses lostProcesses, Agencies agencies, CurrentActor currentActor) {
        this.lostProcesses = lostProcesses;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    /** @param agency its name, or null where no lead is known */
    record Line(String code, String agency, LostProcesses.Lost.Kind kind) {}

    @GetMapping(ADDRESS)
    String page(Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        List<Line> lines = lostProcesses.list(AT_MOST).stream()
                .map(lost -> new Line(lost.code(), agencies.nameOf(lost.agency()), lost.kind()))
                .toList();
        model.addAttribute("lost", lines);
        model.addAttribute("all", lines.size() < AT_MOST);
        return "lost-processes";
    }
}
