package vn.dondoc.agency;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/**
 * Agencies that work no more. They are given nothing new; what they have stays theirs until it is done or given to
 * another, and what they have done stays readable.
 */
@Service
@Transactional
public class AgencyClosing {

    private final ChangedAgencies changes;
    private final Mergers mergers;
    private final Agencies agencies;
    private final OfficeClock clock;

    AgencyClosing(ChangedAgencies changes, Mergers mergers, Agencies agencies, OfficeClock clock) {
        this.changes = changes;
        this.mergers = mergers;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @throws Refusal (400) for an impossible decision, (403) for all but administrators, (404), (409) when closed, to be merged, or overtaken */
    public void close(String code, int version, AgencyDecision decision, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        check(decision);
        Agency agency = changes.hold(code, version);
        if (agency.isClosed()) {
            throw alreadyClosed(agency);
        }
        mergers.refuseWhilePlanned(agency);
        changes.close(code, decision, null);
        changes.record(agency, AgencyEvents.Kind.CLOSED, null, null, decision, actor.account());
    }

    /** Also one that was merged: it works by itself again, and what was handed on stays where it is. */
    public void reopen(String code, int version, AgencyDecision decision, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        check(decision);
        Agency agency = changes.hold(code, version);
        if (!agency.isClosed()) {
            throw Refusal.conflict("agencyNotClosed", agency.name());
        }
        changes.reopen(code);
        changes.record(agency, AgencyEvents.Kind.REOPENED, null, null, decision, actor.account());
    }

    private void check(AgencyDecision decision) {
        var faults = new Refusal.Collector();
        decision.check(clock.today(), faults);
        faults.refuseIfAny();
    }

    private Refusal alreadyClosed(Agency agency) {
        return Refusal.conflict("agencyAlreadyClosed", ClosedAgency.sentence(agency, agencies::nameOf));
    }
}
