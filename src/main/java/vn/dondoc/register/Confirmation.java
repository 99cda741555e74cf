package vn.dondoc.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.language.Refusal;

/** The supervisors confirm a result on evidence, or return it. */
@Service
@Transactional
public class Confirmation {

    /** Whoever did one of these, now or before a return, does not confirm. */
    private static final List<String> OWN_ACTS = List.of("REPORTED", "SUBMITTED");

    private final Works works;
    private final Assignments assignments;
    private final Coordinating coordinating;
    private final Explanations explanations;
    private final ObstacleEnding obstacles;
    private final SubmittedEvidence evidence;
    private final AuditLog audit;
    private final String supervisingAgency;

    Confirmation(
            Works works,
            Assignments assignments,
            Coordinating coordinating,
            Explanations explanations,
            ObstacleEnding obstacles,
            SubmittedEvidence evidence,
            AuditLog audit,
            @Value("${dondoc.supervising-agency}") String supervisingAgency) {
        this.works = works;
        this.assignments = assignments;
        this.coordinating = coordinating;
        this.explanations = explanations;
        this.obstacles = obstacles;
        this.evidence = evidence;
        this.audit = audit;
        this.supervisingAgency = supervisingAgency;
    }

    /** Who confirms what this agency leads: the supervisors, or leadership for the supervisors' own agency. */
    public Role confirmerOf(String leadAgency) {
        return supervisingAgency.equals(leadAgency) ? Role.LEADERSHIP : Role.SUPERVISOR;
    }

    /**
     * Confirms the result; the directive counts as completed on the date of its result document, else on the day of the
     * submission.
     *
     * @param evidenceWaiver why no file is needed; may be null where there is one
     */
    public void approve(BusinessKey key, String comment, String evidenceWaiver, Actor actor) {
        Work work = works.hold(key);
        requireConfirmer(work, actor);
        boolean waived = evidenceWaiver != null && !evidenceWaiver.isBlank();
        if (!waived && evidence.count(key.code(), work.assignment().leadAgency()) == 0) {
            throw Refusal.invalid("evidenceWaiver", "missingEvidence");
        }
        Assignment assignment = work.assignment();
        LocalDate completedOn =
                assignment.resultDocumentDate() != null ? assignment.resultDocumentDate() : assignment.submittedOn();
        assignments.complete(assignment.id(), completedOn);
        coordinating.endNow(work.directive(), actor.account());
        works.refresh(work.directive());
        audit.add(LeadActs.change(work, actor, "CONFIRMED")
                .from(null, completedOn)
                .because(comment));
        explanations.giveUp(work);
        obstacles.with(work);
        if (waived) {
            audit.add(LeadActs.change(work, actor, "EVIDENCE_WAIVED").because(evidenceWaiver));
        }
    }

    /** Sends the result back to the lead agency; counted. */
    public void returnToLead(BusinessKey key, String comment, Actor actor) {
        Work work = works.hold(key);
        requireConfirmer(work, actor);
        if (comment == null || comment.isBlank()) {
            throw Refusal.invalid("comment", "missingComment");
        }
        assignments.returnToWork(work.assignment().id(), comment);
        works.refresh(work.directive());
        audit.add(LeadActs.change(work, actor, "RETURNED").because(comment));
    }

    private void requireConfirmer(Work work, Actor actor) {
        Assignment assignment = work.assignment();
        if (actor.is(Role.ADMINISTRATOR) || !actor.is(confirmerOf(assignment.leadAgency()))) {
            throw Refusal.forbidden("notConfirmer");
        }
        boolean own = actor.account().equalsIgnoreCase(assignment.responsibleOfficer())
                || audit.hasDone(actor.account(), work.directive().subject(), assignment.leadAgency(), OWN_ACTS);
        if (own) {
            throw Refusal.forbidden("ownSubmission");
        }
        if (assignment.state() != DirectiveState.SUBMITTED) {
            throw Refusal.conflict("notSubmitted");
        }
    }
}
