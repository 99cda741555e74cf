package vn.dondoc.notification;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.OfficeClock;

/**
 * Sends what is due, at least once: whoever ends between the server's acceptance and our noting it sends the same again,
 * under the same Message-ID.
 */
@Service
class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    /** Servers end connections that last too long. */
    private static final int MAILS_PER_CONNECTION = 50;

    private final Outbox outbox;
    private final MailServer server;
    private final ServerPauses pauses;
    private final Post post;
    private final OfficeClock clock;
    private final List<Duration> retries;

    Sending(
            Outbox outbox,
            MailServer server,
            ServerPauses pauses,
            Post post,
            OfficeClock clock,
            MailSettings settings) {
        this.outbox = outbox;
        this.server = server;
        this.pauses = pauses;
        this.post = post;
        this.clock = clock;
        this.retries = settings.mail().retries();
    }

    /** Ends when nothing is due any more, or with the first sign that the server is in trouble. */
    void run() {
        if (!server.isConfigured() || pauses.isPaused()) {
            return;
        }
        try {
            boolean more = outbox.hasDue();
            while (more) {
                more = sendSome();
                pauses.worked();
            }
        } catch (MailFailure failure) {
            log.warn("The mail server cannot be used at the moment: {}", failure.getMessage());
            pauses.failed(failure);
        }
    }

    /** @return whether there may be more */
    private boolean sendSome() throws MailFailure {
        try (MailConnection connection = server.connect()) {
            for (int sent = 0; sent < MAILS_PER_CONNECTION; sent++) {
                Optional<Mail> mail = outbox.claim();
                if (mail.isEmpty()) {
                    return false;
                }
                send(mail.get(), connection);
            }
            return true;
        }
    }

    private void send(Mail mail, MailConnection connection) throws MailFailure {
        try {
            connection.send(post.write(mail));
            outbox.sent(mail);
        } catch (MailFailure failure) {
            note(mail, failure);
            if (failure.problem().concernsEverybody()) {
                throw failure;
            }
        }
    }

    private void note(Mail mail, MailFailure failure) {
        Problem problem = failure.problem();
        if (problem == Problem.NOT_WRITTEN) {
            log.error("Mail {} to {} cannot be written", mail.id(), mail.account(), failure);
        }
        boolean lastTime = mail.attempts() > retries.size() && !problem.concernsEverybody();
        if (problem.isForGood() || lastTime) {
            outbox.refused(mail, failure);
        } else {
            outbox.postponed(mail, failure, nextAttempt(mail));
        }
    }

    private OffsetDateTime nextAttempt(Mail mail) {
        return clock.now().plus(retries.get(Math.min(mail.attempts(), retries.size()) - 1));
    }
}
