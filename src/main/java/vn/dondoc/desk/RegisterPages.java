package vn.dondoc.desk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.followup.FollowLists;
import vn.dondoc.followup.InstructionQueries;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.Written;
import vn.dondoc.register.DirectiveChoices;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.LedWorks;
import vn.dondoc.register.Paging;

/** What stands on the page of the register. */
@Component
class RegisterPages {

    private final DirectiveQueries directives;
    private final DirectiveChoices choices;
    private final Agencies agencies;
    private final WrittenAgency writtenAgency;
    private final Chips chips;
    private final RegisterRows rows;
    private final InstructionQueries instructions;
    private final LedWorks ledWorks;
    private final RegisterViews views;
    private final RegisterHabits habits;

    RegisterPages(
            DirectiveQueries directives,
            DirectiveChoices choices,
            Agencies agencies,
            WrittenAgency writtenAgency,
            Chips chips,
            RegisterRows rows,
            InstructionQueries instructions,
            LedWorks ledWorks,
            RegisterViews views,
            RegisterHabits habits) {
        this.directives = directives;
        this.choices = choices;
        this.agencies = agencies;
        this.writtenAgency = writtenAgency;
        this.chips = chips;
        this.rows = rows;
        this.instructions = instructions;
        this.ledWorks = ledWorks;
        this.views = views;
        this.habits = habits;
    }

    /** @param form the form of the page that was sent and refused, or {@link ActForm#NONE} */
    ModelAndView page(RegisterQuery query, Actor reader, ActForm form) {
        ModelAndView page = frame(query, reader);
        page.addObject("form", form);
        addViews(page, query, reader);
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
        page.addObject("asked", address.values());
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

    private void addViews(ModelAndView page, RegisterQuery query, Actor reader) {
        List<RegisterView> all = views.of(reader);
        page.addObject("views", all);
        page.addObject(
                "openView",
                all.stream()
                        .filter(view -> String.valueOf(view.id()).equals(query.view()))
                        .findFirst()
                        .orElse(null));
        page.addObject("reader", reader.account());
        page.addObject("mayShare", RegisterViews.mayShare(reader));
        page.addObject(
                "everything",
                habits.arrival(reader.account()).isPresent()
                        ? RegisterAddress.PATH + "?view=" + RegisterQuery.EVERYTHING
                        : RegisterAddress.PATH);
    }

    private void addList(ModelAndView page, RegisterQuery query, Actor reader) {
        List<RegisterColumn> columns = query.shownColumns();
        Paging.Page<DirectiveView> list =
                directives.list(query.filter(writtenAgency, reader), query.paging(), query.order(), reader);
        RegisterAddress address = RegisterAddress.of(query);
        Set<String> instructed = instructions.openAmong(
                list.content().stream().map(DirectiveView::code).toList(), reader);
        page.addObject(
                "rows",
                list.content().stream()
                        .map(directive -> rows.of(directive, instructed.contains(directive.code()), columns))
                        .toList());
        page.addObject("columns", columns);
        page.addObject("shown", columns.stream().map(Enum::name).collect(Collectors.toSet()));
        page.addObject("wide", columns.size() > RegisterColumn.USUAL.size() + 1);
        page.addObject("columnChoices", Arrays.asList(RegisterColumn.values()));
        page.addObject("mayEnter", reader.is(Role.MONITORING));
        page.addObject("bulkActs", reader.is(Role.MONITORING) ? BulkAct.values() : new BulkAct[0]);
        page.addObject("exports", exports(address));
        String agency = writtenAgency.code("agency", query.agency());
        if (agency != null && reader.oversees() && ledWorks.hasLate(agency)) {
            page.addObject("urgedAgency", agency);
        }
        page.addObject("position", list.page());
        page.addObject("links", PageLinks.of(list.page(), address::page));
        page.addObject("sorting", DirectiveSorting.links(address, query.order()));
    }

    private static Map<ExportFormat, String> exports(RegisterAddress address) {
        RegisterAddress wanted = address.and("view", null).and("size", null);
        Map<ExportFormat, String> exports = new EnumMap<>(ExportFormat.class);
        for (ExportFormat format : ExportFormat.values()) {
            exports.put(format, wanted.at(format.path()));
        }
        return exports;
    }
}
