package vn.dondoc.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.register.Act;
import vn.dondoc.register.Assignment;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.RosterQueries;

/** What can be chosen in the forms of the directive page. */
@Component
class ActChoices {

    private final Agencies agencies;

    ActChoices(Agencies agencies) {
        this.agencies = agencies;
    }

    List<PartLine> lines(List<Assignment> parts) {
        return parts.stream()
                .map(part -> new PartLine(part, part.leadAgency() == null ? null : agencies.nameOf(part.leadAgency())))
                .toList();
    }

    void addTo(ModelAndView page, Set<Act> acts, List<PartLine> parts, RosterGroups roster) {
        if (acts.contains(Act.ADD_AGENCIES)) {
            page.addObject("askable", askable(parts, roster));
        }
        if (acts.contains(Act.REASSIGN)) {
            page.addObject("replaceable", ReplaceablePart.of(parts, roster));
            page.addObject(
                    "successors",
                    agencies.working().stream()
                            .filter(agency -> !agency.isGroup())
                            .toList());
        }
        if (acts.contains(Act.CANCEL)) {
            page.addObject("cancelReasons", CancelReason.values());
        }
        if (acts.contains(Act.REOPEN)) {
            page.addObject(
                    "closedParts",
                    parts.stream()
                            .filter(part -> !part.assignment().state().isOpen())
                            .toList());
        }
    }

    /** Agencies and groups beyond those that take part. */
    private List<Agency> askable(List<PartLine> parts, RosterGroups roster) {
        Set<String> known = new HashSet<>();
        parts.forEach(part -> known.add(part.agency()));
        roster.lines().stream().map(RosterQueries.Line::agency).forEach(known::add);
        return agencies.working().stream()
                .filter(agency -> !known.contains(agency.code()))
                .toList();
    }
}
