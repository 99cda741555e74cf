package vn.dondoc.register;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingDays;

/** Sees to it at night that no last day was written by a calendar that another node had changed in that moment. */
@Component
class LastDayCheck {

    private final LastDays lastDays;
    private final WorkingDays workingDays;

    LastDayCheck(LastDays lastDays, WorkingDays workingDays) {
        this.lastDays = lastDays;
        this.workingDays = workingDays;
    }

    @Scheduled(cron = "0 15 0 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void run() {
        lastDays.recalculate(workingDays.asStored());
    }
}
