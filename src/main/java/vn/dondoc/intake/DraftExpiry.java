package vn.dondoc.intake;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.OfficeClock;

/** Drafts that nobody confirms are given up, and their rows are deleted: they may hold what should not be kept. */
@Component
class DraftExpiry {

    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(DraftExpiry.class);

    private final Drafts drafts;
    private final OfficeClock clock;

    DraftExpiry(Drafts drafts, OfficeClock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    public void expire() {
        int expired = drafts.expire(clock.now().minus(KEPT));
        if (expired > 0) {
            log.info("{} drafts of imports have expired", expired);
        }
    }
}
