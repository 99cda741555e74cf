package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.followup.UrgingQueries;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.DirectiveSummaries;
import vn.dondoc.register.DirectiveSummaries.Summary;

/**
 * Says beforehand what will happen to each of many directives. The commands decide by themselves again: what has
 * changed meanwhile is refused then.
 */
@Component
class BulkJudge {

    private final DirectiveSummaries directives;
    private final UrgingQueries urgings;
    private final Agencies agencies;
    private final OfficeClock clock;

    BulkJudge(DirectiveSummaries directives, UrgingQueries urgings, Agencies agencies, OfficeClock clock) {
        this.directives = directives;
        this.urgings = urgings;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** In the order given, with two queries however many there are. */
    List<BulkVerdict> judge(BulkRun run, List<String> codes, Actor actor) {
        Map<String, Summary> known =
                directives.of(codes, actor).stream().collect(Collectors.toMap(Summary::code, Function.identity()));
        Set<String> urged =
                run.act() == BulkAct.URGE ? urgings.urgedSince(clock.today(), codes, actor.account()) : Set.of();
        return codes.stream()
                .map(code -> judge(run, code, known.get(code), urged))
                .toList();
    }

    private BulkVerdict judge(BulkRun run, String code, Summary directive, Set<String> urged) {
        if (directive == null) {
            return new BulkVerdict(code, null, false, Sentences.of("refusal.unknownDirective", code));
        }
        String objection = objection(run, directive, urged);
        return new BulkVerdict(
                code,
                directive.content(),
                objection == null,
                objection == null ? consequence(run, directive) : objection);
    }

    /** Null where nothing stands in the way. */
    private String objection(BulkRun run, Summary directive, Set<String> urged) {
        if (directive.linkedTo() != null) {
            return Sentences.of("refusal.followsAnother", directive.linkedTo());
        }
        if (!directive.state().isOpen()) {
            return Sentences.of("bulk.why.closed", Sentences.of("state." + directive.state()));
        }
        return switch (run.act()) {
            case REASSIGN -> againstReassigning(run, directive);
            case URGE -> againstUrging(directive, urged);
            case EXTEND -> againstExtending(run, directive);
        };
    }

    private String againstReassigning(BulkRun run, Summary directive) {
        if (directive.leadGroup() != null) {
            return Sentences.of("bulk.why.group");
        }
        return run.newAgency() != null && run.newAgency().equals(directive.leadAgency())
                ? Sentences.of("bulk.why.leadsAlready", agencies.nameOf(run.newAgency()))
                : null;
    }

    private static String againstUrging(Summary directive, Set<String> urged) {
        if (directive.awaited() == 0) {
            return Sentences.of("refusal.nobodyToUrge");
        }
        return urged.contains(directive.code()) ? Sentences.of("refusal.alreadyUrgedToday") : null;
    }

    private String againstExtending(BulkRun run, Summary directive) {
        if (directive.leadGroup() != null) {
            return Sentences.of("refusal.proposalForGroup");
        }
        if (directive.leadAgency() == null) {
            return Sentences.of("refusal.proposalWithoutLead");
        }
        if (directive.dueOn() == null) {
            return Sentences.of("refusal.noDeadlineToMove");
        }
        if (directive.extensionProposed()) {
            return Sentences.of("refusal.alreadyProposed");
        }
        return run.newDueOn() == null ? null : againstDay(run.newDueOn(), directive);
    }

    private static String againstDay(LocalDate day, Summary directive) {
        if (!day.isAfter(directive.dueOn())) {
            return Sentences.of("bulk.why.notLater", Moments.write(directive.dueOn()));
        }
        LocalDate central = directive.centralDueOn();
        return central != null && day.isAfter(central)
                ? Sentences.of("refusal.deadlineAfterCentral", Moments.write(central))
                : null;
    }

    private String consequence(BulkRun run, Summary directive) {
        return switch (run.act()) {
            case REASSIGN -> newLead(run, directive);
            case URGE ->
                directive.leadGroup() == null
                        ? Sentences.of("bulk.will.urge", lead(directive))
                        : Sentences.of("bulk.will.urge.group", directive.awaited());
            case EXTEND ->
                run.newDueOn() == null
                        ? Sentences.of("bulk.will.due", Moments.write(directive.dueOn()))
                        : Sentences.of(
                                "bulk.will.extend", Moments.write(directive.dueOn()), Moments.write(run.newDueOn()));
        };
    }

    private String newLead(BulkRun run, Summary directive) {
        if (run.newAgency() == null) {
            return Sentences.of("bulk.will.now", lead(directive));
        }
        String agency = agencies.nameOf(run.newAgency());
        return directive.leadAgency() == null
                ? Sentences.of("bulk.will.name", agency)
                : Sentences.of("bulk.will.reassign", lead(directive), agency);
    }

    private String lead(Summary directive) {
        return directive.leadAgency() == null
                ? Sentences.of("desk.lead.unknown")
                : agencies.nameOf(directive.leadAgency());
    }
}
