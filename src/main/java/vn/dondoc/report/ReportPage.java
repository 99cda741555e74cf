package vn.dondoc.report;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Place;
import vn.dondoc.register.DirectiveChoices;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveState;

/** Where a table, its directives and its kind of file are chosen. */
@PageController
class ReportPage {

    private final DirectiveChoices choices;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    ReportPage(DirectiveChoices choices, Agencies agencies, CurrentActor currentActor) {
        this.choices = choices;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    @Bean
    static Place reportPlace() {
        return new Place("reports", "/reports", 50, Place.EVERYBODY);
    }

    /** A filter in the address is taken over, so that the register can lead here with its own. */
    @GetMapping("/reports")
    String page(DirectiveFilter filter, Model model) {
        model.addAttribute("filter", filter.checked());
        model.addAttribute(
                "tables",
                Arrays.stream(OfficialTable.values()).map(OfficialTable::path).toList());
        model.addAttribute("plans", choices.plans(currentActor.get()));
        model.addAttribute("agencies", agencies.search(null));
        model.addAttribute("roles", List.of(DirectiveFilter.Role.values()));
        model.addAttribute("states", List.of(DirectiveState.values()));
        model.addAttribute("latenesses", List.of(Lateness.values()));
        return "reports";
    }
}
