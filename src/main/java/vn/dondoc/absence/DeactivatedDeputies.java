package vn.dondoc.absence;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.AccountClosing.AccountDeactivated;

/** Nobody stands in for whoever has left, nor do they stand in for others. */
@Component
class DeactivatedDeputies {

    private final Absences absences;

    DeactivatedDeputies(Absences absences) {
        this.absences = absences;
    }

    @EventListener
    void end(AccountDeactivated deactivated) {
        absences.endAllOf(deactivated.account());
    }
}
