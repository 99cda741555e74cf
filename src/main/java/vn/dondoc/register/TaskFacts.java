package vn.dondoc.register;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the people have to know who work on a task of a directive. Whether they may work on it has been decided before.
 * Who answered what is not among it: see {@link RosterQueries}.
 */
@Service
@Transactional(readOnly = true)
public class TaskFacts {

    private final Directives directives;
    private final Works works;
    private final Assignments assignments;
    private final Roster roster;
    private final SubmittedEvidence evidence;

    TaskFacts(Directives directives, Works works, Assignments assignments, Roster roster, SubmittedEvidence evidence) {
        this.directives = directives;
        this.works = works;
        this.assignments = assignments;
        this.roster = roster;
        this.evidence = evidence;
    }

    /**
     * For the lead agency, the monitoring unit and those who confirm.
     *
     * @param coordinating the agencies that are, or will be, asked
     * @param evidence how many files the lead agency has attached
     */
    public record OfDirective(Directive directive, Assignment assignment, List<String> coordinating, int evidence) {}

    /**
     * For a coordinating agency.
     *
     * @param leadAgency null where no lead is known
     * @param coordinating the agencies that are asked, without their answers
     * @param own what this agency is asked
     * @param evidence how many files this agency has attached
     */
    public record OfContribution(
            Directive directive,
            String leadAgency,
            List<String> coordinating,
            CoordinationRequest request,
            Coordination own,
            int evidence) {}

    public OfDirective ofDirective(BusinessKey key) {
        Work work = works.get(key);
        String lead = work.assignment().leadAgency();
        return new OfDirective(
                work.directive(),
                work.assignment(),
                coordinating(work.directive()),
                lead == null ? 0 : evidence.count(key.code(), lead));
    }

    /** For those who decide on an obstacle, whoever has raised it. */
    public OfDirective ofObstacle(BusinessKey key) {
        Directive directive = directives.find(key.code()).orElseThrow(() -> Directives.unknown(key.code()));
        return ofDirective(directive.isLedByGroup() ? key : new BusinessKey(key.code(), null));
    }

    public OfContribution ofContribution(BusinessKey key) {
        Directive directive = directives.find(key.code()).orElseThrow(() -> Directives.unknown(key.code()));
        Coordination own =
                roster.of(directive.id(), key.agency()).orElseThrow(() -> Directives.unknown(key.toString()));
        return new OfContribution(
                directive,
                assignments.of(directive.id()).get(0).leadAgency(),
                coordinating(directive),
                roster.round(directive.id())
                        .map(round -> new CoordinationRequest(round.kind(), round.request(), round.dueOn()))
                        .orElse(CoordinationRequest.USUAL),
                own,
                evidence.count(key.code(), key.agency()));
    }

    private List<String> coordinating(Directive directive) {
        return roster.of(directive.id()).stream().map(Coordination::agency).toList();
    }
}
