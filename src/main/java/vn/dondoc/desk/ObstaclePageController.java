package vn.dondoc.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Written;
import vn.dondoc.register.DirectiveChoices;
import vn.dondoc.register.ObstacleQueries;
import vn.dondoc.register.ObstacleState;

/** The obstacle register: what holds us up, since when, and who has it now. */
@PageController
class ObstaclePageController {

    static final String ADDRESS = "/obstacles";

    private final ObstacleQueries obstacles;
    private final DirectiveChoices choices;
    private final Agencies agencies;
    private final WrittenAgency writtenAgency;
    private final CurrentActor currentActor;

    ObstaclePageController(
            ObstacleQueries obstacles,
            DirectiveChoices choices,
            Agencies agencies,
            WrittenAgency writtenAgency,
            CurrentActor currentActor) {
        this.obstacles = obstacles;
        this.choices = choices;
        this.agencies = agencies;
        this.writtenAgency = writtenAgency;
        this.currentActor = currentActor;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(@ModelAttribute("query") ObstacleQuery query) {
        Actor reader = currentActor.get();
        ModelAndView page = new ModelAndView("obstacles");
        page.addObject("agencyName", writtenAgency.name(Written.text(query.agency())));
        page.addObject("agencies", agencies.search(""));
        page.addObject("plans", choices.plans(reader));
        page.addObject("states", ObstacleState.values());
        page.addObject("moments", new Moments());
        try {
            var list = obstacles.list(query.filter(writtenAgency), query.paging(), reader);
            page.addObject("lines", list.content());
            page.addObject("position", list.page());
            page.addObject("links", PageLinks.of(list.page(), number -> address(query, number)));
        } catch (Refusal refusal) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("refusals", refusal.faults());
        }
        return page;
    }

    private static String address(ObstacleQuery query, long number) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("state", query.state());
        values.put("agency", query.agency());
        values.put("plan", query.plan());
        values.put("page", number == 0 ? null : String.valueOf(number));
        values.values().removeIf(value -> value == null || value.isBlank());
        var address = UriComponentsBuilder.fromPath(ADDRESS);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
