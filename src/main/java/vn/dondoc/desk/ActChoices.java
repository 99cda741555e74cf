package vn.dondoc.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.register.Act;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.RosterQueries;

/** What can be chosen in the forms of the directive page. */
@Component
class ActChoices implements PageSection {

    private final Agencies agencies;

    ActChoices(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public void addTo(ModelAndView page, Reading reading) {
        Set<Act> acts = reading.acts();
        List<PartLine> parts = reading.parts();
        RosterGroups roster = reading.roster();
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
