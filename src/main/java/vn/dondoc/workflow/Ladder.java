package vn.dondoc.workflow;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Escalations;
import vn.dondoc.register.LadderStanding;

/** The timetable of the ladder: what the timer in {@code directive.bpmn} is set to. */
@Component("ladder")
public class Ladder {

    /** Far enough for a directive without deadline; the timer is there to be set when it gets one. */
    static final Date NEVER = Date.from(LocalDate.of(9999, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC));

    private final Escalations escalations;
    private final Climbs climbs;

    Ladder(@Lazy Escalations escalations, Climbs climbs) {
        this.escalations = escalations;
        this.climbs = climbs;
    }

    /** When the next step comes; in the past when it has been missed. */
    public Date next(DelegateExecution execution) {
        return dateOf(escalations.find(BusinessKey.parse(execution.getProcessBusinessKey())));
    }

    /** The same for one agency's standing, where there is one. */
    Date dateOf(Optional<LadderStanding> found) {
        return found.filter(LadderStanding::climbs)
                .flatMap(standing -> climbs.of(standing).next())
                .map(next -> Date.from(next.at()))
                .orElse(NEVER);
    }
}
