package vn.dondoc.register;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/** Who takes a directive on: naming a lead, accepting, declining, and what follows from declining. */
@Service
@Transactional
public class Acceptance {

    private static final String FORM_FIELD = "newLeadAgency";

    private final Works works;
    private final Assignments assignments;
    private final Coordinating coordinating;
    private final Explanations explanations;
    private final ObstacleEnding obstacles;
    private final Escalations escalations;
    private final Agencies agencies;
    private final Accounts accounts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Acceptance(
            Works works,
            Assignments assignments,
            Coordinating coordinating,
            Explanations explanations,
            ObstacleEnding obstacles,
            Escalations escalations,
            Agencies agencies,
            Accounts accounts,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.works = works;
        this.assignments = assignments;
        this.coordinating = coordinating;
        this.explanations = explanations;
        this.obstacles = obstacles;
        this.escalations = escalations;
        this.agencies = agencies;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
    }

    /** The monitoring unit names the lead of a directive that has none. */
    public void nameLead(BusinessKey key, String newLead, String reason, Actor actor) {
        actor.require(Role.MONITORING);
        Work work = works.hold(key);
        setLead(work, FORM_FIELD, newLead, actor.account(), reason);
    }

    /**
     * The lead agency takes the directive on, and its coordinating agencies are asked.
     *
     * @param responsibleOfficer account or name; may be null
     */
    public void accept(BusinessKey key, String responsibleOfficer, CoordinationRequest request, Actor actor) {
        Work work = works.hold(key);
        requireMember(work, actor);
        coordinating.checkDueOn(work.directive(), request.dueOn());
        requireOwnOfficer(responsibleOfficer, work.assignment().leadAgency());
        assignments.accept(work.assignment().id(), actor.account(), responsibleOfficer);
        coordinating.open(work.directive(), request);
        works.refresh(work.directive());
        record(work, actor, "ACCEPTED", responsibleOfficer);
    }

    /** The head says that it is not for this agency. */
    public void decline(BusinessKey key, String reason, Actor actor) {
        Work work = works.hold(key);
        requireMember(work, actor);
        if (!actor.isHeadOf(work.assignment().leadAgency())) {
            throw Refusal.forbidden("onlyHeadDeclines");
        }
        Reasons.require(reason);
        assignments.decline(work.assignment().id(), reason);
        record(work, actor, "DECLINED", reason);
    }

    /**
     * The monitoring unit gives a declined directive to another agency.
     *
     * @return what its process is found by from now on
     */
    public BusinessKey reassignDeclined(BusinessKey key, String newLead, String reason, Actor actor) {
        actor.require(Role.MONITORING);
        setLead(works.hold(key), FORM_FIELD, newLead, actor.account(), reason);
        return new BusinessKey(key.code(), key.agency() == null ? null : newLead);
    }

    /** The monitoring unit leaves a declined directive where it is. */
    public void insist(BusinessKey key, String reason, Actor actor) {
        actor.require(Role.MONITORING);
        Reasons.require(reason);
        record(works.hold(key), actor, "INSISTED", reason);
    }

    /** The monitoring unit agrees that a declined directive is nobody's business here. */
    public void cancelDeclined(BusinessKey key, String reason, Actor actor) {
        actor.require(Role.MONITORING);
        Reasons.require(reason);
        Work work = works.hold(key);
        assignments.cancel(work.assignment().id(), CancelReason.NOT_IN_REMIT);
        coordinating.abandon(work.directive(), actor.account(), reason);
        works.refresh(work.directive());
        record(work, actor, "CANCELLED", reason);
        explanations.giveUp(work);
        obstacles.with(work);
        events.publishEvent(new Decided(
                Decided.What.CANCELLED, key.code(), work.assignment().leadAgency(), reason, actor.account()));
    }

    /**
     * Puts another agency in charge; it has to accept first.
     *
     * @param field where the new lead stands in what was sent
     */
    void setLead(Work work, String field, String newLead, String account, String reason) {
        Agency agency = agencies.choose(field, newLead);
        String old = work.assignment().leadAgency();
        if (agency.isGroup()) {
            throw Refusal.invalid(field, "leadIsGroup", agency.name());
        }
        if (agency.code().equals(old)) {
            throw Refusal.invalid(field, "leadUnchanged", agency.name());
        }
        if (old != null) {
            Reasons.require(reason);
        }
        boolean taken = works.of(work.directive()).stream()
                .anyMatch(other -> agency.code().equals(other.assignment().leadAgency()));
        if (taken) {
            throw Refusal.conflict("alreadyLeading", agency.name());
        }
        coordinating.leave(work.directive(), agency.code(), account);
        explanations.giveUp(work);
        if (old != null) {
            obstacles.leave(work.directive(), old);
        }
        assignments.setLead(work.assignment().id(), agency.code());
        works.refresh(work.directive());
        escalations.refresh(work.directive().id());
        audit.add(Change.by(account, "LEAD_CHANGED", work.directive().subject())
                .of(agency.code())
                .from(old, agency.code())
                .because(reason));
        if (old != null) {
            events.publishEvent(
                    new Decided(Decided.What.REASSIGNED, work.directive().code(), old, reason, account));
        }
    }

    private void record(Work work, Actor actor, String action, String detail) {
        audit.add(LeadActs.change(work, actor, action).because(detail));
    }

    /** A name is taken as it is; an account must be one of the agency, or it could be used to bar a confirmer. */
    private void requireOwnOfficer(String officer, String agency) {
        if (officer != null
                && accounts.exists(officer)
                && !accounts.groupsOf(officer).contains(agency)) {
            throw Refusal.invalid("responsibleOfficer", "officerOutsideAgency", officer);
        }
    }

    private static void requireMember(Work work, Actor actor) {
        if (!actor.isMemberOf(work.assignment().leadAgency())) {
            throw Refusal.forbidden("notYourAgency");
        }
        if (work.assignment().state() != DirectiveState.ASSIGNED) {
            throw Refusal.conflict("notWaitingForAcceptance");
        }
    }
}
