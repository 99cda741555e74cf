package vn.dondoc.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.OfficeClock;

/** Turns stored obstacles into what a reader may see of them. */
@Component
class ObstacleViews {

    private final Agencies agencies;
    private final OfficeClock clock;

    ObstacleViews(Agencies agencies, OfficeClock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    ObstacleView of(Obstacle obstacle, Actor reader) {
        boolean reads = reader.oversees() || !reader.seesEverything();
        LocalDate raisedOn = day(obstacle.raisedAt());
        LocalDate closedOn = day(obstacle.closedAt());
        return new ObstacleView(
                obstacle.id(),
                new AgencyRef(obstacle.agency(), agencies.nameOf(obstacle.agency())),
                reads ? obstacle.description() : null,
                reads ? obstacle.recommendation() : null,
                obstacle.requestedDueOn(),
                obstacle.raisedBy(),
                raisedOn,
                obstacle.state(),
                obstacle.state().isOpen() ? obstacle.state().holder().group() : null,
                ChronoUnit.DAYS.between(raisedOn, closedOn == null ? clock.today() : closedOn),
                reads ? obstacle.advice() : null,
                obstacle.proposedDueOn(),
                obstacle.handledBy(),
                day(obstacle.handledAt()),
                reads ? obstacle.remark() : null,
                obstacle.grantedDueOn(),
                obstacle.document(),
                obstacle.decidedBy(),
                closedOn);
    }

    /** Calendar days until today; null for no moment. */
    Long daysSince(OffsetDateTime moment) {
        return moment == null ? null : ChronoUnit.DAYS.between(day(moment), clock.today());
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment == null ? null : LocalDate.ofInstant(moment.toInstant(), OfficeClock.ZONE);
    }
}
