package vn.dondoc.register;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/** An agency that takes part in a directive says what holds it up, and what it recommends. The work goes on meanwhile. */
@Service
@Transactional
public class ObstacleRaising {

    private final Directives directives;
    private final Works works;
    private final Roster roster;
    private final Obstacles obstacles;
    private final NewDueDates newDueDates;
    private final DirectiveProcess process;
    private final AuditLog audit;

    ObstacleRaising(
            Directives directives,
            Works works,
            Roster roster,
            Obstacles obstacles,
            NewDueDates newDueDates,
            DirectiveProcess process,
            AuditLog audit) {
        this.directives = directives;
        this.works = works;
        this.roster = roster;
        this.obstacles = obstacles;
        this.newDueDates = newDueDates;
        this.process = process;
        this.audit = audit;
    }

    /**
     * Raises an obstacle; the monitoring unit is asked at once.
     *
     * @param requestedDueOn the deadline that is asked for; may be null, and behind the centre's deadline, which only the
     *     centre moves
     * @return its id
     */
    public long raise(String code, String description, String recommendation, LocalDate requestedDueOn, Actor actor) {
        Directive directive = directives.lock(code);
        Party party = partyOf(directive, actor).orElseThrow(() -> Refusal.forbidden("obstacleByParticipants"));
        if (!directive.state().isOpen() || !party.open()) {
            throw Refusal.conflict("alreadyClosed");
        }
        check(directive, description, recommendation, requestedDueOn);
        long id = obstacles.insert(
                directive.id(),
                party.agency(),
                description.strip(),
                recommendation.strip(),
                requestedDueOn,
                actor.account());
        audit.add(Change.by(actor.account(), "OBSTACLE_RAISED", directive.subject())
                .confinedTo(party.agency())
                .from(null, requestedDueOn)
                .because(detail(description, recommendation, requestedDueOn)));
        String key = party.alone() ? null : party.agency();
        obstacles.setProcess(id, process.startObstacle(new BusinessKey(code, key)));
        return id;
    }

    /** Whether somebody of an agency that takes part could raise one now. */
    boolean mayRaise(Directive directive, Actor actor) {
        return directive.state().isOpen()
                && partyOf(directive, actor).filter(Party::open).isPresent();
    }

    /**
     * For whom somebody speaks.
     *
     * @param alone whether the agency leads alone
     * @param open whether its part goes on
     */
    private record Party(String agency, boolean alone, boolean open) {}

    private Optional<Party> partyOf(Directive directive, Actor actor) {
        Optional<Party> lead = works.of(directive).stream()
                .map(Work::assignment)
                .filter(part -> actor.isMemberOf(part.leadAgency()))
                .map(part -> new Party(
                        part.leadAgency(),
                        !directive.isLedByGroup(),
                        part.state().isOpen()))
                .findFirst();
        return lead.or(() -> actor.agencies().stream()
                .sorted()
                .filter(agency -> roster.of(directive.id(), agency).isPresent())
                .map(agency -> new Party(agency, false, true))
                .findFirst());
    }

    private void check(Directive directive, String description, String recommendation, LocalDate requestedDueOn) {
        var faults = new Refusal.Collector();
        faults.requireText("description", description, "missingObstacle");
        faults.requireText("recommendation", recommendation, "missingRecommendation");
        if (requestedDueOn != null) {
            newDueDates.check(faults, "requestedDueOn", directive, requestedDueOn);
        }
        faults.refuseIfAny();
    }

    private static String detail(String description, String recommendation, LocalDate requestedDueOn) {
        String said =
                Sentences.in(ReaderLanguage.VIETNAMESE, "obstacle.detail", description.strip(), recommendation.strip());
        return requestedDueOn == null
                ? said
                : said + "\n"
                        + Sentences.in(ReaderLanguage.VIETNAMESE, "obstacle.detail.dueOn", Days.write(requestedDueOn));
    }
}
