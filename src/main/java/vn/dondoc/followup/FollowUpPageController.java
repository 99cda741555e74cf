package vn.dondoc.followup;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Place;
import vn.dondoc.register.DirectiveChoices;

/** Where the monitoring unit and the supervisors share their work out. */
@PageController
@RequestMapping(FollowUpPageController.PATH)
class FollowUpPageController {

    static final String PATH = "/follow-up";

    private final FollowLists lists;
    private final FollowUpOverview overview;
    private final DirectiveChoices choices;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    FollowUpPageController(
            FollowLists lists,
            FollowUpOverview overview,
            DirectiveChoices choices,
            Agencies agencies,
            CurrentActor currentActor) {
        this.lists = lists;
        this.overview = overview;
        this.choices = choices;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    @Bean
    static Place followUpPlace() {
        return new Place("follow-up", PATH, 30, FollowLists::mayFollow);
    }

    @GetMapping
    ModelAndView page() {
        Actor reader = currentActor.get();
        if (!FollowLists.mayFollow(reader)) {
            throw Refusal.forbidden("notYourRole");
        }
        ModelAndView page = new ModelAndView("follow-up");
        page.addObject("account", reader.account());
        page.addObject("mine", lists.of(reader.account()));
        page.addObject("overview", overview.of(reader));
        page.addObject(
                "agencies",
                agencies.working().stream().filter(agency -> !agency.isGroup()).toList());
        page.addObject("plans", choices.plans(reader));
        return page;
    }

    @PostMapping
    String keep(
            @RequestParam(required = false) List<String> agencies,
            @RequestParam(required = false) List<String> plans,
            RedirectAttributes after) {
        Actor actor = currentActor.get();
        lists.set(new FollowList(actor.account(), agencies, plans), actor);
        after.addFlashAttribute("done", Sentences.of("followUp.kept"));
        return "redirect:" + PATH;
    }
}
