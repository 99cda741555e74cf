package vn.dondoc.register;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Term;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/** Takes a directive into the register and starts its process, both in one transaction. */
@Service
public class Issuing {

    private final Plans plans;
    private final Directives directives;
    private final Assignments assignments;
    private final Roster roster;
    private final Coordinating coordinating;
    private final Agencies agencies;
    private final WorkingDays workingDays;
    private final OfficeClock clock;
    private final DirectiveProcess process;
    private final AuditLog audit;

    Issuing(
            Plans plans,
            Directives directives,
            Assignments assignments,
            Roster roster,
            Coordinating coordinating,
            Agencies agencies,
            WorkingDays workingDays,
            OfficeClock clock,
            DirectiveProcess process,
            AuditLog audit) {
        this.plans = plans;
        this.directives = directives;
        this.assignments = assignments;
        this.roster = roster;
        this.coordinating = coordinating;
        this.agencies = agencies;
        this.workingDays = workingDays;
        this.clock = clock;
        this.process = process;
        this.audit = audit;
    }

    /**
     * @param account who issues it
     * @return its code
     * @throws Refusal (400) when something in it is missing or cannot be, (409) when the code is taken
     */
    @Transactional
    public String issue(NewDirective wanted, String account) {
        check(wanted);
        plans.hold(wanted.plan());
        return takeIn(wanted, PlanNumbers.forOne(directives, wanted.plan()), agencies::membersOf, account)
                .code();
    }

    /**
     * One of many that are issued together.
     *
     * @param linkTo code of a directive that is the same and runs already, which this one follows; or null
     */
    public record Entry(NewDirective directive, String linkTo) {}

    /**
     * Issues the directives of one plan together, all or none. Their codes are padded as the whole plan then needs.
     *
     * @return their codes, in the order given
     * @throws Refusal as {@link #issue}
     */
    @Transactional
    public List<String> issueAll(String plan, List<Entry> entries, String account) {
        entries.forEach(entry -> check(entry.directive()));
        plans.hold(plan);
        PlanNumbers numbers = PlanNumbers.forMany(directives, plan, entries);
        Function<Agency, List<String>> members = remembered(agencies::membersOf);
        return entries.stream()
                .map(entry -> entry.linkTo() == null
                        ? takeIn(entry.directive(), numbers, members, account).code()
                        : follow(entry, numbers, account))
                .toList();
    }

    private Directive takeIn(
            NewDirective wanted, PlanNumbers numbers, Function<Agency, List<String>> members, String account) {
        Lead lead = lead(wanted, members);
        Directive directive = insert(withLeadAsWritten(withRemarks(wanted, members)), numbers, lead.group());
        addCoordinators(directive, wanted, lead, members);
        audit.add(Change.by(account, "ISSUED", directive.subject())
                .from(null, wanted.deadline().asWritten()));
        lead.members().forEach(member -> begin(directive, member, wanted.standing()));
        return directive;
    }

    /** Nothing runs for it: whoever works on the other one works on both. */
    private String follow(Entry entry, PlanNumbers numbers, String account) {
        Directive named = directives.find(entry.linkTo()).orElseThrow(() -> Directives.unknown(entry.linkTo()));
        Directive running = directives.lock(named.linkedTo() == null ? named.code() : named.linkedTo());
        Directive directive = insert(entry.directive(), numbers, running.leadGroup());
        directives.link(directive.id(), running);
        audit.add(Change.by(account, "LINKED", directive.subject()).from(null, running.code()));
        return directive.code();
    }

    private static Function<Agency, List<String>> remembered(Function<Agency, List<String>> members) {
        Map<Agency, List<String>> known = new HashMap<>();
        return agency -> known.computeIfAbsent(agency, members);
    }

    private void check(NewDirective wanted) {
        DirectiveCode.checkPlan(wanted.plan());
        var faults = new Refusal.Collector();
        faults.requireText("content", wanted.content(), "MISSING_CONTENT");
        faults.refuseIfAny();
        Classification.refuseStamp(wanted.content());
        if (wanted.assignedOn().isAfter(clock.today())) {
            throw Refusal.invalid("assignedOn", "assignedInFuture");
        }
    }

