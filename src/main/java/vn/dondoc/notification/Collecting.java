package vn.dondoc.notification;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;

/**
 * Turns notices into one mail for each person. The ordinary waits for the morning of a working day; the urgent goes
 * alone and soon, after a short wait for more of its kind, so that a burst becomes one mail.
 *
 * <p>One node at a time does it. Each step commits on its own and begins with what the last one left, so that an end in
 * the middle loses and doubles nothing.
 */
@Service
class Collecting {

    private final JdbcClient jdbc;
    private final Addressing addressing;
    private final MailMaking mailMaking;
    private final MailSettings settings;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    Collecting(
            JdbcClient jdbc,
            Addressing addressing,
            MailMaking mailMaking,
            MailSettings settings,
            WorkingDays workingDays,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.addressing = addressing;
        this.mailMaking = mailMaking;
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Does what is due now; nothing while another node is at it. */
    @Transactional
    public void run() {
        Optional<LocalDate> last = hold();
        if (last.isEmpty()) {
            return;
        }
        Map<String, List<String>> members = new HashMap<>();
        if (isUrgentDue()) {
            addressAll(true, members);
        }
        boolean digest = isDigestDue(last.get());
        if (digest) {
            addressAll(true, members);
            addressAll(false, members);
        }
        mailMaking.makeAll();
        if (digest) {
            jdbc.sql("UPDATE mail_digest SET last_on = ?").param(clock.today()).update();
        }
    }

    /** The day of the last digest, kept from other nodes until this run ends; empty when one of them has it. */
    private Optional<LocalDate> hold() {
        return jdbc.sql("SELECT last_on FROM mail_digest FOR UPDATE SKIP LOCKED")
                .query(LocalDate.class)
                .optional();
    }

    private boolean isUrgentDue() {
        OffsetDateTime latest = clock.now().minus(settings.mail().urgentAfter());
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT id FROM notice WHERE collected_at IS NULL AND urgent = TRUE"
                                + " AND caused_at <= ? LIMIT 1) AS oldest")
                        .param(latest)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean isDigestDue(LocalDate last) {
        LocalDate today = clock.today();
        LocalTime now = LocalTime.ofInstant(clock.now().toInstant(), OfficeClock.ZONE);
        return last.isBefore(today) && !now.isBefore(settings.mail().digestAt()) && workingDays.isWorkingDay(today);
    }

    private void addressAll(boolean urgent, Map<String, List<String>> members) {
        while (addressing.addressSome(urgent, members)) {
            // each call commits
        }
    }
}
