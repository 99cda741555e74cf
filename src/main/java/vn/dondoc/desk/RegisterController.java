package vn.dondoc.desk;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.followup.FollowLists;
import vn.dondoc.followup.InstructionQueries;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Written;
import vn.dondoc.register.DirectiveChoices;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.LedWorks;
import vn.dondoc.register.Paging;

/** The register: all directives that the reader may see, searched, filtered, sorted and paged by its address. */
@PageController
class RegisterController {

    private final DirectiveQueries directives;
    private final DirectiveChoices choices;
    private final Agencies agencies;
    private final WrittenAgency writtenAgency;
    private final Chips chips;
    private final DueWords dueWords;
    private final InstructionQueries instructions;
    private final LedWorks ledWorks;
    private final CurrentActor currentActor;

    RegisterController(
            DirectiveQueries directives,
            DirectiveChoices choices,
            Agencies agencies,
            WrittenAgency writtenAgency,
            Chips chips,
            DueWords dueWords,
            InstructionQueries instructions,
            LedWorks ledWorks,
            CurrentActor currentActor) {
        this.directives = directives;
        this.choices = choices;
        this.agencies = agencies;
        this.writtenAgency = writtenAgency;
        this.chips = chips;
        this.dueWords = dueWords;
        this.instructions = instructions;
        this.ledWorks = ledWorks;
        this.currentActor = currentActor;
    }

    @GetMapping(RegisterAddress.PATH)
    ModelAndView page(@ModelAttribute("query") RegisterQuery query) {
        Actor reader = currentActor.get();
        ModelAndView page = frame(query, reader);
        try {
            addList(page, query, reader);
        } catch (Refusal refusal) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("refusals", refusal.faults());
        }
        return page;
    }

    private ModelAndView frame(RegisterQuery query, Actor reader) {
        RegisterAddress address = RegisterAddress.of(query);
        ModelAndView page = new ModelAndView("directives");
        page.addObject("query", query);
        page.addObject("agencyName", writtenAgency.name(Written.text(query.agency())));
        page.addObject("chips", chips.of(address));
        page.addObject("kept", address.withoutField());
        page.addObject("plans", choices.plans(reader));
        page.addObject("sources", choices.sources(reader));
        page.addObject("agencies", agencies.search(""));
        page.addObject("states", DirectiveState.values());
        page.addObject("latenesses", Lateness.values());
        page.addObject("roles", DirectiveFilter.Role.values());
        page.addObject("follower", FollowLists.mayFollow(reader) ? reader.account() : null);
        page.addObject("orders", DirectiveSorting.OFFERED);
        return page;
    }

    private void addList(ModelAndView page, RegisterQuery query, Actor reader) {
        Paging.Page<DirectiveView> list =
                directives.list(query.filter(writtenAgency, reader), query.paging(), query.order(), reader);
        RegisterAddress address = RegisterAddress.of(query);
        Set<String> instructed = instructions.openAmong(
                list.content().stream().map(DirectiveView::code).toList(), reader);
        page.addObject(
                "rows",
                list.content().stream()
                        .map(directive -> new RegisterRow(
                                directive, dueWords.of(directive), instructed.contains(directive.code())))
                        .toList());
        String agency = writtenAgency.code("agency", query.agency());
        if (agency != null && reader.oversees() && ledWorks.hasLate(agency)) {
            page.addObject("urgedAgency", agency);
        }
        page.addObject("position", list.page());
        page.addObject("links", PageLinks.of(list.page(), address::page));
        page.addObject("sorting", DirectiveSorting.links(address, query.order()));
    }
}
