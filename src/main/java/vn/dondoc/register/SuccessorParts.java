package vn.dondoc.register;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Merger;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Sentences;

/**
 * Puts the successor of a merged agency in its place. It takes over the work as it stands: what was accepted is not
 * accepted anew, and what was reported so far is there to go on from.
 */
@Service
class SuccessorParts {

    private static final Set<DirectiveState> MOVABLE = Set.of(DirectiveState.ASSIGNED, DirectiveState.IN_PROGRESS);

    private final Directives directives;
    private final Works works;
    private final Assignments assignments;
    private final Coordinating coordinating;
    private final Explanations explanations;
    private final Escalations escalations;
    private final Obstacles obstacles;
    private final ObstacleEnding obstacleEnding;
    private final Agencies agencies;
    private final DirectiveProcess process;
    private final AuditLog audit;

    SuccessorParts(
            Directives directives,
            Works works,
            Assignments assignments,
            Coordinating coordinating,
            Explanations explanations,
            Escalations escalations,
            Obstacles obstacles,
            ObstacleEnding obstacleEnding,
            Agencies agencies,
            DirectiveProcess process,
            AuditLog audit) {
        this.directives = directives;
        this.works = works;
        this.assignments = assignments;
        this.coordinating = coordinating;
        this.explanations = explanations;
        this.escalations = escalations;
        this.obstacles = obstacles;
        this.obstacleEnding = obstacleEnding;
        this.agencies = agencies;
        this.process = process;
        this.audit = audit;
    }

    /** @return how many parts were handed on, or ended because the successor has one */
    @Transactional
    public int handOn(String code, Merger merger) {
        Directive directive = directives.lock(code);
        int handed = 0;
        for (Work work : works.of(directive)) {
            boolean theirs = merger.agency().equals(work.assignment().leadAgency());
            if (theirs && MOVABLE.contains(work.assignment().state())) {
                handOnLead(work, merger);
                handed++;
            }
        }
        boolean leads = leads(directive, merger.successor());
        if (coordinating.handOn(directive, merger.agency(), merger.successor(), leads, merger.orderedBy())) {
            obstacles.passOn(directive.id(), merger.agency(), merger.successor());
            record(merger, directive, "COORDINATOR_CHANGED");
            handed++;
        }
        return handed;
    }

    private void handOnLead(Work work, Merger merger) {
        explanations.giveUp(work);
        process.end(work.assignment().processInstanceId(), reason(merger));
        if (leads(work.directive(), merger.successor())) {
            obstacleEnding.leave(work.directive(), merger.agency());
            assignments.cancel(work.assignment().id(), CancelReason.MERGED);
            works.refresh(work.directive());
            record(merger, work.directive(), "PART_MERGED");
        } else {
            coordinating.leave(work.directive(), merger.successor(), merger.orderedBy());
            obstacles.passOn(work.directive().id(), merger.agency(), merger.successor());
            assignments.succeed(work.assignment().id(), merger.successor());
            restart(work);
            record(merger, work.directive(), "LEAD_CHANGED");
        }
        process.factsChanged(work.directive().code());
    }

    /** Whoever had accepted goes on, and nobody is asked twice for a contribution. */
    private void restart(Work before) {
        works.refresh(before.directive());
        escalations.refresh(before.directive().id());
        Work work = works.of(before.directive()).stream()
                .filter(part -> part.assignment().id() == before.assignment().id())
                .findFirst()
                .orElseThrow();
        DirectiveProcess.Step step = work.assignment().state() == DirectiveState.ASSIGNED
                ? DirectiveProcess.Step.ACCEPT
                : DirectiveProcess.Step.WORK;
        assignments.setProcess(work.assignment().id(), process.start(work.key(), step));
    }

    private boolean leads(Directive directive, String agency) {
        List<Work> parts = works.of(directive);
        return parts.stream().anyMatch(part -> agency.equals(part.assignment().leadAgency()));
    }

    private void record(Merger merger, Directive directive, String action) {
        String concerned = action.equals("PART_MERGED") ? merger.agency() : merger.successor();
        String after = action.equals("PART_MERGED") ? agencies.nameOf(merger.successor()) : merger.successor();
        audit.add(Change.by(merger.orderedBy(), action, directive.subject())
                .of(concerned)
                .from(merger.agency(), after)
                .because(reason(merger)));
    }

    private String reason(Merger merger) {
        return Sentences.in(
                ReaderLanguage.VIETNAMESE,
                "merger.reason",
                agencies.nameOf(merger.agency()),
                agencies.nameOf(merger.successor()),
                merger.document());
    }
}
