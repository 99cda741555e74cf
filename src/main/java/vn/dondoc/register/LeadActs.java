package vn.dondoc.register;

import vn.dondoc.agency.Actor;
import vn.dondoc.audit.Change;

/** How acts on an assignment are recorded: among the members of a group, each one's acts are its own business. */
final class LeadActs {

    private LeadActs() {}

    static Change change(Work work, Actor actor, String action) {
        Change change = Change.by(actor.account(), action, work.directive().subject());
        String lead = work.assignment().leadAgency();
        return work.directive().isLedByGroup() ? change.confinedTo(lead) : change.of(lead);
    }
}
