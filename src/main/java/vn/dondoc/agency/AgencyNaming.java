package vn.dondoc.agency;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/** Other names for agencies. What an agency was called before still finds it. */
@Service
@Transactional
public class AgencyNaming {

    private final NameRules names;
    private final AgencyGroups groups;
    private final ChangedAgencies changes;
    private final OfficeClock clock;

    AgencyNaming(NameRules names, AgencyGroups groups, ChangedAgencies changes, OfficeClock clock) {
        this.names = names;
        this.groups = groups;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param version of the agency as the caller saw it
     * @throws Refusal (400) when the name or decision cannot be, (403) for all but administrators, (404) for an unknown
     *     agency, (409) when another agency bears the name, or somebody else was faster
     */
    public void rename(String code, int version, String name, AgencyDecision decision, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        NameRules.check(name);
        var faults = new Refusal.Collector();
        decision.check(clock.today(), faults);
        faults.refuseIfAny();
        Agency agency = changes.hold(code, version);
        String newName = name.strip();
        if (newName.equals(agency.name())) {
            throw Refusal.invalid("name", "nameUnchanged", newName);
        }
        names.take(code, newName);
        changes.rename(code, newName);
        groups.name(new Agency(code, newName, agency.kind(), agency.nsoCode(), agency.closedOn(), agency.successor()));
        changes.record(agency, AgencyEvents.Kind.RENAMED, agency.name(), newName, decision, actor.account());
    }
}
