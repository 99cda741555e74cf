package vn.dondoc.register;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Term;
import vn.dondoc.calendar.WorkingDays;

/** Turns a filter into conditions as of today. */
@Component
class DirectiveSelection {

    private final WorkingDays workingDays;
    private final OfficeClock clock;

    DirectiveSelection(WorkingDays workingDays, OfficeClock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /** The last deadline that can be amber today. */
    LocalDate amberUntil() {
        return Term.amberHorizon(clock.today(), workingDays);
    }

    DirectiveCriteria of(DirectiveFilter filter, Actor reader) {
        return DirectiveCriteria.of(filter, reader, today(), amberUntil());
    }
}
