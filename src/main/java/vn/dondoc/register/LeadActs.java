package vn.dondoc.register;

import vn.dondoc.agency.Actor;
import vn.dondoc.audit.Change;

/** How acts on an assignment are recorded: among the members of a group, each one's acts are its own business. */
final class LeadActs {

    private LeadActs() {}

    /** What stays between the agency and those who oversee it, as drafts and what a head says about them. */
    static Change internal(Work work, Actor actor, String action) {
        return change(work, actor, action).confinedTo(work.assignment().leadAgency());
    }

    static Change change(Work work, Actor actor, String action) {
        Change change = Change.by(actor.account(), action, work.directive().subject());
        String lead = work.assignment().leadAgency();
        return work.directive().isLedByGroup() ? change.confinedTo(lead) : change.of(lead);
    }
}
