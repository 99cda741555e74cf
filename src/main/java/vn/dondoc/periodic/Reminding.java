package vn.dondoc.periodic;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;

/** Takes the steps of a period that have come, each once, whichever node comes first. */
@Service
class Reminding {

    private static final Set<AgencyReport.State> OWED = Set.of(AgencyReport.State.OWED);
    private static final Set<AgencyReport.State> AT_HEAD = Set.of(AgencyReport.State.TO_SIGN_OFF);
    private static final Set<AgencyReport.State> OUTSTANDING =
            Set.of(AgencyReport.State.OWED, AgencyReport.State.TO_SIGN_OFF);

    private final Periods periods;
    private final AgencyReports reports;
    private final Agencies agencies;
    private final ReportNotices notices;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    Reminding(
            Periods periods,
            AgencyReports reports,
            Agencies agencies,
            ReportNotices notices,
            WorkingDays workingDays,
            OfficeClock clock) {
        this.periods = periods;
        this.reports = reports;
        this.agencies = agencies;
        this.notices = notices;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Transactional
    public void takeSteps(Period period) {
        int taken = period.steps();
        ReminderStep[] all = ReminderStep.values();
        while (taken < all.length && hasCome(all[taken], period)) {
            taken++;
        }
        if (taken > period.steps() && periods.step(period, taken)) {
            boolean timeIsOver = clock.now().isAfter(period.dueAt());
            for (ReminderStep step : List.of(all).subList(period.steps(), taken)) {
                boolean last = step.ordinal() == taken - 1;
                if (step.isBeforeTheEnd() ? last && !timeIsOver : timeIsOver) {
                    take(step, period);
                }
            }
        }
    }

    private boolean hasCome(ReminderStep step, Period period) {
        return !step.of(period.dueOn(), period.closesOn(), workingDays)
                .isAfter(clock.now().toInstant());
    }

    private void take(ReminderStep step, Period period) {
        switch (step) {
            case SOON, DUE_TODAY ->
                notices.remind(period, reports.agencies(period.id(), OWED), reports.agencies(period.id(), AT_HEAD));
            case LATE ->
                notices.late(
                        period,
                        reports.agencies(period.id(), OUTSTANDING).stream()
                                .filter(this::isInAuthority)
                                .toList());
            case MISSING -> {
                List<String> missing = reports.agencies(period.id(), OUTSTANDING);
                if (!missing.isEmpty()) {
                    notices.missing(period, missing);
                }
            }
        }
    }

    /** The Party and the Front are asked, and not escalated. */
    private boolean isInAuthority(String code) {
        return agencies.find(code)
                .map(agency -> !agency.kind().isOutsideAuthority())
                .orElse(true);
    }
}
