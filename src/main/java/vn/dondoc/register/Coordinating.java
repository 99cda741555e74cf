package vn.dondoc.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/** The round in which the coordinating agencies are asked: opening, answering, adding, ending. */
@Service
@Transactional
public class Coordinating {

    private final Directives directives;
    private final Works works;
    private final Roster roster;
    private final Agencies agencies;
    private final SubmittedEvidence evidence;
    private final RoundDates dates;
    private final OfficeClock clock;
    private final DirectiveProcess process;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Coordinating(
            Directives directives,
            Works works,
            Roster roster,
            Agencies agencies,
            SubmittedEvidence evidence,
            RoundDates dates,
            OfficeClock clock,
            DirectiveProcess process,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.works = works;
        this.roster = roster;
        this.agencies = agencies;
        this.evidence = evidence;
        this.dates = dates;
        this.clock = clock;
        this.process = process;
        this.audit = audit;
        this.events = events;
    }

    /** Opens the round for everybody who has not been asked yet; without such an agency there is none. */
    void open(Directive directive, CoordinationRequest wanted) {
        boolean usual = wanted.dueOn() == null;
        LocalDate dueOn = usual ? dates.usual(clock.today(), directive.dueOn()) : wanted.dueOn();
        int asked = roster.ask(directive.id(), dueOn, usual);
        if (asked == 0) {
            return;
        }
        var request = new CoordinationRequest(wanted.kind(), wanted.request(), dueOn);
        if (roster.round(directive.id()).isPresent()) {
            roster.expectMore(directive.id(), asked);
            roster.setRequest(directive.id(), request);
        } else {
            roster.openRound(directive.id(), asked, request);
        }
    }

    /** Checks the day until which coordinating agencies are asked, if one is given. */
    void checkDueOn(Directive directive, LocalDate dueOn) {
        if (dueOn == null) {
            return;
        }
        if (dueOn.isBefore(clock.today())) {
            throw Refusal.invalid("coordinationDueOn", "coordinationDueInPast");
        }
        boolean stillTime = directive.dueOn() != null && !directive.dueOn().isBefore(clock.today());
        if (stillTime && dueOn.isAfter(directive.dueOn())) {
            throw Refusal.invalid("coordinationDueOn", "coordinationDueAfterDeadline");
        }
    }

    /**
     * Records what a coordinating agency answers.
     *
     * @param contribution the contribution, or the reason why there is nothing to contribute
     */
    public void answer(BusinessKey key, boolean contributed, String contribution, Actor actor) {
        if (!actor.isMemberOf(key.agency())) {
            throw Refusal.forbidden("notYourAgency");
        }
        boolean says = contribution != null && !contribution.isBlank();
        if (!says && !contributed) {
            throw Refusal.invalid("contribution", "missingReason");
        }
        Directive directive = directives.find(key.code()).orElseThrow(() -> Directives.unknown(key.code()));
        Answer answer = contributed ? Answer.CONTRIBUTED : Answer.NOTHING;
        if (!roster.answer(directive.id(), key.agency(), answer, contribution, actor.account())) {
            throw Refusal.conflict("roundEnded");
        }
        if (!says && evidence.count(key.code(), key.agency()) == 0) {
            throw Refusal.invalid("contribution", "missingContribution");
        }
        audit.add(Change.by(actor.account(), answer.name(), directive.subject())
                .confinedTo(key.agency())
                .because(contribution));
        events.publishEvent(new AgencyAnswered(directive.code(), key.agency()));
        events.publishEvent(new RoundCounter.AnswerGiven(directive.id(), directive.code()));
    }

    /** Asks further agencies or groups; a round that has ended is open again by that. */
    public void add(String code, List<String> wanted, Actor actor) {
        Work work = works.ledBy(actor, code);
        requireWorking(work);
        if (work.directive().isLedByGroup()) {
            throw Refusal.conflict("groupTakesNoCoordinators");
        }
        Directive directive = directives.lock(code);
        List<String> added = newcomers(directive, wanted, work.assignment().leadAgency());
        if (added.isEmpty()) {
            throw Refusal.conflict("alreadyCoordinating");
        }
        ask(directive, added);
        for (String agency : added) {
            audit.add(Change.by(actor.account(), "COORDINATION_ADDED", directive.subject())
                    .of(agency));
        }
    }

    /** Puts agencies on the roster that a revised document names; asks them if others have been asked already. */
    void addByDocument(Directive directive, List<String> added, String account) {
        if (directive.state() == DirectiveState.ASSIGNED) {
            roster.addWaiting(directive.id(), added, roster.nextPosition(directive.id()));
        } else {
            ask(directive, added);
        }
        for (String agency : added) {
            audit.add(Change.by(account, "COORDINATION_ADDED", directive.subject())
                    .of(agency));
        }
    }

