package vn.dondoc.workflow;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agency;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.followup.Mutes;
import vn.dondoc.notification.Occasion;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Confirmation;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.Escalations;
import vn.dondoc.register.Explanations;
import vn.dondoc.register.LadderStanding;

/**
 * Takes the step of the ladder that has come, the highest if several have. The directive is held first: whoever confirms
 * or moves the deadline in this moment goes before, and then there may be nothing left to do.
 */
@Component("takeLadderStep")
class TakeLadderStep implements JavaDelegate {

    private final Escalations escalations;
    private final Explanations explanations;
    private final Confirmation confirmation;
    private final Mutes mutes;
    private final Climbs climbs;
    private final EngineExplanations engineExplanations;
    private final TaskPriority priority;
    private final DirectiveNotices notices;
    private final OfficeClock clock;

    TakeLadderStep(
            @Lazy Escalations escalations,
            @Lazy Explanations explanations,
            @Lazy Confirmation confirmation,
            @Lazy Mutes mutes,
            Climbs climbs,
            EngineExplanations engineExplanations,
            TaskPriority priority,
            DirectiveNotices notices,
            OfficeClock clock) {
        this.escalations = escalations;
        this.explanations = explanations;
        this.confirmation = confirmation;
        this.mutes = mutes;
        this.climbs = climbs;
        this.engineExplanations = engineExplanations;
        this.priority = priority;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LadderStanding standing = escalations.hold(BusinessKey.parse(execution.getProcessBusinessKey()));
        climbs.of(standing).due(clock.now().toInstant()).map(Climb.Dated::step).ifPresent(step -> take(step, standing));
    }

    private void take(EscalationStep step, LadderStanding standing) {
        if (standing.state() == DirectiveState.SUBMITTED) {
            remindConfirmers(standing);
        } else if (step.day() < 0 && mutes.of(standing.directiveId()).isPresent()) {
            escalations.stayQuiet(standing);
        } else if (step.level() == 0) {
            remind(step, standing);
        } else {
            escalate(step, standing);
        }
    }

    /** The lead has done its part: what is missing now is a decision of those who confirm. */
    private void remindConfirmers(LadderStanding standing) {
        List<String> told =
                List.of(confirmation.confirmerOf(standing.leadAgency()).group());
        escalations.remindConfirmers(standing, told);
        notices.step(Occasion.CONFIRMATION_WAITING, standing, told);
    }

    private void remind(EscalationStep step, LadderStanding standing) {
        List<String> told = Addressee.groups(step.tell(), standing.leadAgency());
        escalations.remind(standing, told);
        notices.step(standing.isOutsideAuthority() ? Occasion.REQUEST : Occasion.REMINDER, standing, told);
    }

    private void escalate(EscalationStep step, LadderStanding standing) {
        List<String> told = Addressee.groups(step.tell(), standing.leadAgency());
        escalations.escalate(standing, step.level(), told);
        priority.raise(standing.key().toString(), step.level());
        boolean asked = step.explanation() && explanations.ask(standing, step.level());
        if (asked) {
            engineExplanations.start(standing.key());
        }
        long daysLate = ChronoUnit.DAYS.between(standing.lastDay(), clock.today());
        notices.step(Occasion.ESCALATION, standing, asked ? withoutHead(told, standing) : told, daysLate, step.level());
    }

    /** Who is asked to explain knows by that, and is not told twice. */
    private static List<String> withoutHead(List<String> told, LadderStanding standing) {
        String head = Agency.headGroup(standing.leadAgency());
        return told.stream().filter(group -> !group.equals(head)).toList();
    }
}