    private Directive insert(NewDirective wanted, PlanNumbers numbers, String leadGroup) {
        PlanNumbers.Given given = numbers.take(wanted);
        Term term = Term.of(wanted.assignedOn(), wanted.deadline().dueOn(), workingDays);
        try {
            return directives.insert(wanted, given.code(), given.number(), leadGroup, term);
        } catch (DuplicateKeyException overtaken) {
            throw Refusal.conflict("DUPLICATE_NUMBER", given.code());
        }
    }

    /** A lead that is not known, or a group without members, waits for the monitoring unit to name one. */
    private Lead lead(NewDirective wanted, Function<Agency, List<String>> membersOf) {
        if (wanted.leadAgency() == null || wanted.leadAgency().isBlank()) {
            return Lead.UNKNOWN;
        }
        Agency agency = agencies.choose("leadAgency", wanted.leadAgency());
        List<String> members = membersOf.apply(agency);
        if (members.isEmpty()) {
            return Lead.UNKNOWN;
        }
        return new Lead(agency.isGroup() ? agency.code() : null, members);
    }

    private void addCoordinators(
            Directive directive, NewDirective wanted, Lead lead, Function<Agency, List<String>> membersOf) {
        if (lead.group() != null && !wanted.coordinatingAgencies().isEmpty()) {
            throw Refusal.invalid("coordinatingAgencies", "groupTakesNoCoordinators");
        }
        Set<String> members = new LinkedHashSet<>();
        for (String code : wanted.coordinatingAgencies()) {
            members.addAll(membersOf.apply(agencies.choose("coordinatingAgencies", code)));
        }
        members.removeAll(lead.members());
        roster.addWaiting(directive.id(), List.copyOf(members), 1);
    }

    /** A group without members is kept as it is written, and said; nobody is asked in its place. */
    private NewDirective withRemarks(NewDirective wanted, Function<Agency, List<String>> membersOf) {
        NewDirective remarked = wanted;
        for (String code : wanted.coordinatingAgencies()) {
            Agency agency = agencies.get("coordinatingAgencies", code);
            if (membersOf.apply(agency).isEmpty()) {
                remarked =
                        remarked.withNote(Sentences.in(ReaderLanguage.VIETNAMESE, "note.EMPTY_GROUP", agency.name()));
            }
        }
        return remarked;
    }

    /** A group is resolved into its members; that it was the group remains to be read. */
    private NewDirective withLeadAsWritten(NewDirective wanted) {
        boolean named = wanted.leadAgency() != null && !wanted.leadAgency().isBlank();
        if (!named || wanted.leadAsWritten() != null) {
            return wanted;
        }
        Agency lead = agencies.get("leadAgency", wanted.leadAgency());
        return lead.isGroup() ? wanted.withLeadAsWritten(lead.name()) : wanted;
    }

    private void begin(Directive directive, String member, NewDirective.Standing standing) {
        long id = assignments.insert(directive, member, standing);
        if (!standing.state().isOpen()) {
            return;
        }
        if (standing.state() != DirectiveState.ASSIGNED) {
            coordinating.open(directive, CoordinationRequest.USUAL);
        }
        BusinessKey key = new BusinessKey(directive.code(), directive.isLedByGroup() ? member : null);
        assignments.setProcess(id, process.start(key, stepFor(member, standing)));
    }

    private static DirectiveProcess.Step stepFor(String lead, NewDirective.Standing standing) {
        if (lead == null) {
            return DirectiveProcess.Step.NAME_LEAD;
        }
        return standing.state() == DirectiveState.ASSIGNED ? DirectiveProcess.Step.ACCEPT : DirectiveProcess.Step.WORK;
    }

    /** Who leads: one agency, or the members of a group, or nobody yet (a single null). */
    private record Lead(String group, List<String> members) {

        static final Lead UNKNOWN = new Lead(null, Collections.singletonList(null));
    }
}
