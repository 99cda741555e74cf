package vn.dondoc.desk;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.Act;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.Dossier;
import vn.dondoc.register.Dossiers;
import vn.dondoc.register.OpenActs;
import vn.dondoc.register.Publicity;
import vn.dondoc.register.RosterQueries;

/** Puts the page of one directive together. */
@Component
class DirectivePages {

    private final DirectiveQueries directives;
    private final Dossiers dossiers;
    private final RosterQueries roster;
    private final OpenActs openActs;
    private final Steps steps;
    private final DueWords dueWords;
    private final PageRecord pageRecord;
    private final ActChoices actChoices;
    private final Publicity publicity;
    private final FollowUpPart followUp;

    DirectivePages(
            DirectiveQueries directives,
            Dossiers dossiers,
            RosterQueries roster,
            OpenActs openActs,
            Steps steps,
            DueWords dueWords,
            PageRecord pageRecord,
            ActChoices actChoices,
            Publicity publicity,
            FollowUpPart followUp) {
        this.directives = directives;
        this.dossiers = dossiers;
        this.roster = roster;
        this.openActs = openActs;
        this.steps = steps;
        this.dueWords = dueWords;
        this.pageRecord = pageRecord;
        this.actChoices = actChoices;
        this.publicity = publicity;
        this.followUp = followUp;
    }

    /**
     * @param timelinePage which page of what happened, counted from 0
     * @param form what was sent and refused
     * @throws vn.dondoc.language.Refusal (404) when the directive is not there, or not for this reader
     */
    ModelAndView page(String code, Actor reader, int timelinePage, ActForm form) {
        DirectiveView directive = directives.get(code, reader);
        Dossier dossier = dossiers.of(code, reader);
        Set<Act> acts = openActs.of(code, reader);
        var groups = new RosterGroups(roster.of(code, reader));
        List<PartLine> parts = actChoices.lines(dossier.parts());

        ModelAndView page = new ModelAndView("directive");
        page.addObject("d", directive);
        page.addObject("publication", publicity.of(code));
        page.addObject("due", dueWords.of(directive));
        page.addObject("dossier", dossier);
        page.addObject("parts", parts);
        page.addObject("partGroups", new PartGroups(parts));
        page.addObject("roster", groups);
        page.addObject("steps", steps.of(code, reader));
        page.addObject("acts", acts.stream().map(Act::name).toList());
        page.addObject("form", form);
        page.addObject("homeless", form.isHomeless(acts));
        page.addObject("moments", new Moments());
        page.addObject("followUp", followUp.of(code, reader, dossier, parts, groups));
        pageRecord.addTo(page, code, dossier, reader, timelinePage);
        actChoices.addTo(page, acts, parts, groups);
        return page;
    }
}
