package vn.dondoc.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.Act;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.Dossier;
import vn.dondoc.register.Dossiers;
import vn.dondoc.register.OpenActs;
import vn.dondoc.register.Paging;
import vn.dondoc.register.RosterQueries;

/** Puts the page of one directive together. */
@Component
class DirectivePages {

    private static final int HAPPENINGS = 15;

    private final DirectiveQueries directives;
    private final Dossiers dossiers;
    private final RosterQueries roster;
    private final OpenActs openActs;
    private final PartLines partLines;
    private final List<PageSection> sections;

    DirectivePages(
            DirectiveQueries directives,
            Dossiers dossiers,
            RosterQueries roster,
            OpenActs openActs,
            PartLines partLines,
            List<PageSection> sections) {
        this.directives = directives;
        this.dossiers = dossiers;
        this.roster = roster;
        this.openActs = openActs;
        this.partLines = partLines;
        this.sections = sections;
    }

    /**
     * @param timelinePage which page of what happened, counted from 0
     * @param form what was sent and refused
     * @throws vn.dondoc.language.Refusal (404) when the directive is not there, or not for this reader
     */
    ModelAndView page(String code, Actor reader, int timelinePage, ActForm form) {
        return page(read(code, reader, new Paging(timelinePage, HAPPENINGS)), form);
    }

    /** The page as it goes on paper: with all that happened, and without forms. */
    ModelAndView print(String code, Actor reader) {
        return page(read(code, reader, new Paging(0, Paging.MAX_SIZE)), ActForm.NONE)
                .addObject("printing", true);
    }

    private ModelAndView page(Reading reading, ActForm form) {
        ModelAndView page = new ModelAndView("directive");
        page.addObject("d", reading.directive());
        page.addObject("dossier", reading.dossier());
        page.addObject("parts", reading.parts());
        page.addObject("partGroups", new PartGroups(reading.parts()));
        page.addObject("roster", reading.roster());
        page.addObject("acts", reading.acts().stream().map(Act::name).toList());
        page.addObject("form", form);
        page.addObject("homeless", form.isHomeless(reading.acts()));
        page.addObject("moments", new Moments());
        sections.forEach(section -> section.addTo(page, reading));
        return page;
    }

    private Reading read(String code, Actor reader, Paging timeline) {
        Dossier dossier = dossiers.of(code, reader);
        return new Reading(
                directives.get(code, reader),
                dossier,
                partLines.of(dossier.parts()),
                new RosterGroups(roster.of(code, reader)),
                openActs.of(code, reader),
                reader,
                timeline);
    }
}
