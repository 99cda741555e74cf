package vn.dondoc.periodic;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks every minute whether a period is to be opened, a reminder to be told, or the agencies' time to be ended. Each of
 * these is a transaction of its own that only one of several nodes can carry out; what was missed is made up for.
 */
@Component
class PeriodCheck {

    private static final Logger log = LoggerFactory.getLogger(PeriodCheck.class);

    private final Opening opening;
    private final Reminding reminding;
    private final Consolidating consolidating;
    private final PeriodFiles files;
    private final Periods periods;
    private final TransactionOperations transactions;

    PeriodCheck(
            Opening opening,
            Reminding reminding,
            Consolidating consolidating,
            PeriodFiles files,
            Periods periods,
            TransactionOperations transactions) {
        this.opening = opening;
        this.reminding = reminding;
        this.consolidating = consolidating;
        this.files = files;
        this.periods = periods;
        this.transactions = transactions;
    }

    @Scheduled(cron = "${dondoc.periodic.check}")
    void run() {
        openDue();
        for (Period period : periods.unclosed()) {
            transactions.executeWithoutResult(status -> reminding.takeSteps(period));
            if (period.state() == Period.State.OPEN) {
                transactions.executeWithoutResult(status -> consolidating.endTime(period));
            }
        }
        makeWantedFiles();
    }

    private void openDue() {
        List<PeriodDays> due = opening.due();
        for (PeriodDays days : due) {
            try {
                transactions.executeWithoutResult(status -> opening.open(days));
            } catch (DuplicateKeyException overtaken) {
                log.debug("Period {} has just been opened by another node", days.code(), overtaken);
            }
        }
    }

    private void makeWantedFiles() {
        for (Periods.Wanted wanted : periods.filesWanted()) {
            try {
                files.makeWanted(wanted);
            } catch (IOException | RuntimeException failure) {
                log.error("The files of period {} could not be made", wanted.code(), failure);
            }
        }
    }
}
