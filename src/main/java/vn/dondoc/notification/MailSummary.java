package vn.dondoc.notification;

import java.time.OffsetDateTime;

/**
 * How it stands with the mail.
 *
 * @param notices what waits to become a mail, as the ordinary does until the morning
 * @param oldest since when the oldest waiting mail waits; null when none does
 * @param serverConfigured without a server everything waits
 * @param pausedUntil while the server fails: when it is tried again; else null
 * @param serverProblem the last failure in a sentence, or null
 */
record MailSummary(
        long waiting,
        long refused,
        long notices,
        OffsetDateTime oldest,
        boolean serverConfigured,
        OffsetDateTime pausedUntil,
        String serverProblem) {}
