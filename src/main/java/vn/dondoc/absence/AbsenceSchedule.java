package vn.dondoc.absence;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets absences begin whose first day has come. */
@Component
class AbsenceSchedule {

    private final Absences absences;
    private final StandingIn standingIn;

    AbsenceSchedule(Absences absences, StandingIn standingIn) {
        this.absences = absences;
        this.standingIn = standingIn;
    }

    @Scheduled(cron = "${dondoc.absence.schedule}")
    void begin() {
        absences.toBegin().forEach(standingIn::begin);
    }
}