    private List<String> newcomers(Directive directive, List<String> wanted, String lead) {
        if (wanted == null || wanted.isEmpty()) {
            throw Refusal.invalid("agencies", "missingAgency");
        }
        Set<String> members = new LinkedHashSet<>();
        for (String agency : wanted) {
            members.addAll(agencies.membersOf(agencies.choose("agencies", agency)));
        }
        members.remove(lead);
        roster.of(directive.id()).forEach(known -> members.remove(known.agency()));
        return new ArrayList<>(members);
    }

    private void ask(Directive directive, List<String> added) {
        LocalDate dueOn = dates.usual(clock.today(), directive.dueOn());
        int position = roster.nextPosition(directive.id());
        for (String agency : added) {
            roster.addAsked(directive.id(), agency, position++, dueOn);
        }
        if (roster.round(directive.id()).isPresent()) {
            roster.expectMore(directive.id(), added.size());
        } else {
            roster.openRound(directive.id(), added.size(), new CoordinationRequest(null, null, dueOn));
        }
        process.askForContribution(directive.code(), added);
    }

    /** The lead ends the round; who has not answered is recorded as silent. */
    public void end(String code, Actor actor) {
        Work work = works.ledBy(actor, code);
        requireWorking(work);
        if (!roster.round(work.directive().id()).map(Roster.Round::isOpen).orElse(false)) {
            throw Refusal.conflict("noOpenRound");
        }
        endNow(work.directive(), actor.account());
    }

    /**
     * Ends the round if one is open. The directive is held by then, so that nobody is added meanwhile; rows are locked
     * in the order in which an answer locks them.
     */
    void endNow(Directive directive, String account) {
        boolean open = roster.round(directive.id()).map(Roster.Round::isOpen).orElse(false);
        if (!open) {
            return;
        }
        int silent = roster.silence(directive.id());
        if (roster.closeRound(directive.id())) {
            audit.add(Change.by(account, "ROUND_ENDED", directive.subject()).from(null, silent));
            events.publishEvent(new RoundCounter.RoundEnded(directive.code()));
        }
    }

    /** Ends the round and takes the tasks away at once, since the directive is not followed any more. */
    void abandon(Directive directive, String account, String reason) {
        endNow(directive, account);
        process.withdrawContributions(directive.code(), null, reason);
    }

    /** Takes an agency out that has not answered; what it has answered stays. */
    void leave(Directive directive, String agency, String account) {
        roster.of(directive.id(), agency).ifPresent(line -> {
            if (line.answer() == Answer.PENDING) {
                process.withdrawContributions(directive.code(), List.of(agency), account);
                events.publishEvent(new RoundCounter.AnswerGiven(directive.id(), directive.code()));
            }
            if (line.answer() == Answer.PENDING || line.answer() == Answer.WAITING) {
                roster.remove(line.id());
            }
        });
    }

    /** Puts one agency in the place of another. */
    void replace(Directive directive, String agency, String newAgency, String account) {
        Coordination line = roster.of(directive.id(), agency)
                .orElseThrow(() -> Refusal.invalid("agency", "notCoordinating", agencies.nameOf(agency)));
        if (roster.of(directive.id(), newAgency).isPresent()) {
            throw Refusal.conflict("alreadyCoordinating");
        }
        if (line.answer() == Answer.WAITING) {
            roster.addWaiting(directive.id(), List.of(newAgency), line.position());
        } else {
            ask(directive, List.of(newAgency));
        }
        leave(directive, agency, account);
    }

    /**
     * Puts the successor of a merged agency in its place; where that takes part already, the old part just ends.
     *
     * @param takesPart whether the successor leads
     * @return whether the agency had still to answer
     */
    boolean handOn(Directive directive, String agency, String successor, boolean takesPart, String account) {
        boolean awaited = roster.of(directive.id(), agency)
                .filter(line -> line.answer() == Answer.PENDING || line.answer() == Answer.WAITING)
                .isPresent();
        if (!awaited) {
            return false;
        }
        if (takesPart || roster.of(directive.id(), successor).isPresent()) {
            leave(directive, agency, account);
        } else {
            replace(directive, agency, successor, account);
        }
        return true;
    }

    /** Whether anybody has still to be asked or to answer. */
    @Transactional(readOnly = true)
    public boolean isOpen(String code) {
        return directives
                .find(code)
                .flatMap(directive -> roster.round(directive.id()))
                .map(Roster.Round::isOpen)
                .orElse(false);
    }

    /** The agencies whose answer is awaited, in the order of the roster. */
    @Transactional(readOnly = true)
    public List<String> awaited(String code) {
        return directives
                .find(code)
                .map(directive -> roster.pending(directive.id()))
                .orElse(List.of());
    }

    private static void requireWorking(Work work) {
        if (work.assignment().state() != DirectiveState.IN_PROGRESS) {
            throw Refusal.conflict("notInProgress");
        }
    }
}
