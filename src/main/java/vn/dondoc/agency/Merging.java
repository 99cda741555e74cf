package vn.dondoc.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/** Agencies that go into another, now or on a day to come. */
@Service
@Transactional
public class Merging {

    private static final int LONGEST_PLAN_YEARS = 2;

    private final Mergers mergers;
    private final ChangedAgencies changes;
    private final Agencies agencies;
    private final MovedAccounts moved;
    private final ObjectProvider<AgencyWork> work;
    private final OfficeClock clock;
    private final AuditLog audit;

    Merging(
            Mergers mergers,
            ChangedAgencies changes,
            Agencies agencies,
            MovedAccounts moved,
            ObjectProvider<AgencyWork> work,
            OfficeClock clock,
            AuditLog audit) {
        this.mergers = mergers;
        this.changes = changes;
        this.agencies = agencies;
        this.moved = moved;
        this.work = work;
        this.clock = clock;
        this.audit = audit;
    }

    /** What somebody orders. */
    public record Order(
            String agency, String successor, AgencyDecision decision, boolean movesAccounts, boolean keepsHeads) {}

    /** What an agency has not done yet; in a merger this goes to the successor. */
    @Transactional(readOnly = true)
    public List<AgencyWork.Open> openWork(String agency) {
        return work.orderedStream().flatMap(room -> room.open(agency).stream()).toList();
    }

    /** The merger of an agency whose day is still to come. */
    @Transactional(readOnly = true)
    public Optional<Merger> planned(String agency) {
        return mergers.planned(agency);
    }

    /**
     * Checks an order without giving it.
     *
     * @throws Refusal (400) when it cannot be, (403) for all but administrators, (404), (409) when one of the two is
     *     closed or about to merge
     */
    @Transactional(readOnly = true)
    public void check(Order order, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        var faults = new Refusal.Collector();
        order.decision().check(clock.today().plusYears(LONGEST_PLAN_YEARS), faults);
        faults.refuseIfAny();
        Agency agency =
                agencies.load(order.agency()).orElseThrow(() -> Refusal.notFound("unknownAgency", order.agency()));
        if (agency.isClosed()) {
            throw Refusal.conflict("agencyAlreadyClosed", ClosedAgency.sentence(agency, agencies::nameOf));
        }
        Agency successor = agencies.choose("successor", order.successor());
        if (agency.isGroup() || successor.isGroup()) {
            throw Refusal.invalid("successor", "mergerOfGroup");
        }
        if (agency.code().equals(successor.code())) {
            throw Refusal.invalid("successor", "mergerWithItself");
        }
        mergers.refuseWhilePlanned(agency);
        mergers.planned(successor.code()).ifPresent(ahead -> mergers.refuseWhilePlanned(successor));
    }

    /**
     * Orders a merger. When its day has come it takes effect at once; the work follows in the background.
     *
     * @param version of the agency as the caller saw it
     * @throws Refusal as {@link #check}
     */
    public void order(Order order, int version, Actor actor) {
        check(order, actor);
        changes.hold(order.agency(), version);
        AgencyDecision decision = order.decision();
        mergers.add(new Merger(
                0,
                order.agency(),
                order.successor(),
                decision.on(),
                decision.document(),
                decision.reason(),
                order.movesAccounts(),
                order.keepsHeads(),
                actor.account(),
                null));
        audit.add(Change.by(actor.account(), "MERGER_ORDERED", "agency:" + order.agency())
                .of(order.agency())
                .from(order.agency(), order.successor())
                .because(decision.document()));
        if (!decision.on().isAfter(clock.today())) {
            takeEffect(mergers.planned(order.agency()).orElseThrow());
        }
    }

    /** @throws Refusal (403) for all but administrators, (409) when nothing is planned, or it has taken effect */
    public void revoke(String agency, int version, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        changes.hold(agency, version);
        Merger merger = mergers.planned(agency).orElseThrow(() -> Refusal.conflict("noMergerPlanned"));
        mergers.revoke(merger.id());
        audit.add(Change.by(actor.account(), "MERGER_REVOKED", "agency:" + agency)
                .of(agency)
                .from(merger.successor(), null));
    }

    /** Closes the agency for new work and moves its people. A successor that has closed meanwhile leaves the merger waiting. */
    void takeEffect(Merger merger) {
        Agency agency = changes.hold(merger.agency());
        Agency successor = changes.hold(merger.successor());
        boolean open = mergers.planned(agency.code())
                .filter(planned -> planned.id() == merger.id())
                .isPresent();
        if (!open || agency.isClosed() || successor.isClosed()) {
            return;
        }
        AgencyDecision decision = merger.decision();
        mergers.noteEffect(merger.id());
        changes.close(agency.code(), decision, successor.code());
        changes.passOnPredecessors(agency.code(), successor.code());
        if (merger.movesAccounts()) {
            moved.move(agency.code(), successor.code(), merger.keepsHeads(), merger.orderedBy());
        }
        changes.record(agency, AgencyEvents.Kind.MERGED, agency.name(), successor.name(), decision, merger.orderedBy());
        changes.record(successor, AgencyEvents.Kind.TOOK_OVER, agency.name(), null, decision, merger.orderedBy());
    }
}
