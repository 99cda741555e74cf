package vn.dondoc.register;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/** What the lead agency reports: progress on the way, the result at the end, and its head's sign-off. */
@Service
@Transactional
public class Reporting {

    private final Works works;
    private final Assignments assignments;
    private final Coordinating coordinating;
    private final OfficeClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Reporting(
            Works works,
            Assignments assignments,
            Coordinating coordinating,
            OfficeClock clock,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.works = works;
        this.assignments = assignments;
        this.coordinating = coordinating;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Reports how far the work has come. */
    public void progress(String code, Integer percent, String description, Actor actor) {
        Work work = works.ledBy(actor, code);
        requireInProgress(work);
        if (work.assignment().waitsForSignOff()) {
            throw Refusal.conflict("waitsForSignOff");
        }
        var faults = new Refusal.Collector();
        checkPercent(faults, "percent", percent);
        faults.requireText("description", description, "missingDescription");
        faults.refuseIfAny();
        progress(work, percent, description, actor);
    }

    /** What has been checked goes on record. */
    void progress(Work work, int percent, String description, Actor actor) {
        assignments.progress(work.assignment().id(), percent, description);
        audit.add(LeadActs.change(work, actor, "PROGRESS")
                .from(work.assignment().progressPercent(), percent)
                .because(description));
    }

    /**
     * Hands in the result.
     *
     * @param endRound whether the round of the coordinating agencies ends with it
     * @return whether it goes to the supervisors at once, because a head handed it in
     */
    public boolean submit(BusinessKey key, ResultReport report, boolean endRound, Actor actor) {
        Work work = works.hold(key);
        requireMember(work, actor);
        requireInProgress(work);
        check(work, report);
        assignments.report(work.assignment().id(), report, actor.account());
        if (endRound) {
            coordinating.endNow(work.directive(), actor.account());
        }
        audit.add(LeadActs.internal(work, actor, "REPORTED")
                .from(work.assignment().progressPercent(), report.progressPercent())
                .because(report.description()));
        events.publishEvent(
                new AgencyAnswered(work.directive().code(), work.assignment().leadAgency()));
        boolean head = actor.isHeadOf(work.assignment().leadAgency());
        if (head) {
            send(work, actor);
        }
        return head;
    }

    /** The head sends the result to the supervisors. */
    public void signOff(BusinessKey key, Actor actor) {
        Work work = works.hold(key);
        requireHead(work, actor);
        send(work, actor);
    }

    /** The head gives the result back to the officer. */
    public void giveBack(BusinessKey key, String comment, Actor actor) {
        Work work = works.hold(key);
        requireHead(work, actor);
        if (comment == null || comment.isBlank()) {
            throw Refusal.invalid("comment", "missingComment");
        }
        assignments.giveBack(work.assignment().id(), comment);
        audit.add(LeadActs.internal(work, actor, "GIVEN_BACK").because(comment));
    }

    private void send(Work work, Actor actor) {
        assignments.send(work.assignment().id(), actor.account(), clock.today());
        works.refresh(work.directive());
        audit.add(LeadActs.change(work, actor, "SUBMITTED"));
        seal(work);
    }

    /** Again when the head sends it: files may have been added since the officer handed in. */
    private void seal(Work work) {
        events.publishEvent(
                new AgencyAnswered(work.directive().code(), work.assignment().leadAgency()));
    }

    private void check(Work work, ResultReport report) {
        var faults = new Refusal.Collector();
        faults.requireText("resultDescription", report.description(), "missingResult");
        checkPercent(faults, "progressPercent", report.progressPercent());
        LocalDate documentDate = report.documentDate();
        if (documentDate != null && documentDate.isAfter(clock.today())) {
            faults.add("resultDocumentDate", "documentDateInFuture");
        }
        if (documentDate != null && documentDate.isBefore(work.directive().assignedOn())) {
            faults.add(
                    "resultDocumentDate",
                    "documentDateBeforeAssignment",
                    Days.write(work.directive().assignedOn()));
        }
        faults.refuseIfAny();
    }

    private static void checkPercent(Refusal.Collector faults, String field, Integer percent) {
        if (percent == null || percent < 0 || percent > 100) {
            faults.add(field, "impossiblePercent");
        }
    }

    private static void requireMember(Work work, Actor actor) {
        if (!actor.isMemberOf(work.assignment().leadAgency())) {
            throw Refusal.forbidden("notYourAgency");
        }
    }

    private static void requireHead(Work work, Actor actor) {
        if (!actor.isHeadOf(work.assignment().leadAgency())) {
            throw Refusal.forbidden("onlyHeadSignsOff");
        }
        requireInProgress(work);
    }

    private static void requireInProgress(Work work) {
        if (work.assignment().state() != DirectiveState.IN_PROGRESS) {
            throw Refusal.conflict("notInProgress");
        }
    }
}
