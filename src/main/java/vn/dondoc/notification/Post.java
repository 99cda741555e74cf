package vn.dondoc.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.OfficeClock;

/** Makes the message of a mail. */
@Component
class Post {

    private final Letters letters;
    private final Layout layout;
    private final MailServer server;
    private final MailSettings settings;
    private final OfficeClock clock;

    Post(Letters letters, Layout layout, MailServer server, MailSettings settings, OfficeClock clock) {
        this.letters = letters;
        this.layout = layout;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws MailFailure ({@code NOT_WRITTEN}) whatever keeps it from being made: other mails are not to suffer */
    Message write(Mail mail) throws MailFailure {
        try {
            Letter letter = letters.write(mail);
            return MailMessage.of(
                    server.session(),
                    mail,
                    new MailMessage.Contents(layout.text(letter), layout.html(letter)),
                    settings.mail().from(),
                    settings.mail().domain(),
                    clock.now().toInstant());
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException failure) {
            throw new MailFailure(Problem.NOT_WRITTEN, failure);
        }
    }
}
