package vn.dondoc.administration;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.dondoc.agency.AccountDirectory;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyEntries;
import vn.dondoc.agency.AgencyEvents;
import vn.dondoc.agency.AgencyWork;
import vn.dondoc.agency.Merging;
import vn.dondoc.agency.WantedAccounts;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/** Puts the page of one agency together. */
@Component
class AgencyPages {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Agencies agencies;
    private final AgencyEntries entries;
    private final AgencyEvents events;
    private final Merging merging;
    private final AccountDirectory accounts;
    private final OfficeClock clock;

    AgencyPages(
            Agencies agencies,
            AgencyEntries entries,
            AgencyEvents events,
            Merging merging,
            AccountDirectory accounts,
            OfficeClock clock) {
        this.agencies = agencies;
        this.entries = entries;
        this.events = events;
        this.merging = merging;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Something that became of the agency, in words. */
    record Happening(String text, String from, String document, String reason, String by) {}

    /** A name under which it is found. */
    record Alias(String name, boolean former) {}

    /**
     * @param form the form that was refused; empty when none was
     * @param given what was entered in it
     */
    String page(String code, String form, Map<String, String> given, List<Refusal.Fault> faults, Model model) {
        AgencyEntries.Detail detail = entries.detail(code).orElseThrow(() -> Refusal.notFound("unknownAgency", code));
        Agency agency = detail.agency();
        List<AgencyEvents.Event> history = events.of(code);
        List<AgencyWork.Open> open =
                merging.openWork(code).stream().filter(work -> work.count() > 0).toList();
        model.addAttribute("agency", agency);
        model.addAttribute("version", detail.version());
        model.addAttribute("standing", standing(agency));
        model.addAttribute("aliases", aliases(detail, history));
        model.addAttribute("groups", detail.groups());
        model.addAttribute("members", Set.copyOf(agencies.membersOf(agency)));
        model.addAttribute(
                "others",
                agencies.working().stream()
                        .filter(other -> !other.isGroup() && !other.code().equals(code))
                        .toList());
        model.addAttribute("open", open);
        model.addAttribute(
                "moving",
                agency.successor() == null
                        ? 0
                        : open.stream().mapToLong(AgencyWork.Open::count).sum());
        model.addAttribute("planned", merging.planned(code).orElse(null));
        model.addAttribute("successorName", agency.successor() == null ? null : agencies.nameOf(agency.successor()));
        model.addAttribute("accounts", accounts.count(WantedAccounts.workingFor(code)));
        model.addAttribute("history", history.stream().map(this::happening).toList());
        model.addAttribute("today", clock.today());
        model.addAttribute("form", form);
        model.addAttribute("given", given);
        model.addAttribute("faults", faults);
        return "agency";
    }

    /** Null while it just works. */
    String standing(Agency agency) {
        if (agency.isClosed()) {
            String since = agency.closedOn().format(DAY);
            return agency.successor() == null
                    ? Sentences.of("agencies.state.closed", since)
                    : Sentences.of("agencies.state.merged", since, agencies.nameOf(agency.successor()));
        }
        return merging.planned(agency.code())
                .map(merger -> Sentences.of(
                        "agencies.state.planned",
                        merger.effectiveOn().format(DAY),
                        agencies.nameOf(merger.successor())))
                .orElse(null);
    }

    private static List<Alias> aliases(AgencyEntries.Detail detail, List<AgencyEvents.Event> history) {
        Set<String> former = history.stream()
                .filter(event -> event.kind() == AgencyEvents.Kind.RENAMED)
                .map(AgencyEvents.Event::before)
                .collect(Collectors.toSet());
        return detail.names().stream()
                .filter(name -> !name.equals(detail.agency().name()))
                .map(name -> new Alias(name, former.contains(name)))
                .toList();
    }

    private Happening happening(AgencyEvents.Event event) {
        String nobody = Sentences.of("timeline.nothing");
        return new Happening(
                Sentences.of(
                        "agencies.event." + event.kind(),
                        "",
                        event.before() == null ? nobody : event.before(),
                        event.after() == null ? nobody : event.after()),
                Sentences.of("agencies.event.from", event.effectiveOn().format(DAY)),
                event.document(),
                event.reason(),
                Sentences.of(
                        "agencies.event.by",
                        event.doneBy(),
                        event.doneAt().atZoneSameInstant(OfficeClock.ZONE).format(MOMENT)));
    }
}
