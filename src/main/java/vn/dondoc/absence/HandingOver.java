package vn.dondoc.absence;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agency;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/** A head hands what an officer has claimed to another of the agency. */
@Service
class HandingOver {

    private static final int LONGEST_REASON = 1000;

    private final Accounts accounts;
    private final ClaimedTasks tasks;
    private final AuditLog audit;

    HandingOver(Accounts accounts, ClaimedTasks tasks, AuditLog audit) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * What only heads may do goes to a head only.
     *
     * @return how many tasks were handed over
     * @throws Refusal (403) for whoever is no head of the agency, (400) for accounts that do not belong to it
     */
    @Transactional
    public int hand(String agency, String from, String to, String reason, Actor actor) {
        if (!actor.isHeadOf(agency)) {
            throw Refusal.forbidden("handoverByHead");
        }
        Set<String> members = accounts.membersOf(agency).keySet();
        check(members, from, to, reason);
        int handed = tasks.hand(from, to, groupsFor(agency, to));
        audit.add(Change.by(actor.account(), "TASKS_HANDED_OVER", "agency:" + agency)
                .of(agency)
                .from(from, to)
                .because(handed + ": " + reason.strip()));
        return handed;
    }

    private static void check(Set<String> members, String from, String to, String reason) {
        var faults = new Refusal.Collector();
        if (from == null || !members.contains(from)) {
            faults.add("from", "notOfAgency");
        }
        if (to == null || !members.contains(to)) {
            faults.add("to", "notOfAgency");
        } else if (to.equals(from)) {
            faults.add("to", "sameAccount");
        }
        faults.requireText("reason", reason, "missingReason");
        if (reason != null && reason.length() > LONGEST_REASON) {
            faults.add("reason", "textTooLong", Sentences.of("staff.reason"), LONGEST_REASON);
        }
        faults.refuseIfAny();
    }

    private Set<String> groupsFor(String agency, String to) {
        Set<String> groups = new TreeSet<>(List.of(agency));
        String heads = Agency.headGroup(agency);
        if (accounts.groupsOf(to).contains(heads)) {
            groups.add(heads);
        }
        return groups;
    }
}
