package vn.dondoc.notification;

import java.time.OffsetDateTime;
import vn.dondoc.language.Sentences;

/**
 * A mail as administrators see it: without its text.
 *
 * @param address null where the account has none
 * @param nextAttemptAt null unless it waits
 * @param problem why it was not delivered when it was last tried, as a name for programs; null when all is well
 * @param error the same in a sentence
 */
record MailLine(
        String id,
        String account,
        String address,
        String subject,
        MailState state,
        int attempts,
        OffsetDateTime createdAt,
        OffsetDateTime triedAt,
        OffsetDateTime nextAttemptAt,
        OffsetDateTime sentAt,
        Problem problem,
        String error) {

    /** What is stored, with the server's reply instead of the sentence. */
    MailLine inWords() {
        return new MailLine(
                id,
                account,
                address,
                subject,
                state,
                attempts,
                createdAt,
                triedAt,
                state == MailState.WAITING ? nextAttemptAt : null,
                sentAt,
                problem,
                problem == null ? null : sentence(problem, error));
    }

    static String sentence(Problem problem, String reply) {
        return Sentences.of("mail.problem." + problem.name(), reply == null ? "–" : reply);
    }
}
